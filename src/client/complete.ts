/** What follows on the first screen, put where it goes on. */

/**
 * Puts the rest of a page's HTML below its beginning, of which so many elements were still open; the page is then as if it had
 * been read at once. False where the beginning is not there any more.
 */
export function complete(document: Document, html: string, open: number): boolean {
  const report = document.getElementById('report');
  const opened = report?.firstElementChild ? lastOf(report, open) : null;
  if (!report || opened === null) return false;
  const template = document.createElement('template');
  template.innerHTML = opened.map(({localName}) => `<${localName}>`).join('') + html;
  resume(report, opened, template.content);
  return true;
}

/** Within the first of the open elements goes what stands in its copy, the outermost of `from`; beside it what stands beside that. */
function resume(place: Element, [inner, ...within]: readonly Element[], from: ParentNode): void {
  if (inner !== undefined) {
    const copy = from.firstElementChild!;
    resume(inner, within, copy);
    copy.remove();
  }
  place.append(...from.childNodes);
}

/** The last elements, each within the one before; null where there are not so many. */
function lastOf(place: Element, many: number): readonly Element[] | null {
  if (many === 0) return [];
  const last = place.lastElementChild;
  const within = last && lastOf(last, many - 1);
  return within && [last, ...within];
}
