/** The locked page: what is sealed in it, and how it makes way for the report. */
import {fitBar} from './bar.ts';
import {painted} from './painted.ts';
import {bindFolds, markCurrent} from './rail.ts';
import {tellSideways} from './sideways.ts';
import {mindSpacing} from './spacing.ts';

/** The sealed report that lies in the page, as read; null when it cannot be read. */
export function sealedIn(document: Document): unknown {
  try {
    return JSON.parse(document.getElementById('sealed')?.textContent ?? '');
  } catch {
    return null;
  }
}

/** Puts the opened report in the place of the gate, and moves the focus to its title; nothing reads the layout before it is painted. */
export function reveal(document: Document, html: string): void {
  const report = document.getElementById('report') as HTMLElement;
  // First: what takes the focus along with it has the page laid out.
  document.getElementById('gate')?.remove();
  document.getElementById('sealed')?.remove();
  report.innerHTML = html;
  report.hidden = false;
  fitBar(document);
  bindFolds(document);
  mindSpacing(document);
  const place = placeAsked(document);
  if (place !== null) goTo(document, place);
  else void painted(document).then(() => goTo(document, titleUnread(document)));
}

/** The title, unless the reader went elsewhere already. */
const titleUnread = ({activeElement, body}: Document): HTMLElement | null =>
  activeElement === body ? body.querySelector('#report h1') : null;

/** What needs all of a report: called once what follows on its first screen stands below it. */
export function settle(document: Document): void {
  markCurrent(document);
  tellSideways(document);
  goToAsked(document);
}

/** Names the tab after whose report is open in it, so that two of them can be told apart. */
export function nameTab(document: Document, name: string): void {
  document.title = `${name} · ${document.title}`;
}

/** To the place that the address names, where it came only now, and the reader did not go elsewhere meanwhile. */
function goToAsked(document: Document): void {
  const {activeElement, documentElement} = document;
  if (activeElement?.localName === 'h1' && documentElement.scrollTop === 0)
    goTo(document, placeAsked(document));
}

/** The heading or figure that the address names, where it names one. */
function placeAsked(document: Document): HTMLElement | null {
  const id = document.location.hash.slice(1);
  return id === '' ? null : document.getElementById(id);
}

function goTo(document: Document, element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({preventScroll: true});
  if (element.localName === 'h1') document.documentElement.scrollTop = 0;
  // To its beginning: what is higher than the window would be in view at its end too.
  else element.scrollIntoView();
}
