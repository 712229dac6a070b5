/** What runs in the page that is measured: both see the document by a MutationObserver, as soon as its scripts have made it. */
import type {Peer} from './peer.ts';

export interface Loaded {
  readonly origin: number;
  readonly first: number;
  readonly all: number;
  readonly unlock: number;
}

declare global {
  interface Window {
    measured?: {origin: number; first: number; all: number; unlock: number};
  }
}

/** Milliseconds from navigation to the first and to all figures; unlocks as soon as it may, or after `wait`. */
export function watch({places, drawing, unlock, wait}: Peer & {readonly wait: number}): void {
  const measured = {origin: performance.timeOrigin, first: 0, all: 0, unlock: 0};
  window.measured = measured;
  let waiting = false;
  const submit = () => {
    measured.unlock = performance.now();
    const input = document.querySelector<HTMLInputElement>(unlock!.input)!;
    input.value = unlock!.phrase;
    document.querySelector<HTMLElement>(unlock!.submit)!.click();
  };
  const look = () => {
    if (unlock && !waiting && document.querySelector(unlock.input)) {
      waiting = true;
      setTimeout(submit, wait);
    }
    const there = [...document.querySelectorAll(places)].filter((place) =>
      place.querySelector(drawing)
    ).length;
    if (there > 0 && measured.first === 0) measured.first = performance.now();
    if (there < 18 || measured.all > 0) return;
    measured.all = performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {subtree: true, childList: true, attributes: true});
}

export interface Change {
  readonly select: string;
  readonly value: string;
  readonly key: string;
  readonly values: readonly string[];
  readonly places: string;
  readonly shows: string;
}

export interface Took {
  readonly seen: number;
  readonly all: number;
}

/** Milliseconds from a choice until all figures that were in the window, and until all eighteen, show it; null after a minute. */
export function change({select, value, key, values, places, shows}: Change): Promise<Took | null> {
  const show = new Function('place', 'key', 'values', shows);
  // Looked up again only where a place was replaced: to search a long page at every change would be measured as its work.
  let all = [...document.querySelectorAll(places)];
  const isShown = (at: number) => {
    if (!all[at]?.isConnected) all = [...document.querySelectorAll(places)];
    return show(all[at], key, values) as boolean;
  };
  const every = all.map((_, at) => at);
  const inView = every.filter((at) => {
    const {top, bottom} = all[at]!.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  if (every.some(isShown)) throw new Error(`A figure shows ${key} already.`);
  return new Promise((resolve) => {
    let seen: number | undefined;
    const end = (took: Took | null) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(took);
    };
    const observer = new MutationObserver(() => {
      if (seen === undefined && inView.every(isShown)) seen = performance.now() - start;
      if (seen !== undefined && every.every(isShown)) end({seen, all: performance.now() - start});
    });
    observer.observe(document, {subtree: true, childList: true, attributes: true});
    const timer = setTimeout(() => end(null), 60_000);
    const start = performance.now();
    const element = document.querySelector<HTMLSelectElement>(select)!;
    element.value = [...element.options].find(
      (one) => one.text.trim() === value || one.value === value
    )!.value;
    for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, {bubbles: true}));
  });
}
