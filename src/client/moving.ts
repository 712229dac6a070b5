/** What a choice moves is seen to move: rows to their new place, marks along the one scale of all rows. */
import {mayMove, pace} from './movement.ts';

/** Draws anew, and lets what was there go from where it stood to where it stands; the page itself is new at once. */
export function moving(place: HTMLElement, draw: () => void): void {
  const focused = pathOf(place.ownerDocument.activeElement);
  const before = mayMove(place.ownerDocument) ? standing(place) : null;
  draw();
  if (focused) place.querySelector<HTMLElement>(focused)?.focus({preventScroll: true});
  if (before === null) return;
  for (const [key, {row, mark}] of standing(place)) {
    const was = before.get(key);
    if (was === undefined) continue;
    glide(row, 0, was.row.top - row.top);
    if (mark && was.mark) glide(mark, was.mark.left - mark.left, 0);
  }
}

interface Stood {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
}

/** Where rows stand in the page, and the reader's mark within its row. */
function standing(place: HTMLElement): Map<string, {readonly row: Stood; readonly mark: Stood | null}> {
  const {top: origin} = place.getBoundingClientRect();
  return new Map(
    [...place.querySelectorAll('[data-row]')].map((element) => {
      const {left, top} = element.getBoundingClientRect();
      const mark = element.querySelector('.strip-own');
      const at = mark?.getBoundingClientRect();
      return [
        element.getAttribute('data-row')!,
        {
          row: {element, left, top: top - origin},
          mark: mark && at ? {element: mark, left: at.left + at.width / 2, top: 0} : null
        }
      ];
    })
  );
}

/** `composite: add` leaves the place that an element has from its drawing as it is. */
function glide({element}: Stood, across: number, down: number): void {
  if (Math.abs(across) + Math.abs(down) < 1) return;
  element.animate([{transform: `translate(${across}px, ${down}px)`}, {transform: 'translate(0, 0)'}], {
    ...pace,
    composite: 'add'
  });
}

/** A pressed button, or the link of a row, is replaced by its like: the focus goes along. */
function pathOf(active: Element | null): string | null {
  const button = active?.closest<HTMLElement>('.glance-tools button');
  if (button?.dataset['glanceOrder']) return `[data-glance-order='${button.dataset['glanceOrder']}']`;
  if (button) return '[data-glance-parts]';
  const row = active?.closest('[data-row]')?.getAttribute('data-row');
  return row ? `[data-row='${CSS.escape(row)}'] a` : null;
}
