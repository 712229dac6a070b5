/** The glance at work: its order, which parts it shows, and the arrow keys from row to row. */
import {type Arranged, arranged} from '../figures/verdict/glance/rows.ts';

export interface Arranging {
  /** What the reader asked for last. */
  readonly wanted: () => Arranged;
  /** What the page shows. */
  readonly shown: () => Arranged;
  readonly drawn: (now: Arranged) => void;
  /** The page was put back to this. */
  readonly back: (now: Arranged) => void;
}

/** Listens in the place of the summary, whose rows come and go; `again` is called after every choice. */
export function arrangementIn(place: HTMLElement | null, again: () => void): Arranging {
  let [wanted, shown] = [arranged, arranged];
  place?.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.glance-tools button') : null;
    const asked = button && askedBy(button);
    if (!asked) return;
    wanted = {...wanted, ...asked};
    again();
  });
  place?.addEventListener('keydown', (event) => {
    const next = nextRow(place, event);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  return {
    wanted: () => wanted,
    shown: () => shown,
    drawn: (now) => {
      shown = now;
    },
    back: (now) => {
      [wanted, shown] = [now, now];
    }
  };
}

function askedBy({dataset}: HTMLElement): Partial<Arranged> | null {
  const {glanceOrder: order, glanceParts: parts} = dataset;
  if (order === 'chapter' || order === 'verdict') return {order};
  return parts === undefined ? null : {parts: parts === 'all'};
}

/** Up and down from a row, Home and End to the first and the last; Tab goes from link to link as everywhere. */
function nextRow(
  place: HTMLElement,
  {key, target, altKey, ctrlKey, metaKey}: KeyboardEvent
): HTMLElement | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const rows = [...place.querySelectorAll<HTMLElement>('.glance-name')];
  const at = rows.indexOf(target as HTMLElement);
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
