/** Figures change in height when they are drawn again: what the reader looks at stays where it is. */

/** px by which a figure still stands beside its place, less than one, as long as nobody scrolled: or many times would make it drift. */
const owed = new WeakMap<Element, {readonly px: number; readonly scrolled: number}>();

/** Remembers where the figure in view stands; the answer scrolls it back there. Reads the layout, twice. */
export function keepPlace(document: Document): () => void {
  const anchor = anchorIn(document);
  if (anchor === undefined) return () => {};
  const scrolled = () => document.scrollingElement?.scrollTop ?? 0;
  const left = owed.get(anchor);
  const from = anchor.getBoundingClientRect().top - (left?.scrolled === scrolled() ? left.px : 0);
  const shift = () => anchor.getBoundingClientRect().top - from;
  return () => {
    if (Math.abs(shift()) >= 1) document.scrollingElement?.scrollBy({top: shift(), behavior: 'instant'});
    owed.set(anchor, {px: shift(), scrolled: scrolled()});
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
