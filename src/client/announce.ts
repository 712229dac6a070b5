import {setText} from './slots.ts';

/** Says aloud, to who does not see it, what became of what the reader did. */
export function announce(document: Document, words: string): void {
  const place = document.getElementById('announce');
  if (place) setText(place, words);
}
