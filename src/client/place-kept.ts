/** Figures change in height when they are drawn again: what the reader looks at stays where it is. */

/**
 * Remembers where the figure in view stands; the answer scrolls it back there, and says how many px it still owes: less than one.
 * Who keeps the place many times gives that to the next, or the figure would drift. Reads the layout, twice.
 */
export function keepPlace(document: Document, owed = 0): () => number {
  const anchor = anchorIn(document);
  if (anchor === undefined) return () => 0;
  const from = anchor.getBoundingClientRect().top - owed;
  return () => {
    const shift = anchor.getBoundingClientRect().top - from;
    if (Math.abs(shift) < 1) return shift;
    document.scrollingElement?.scrollBy({top: shift, behavior: 'instant'});
    return anchor.getBoundingClientRect().top - from;
  };
}

/** px of a figure of which nothing can be read. */
const line = 24;

/** The figure in which the reader is at work, else the first in view; none at the very top of the page. */
function anchorIn(document: Document): Element | undefined {
  if ((document.scrollingElement?.scrollTop ?? 0) <= 0) return undefined;
  const {clientHeight} = document.documentElement;
  // What is left of a figure under the bar is not what is read.
  const from = Math.max(0, document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0);
  const seen = (figure: Element) => {
    const {top, bottom} = figure.getBoundingClientRect();
    return bottom > from + line && top < clientHeight;
  };
  const focused = document.activeElement?.closest('figure');
  if (focused && seen(focused)) return focused;
  return [...document.getElementsByTagName('figure')].find((figure) => figure.id !== '' && seen(figure));
}

/** Browsers that keep the place too would do it twice; some do not, and none does where what it held on to is replaced. */
export async function placeIsOurs<T>(document: Document, work: () => Promise<T>): Promise<T> {
  const {style} = document.documentElement;
  style.setProperty('overflow-anchor', 'none');
  try {
    return await work();
  } finally {
    style.removeProperty('overflow-anchor');
  }
}
