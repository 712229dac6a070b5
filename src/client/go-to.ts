/** Brings a place of the page into view, and the keyboard to it. */

export function goToFigure(document: Document, id: string): void {
  document.getElementById(id)?.scrollIntoView();
  focusOn(document.querySelector<HTMLElement>(`#${CSS.escape(id)} h3`));
}

/** Gives a heading the keyboard, which it does not have by itself. */
export function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({preventScroll: element.localName === 'h1'});
}
