import {setText} from '../slots.ts';

/** What became of a file, aloud for who does not see it. */
export const announcerIn =
  (document: Document) =>
  (words: string): void => {
    const place = document.getElementById('announce');
    if (place) setText(place, words);
  };
