/** While figures out of sight are drawn anew, nothing of them is laid out or painted: what each would cost is paid once, for all. */
import type {Job} from './chunks.ts';
import {keepPlace} from './place-kept.ts';

/** Figures at rest: each may be woken while nobody waits, and all are awake at the end. */
export interface Rest {
  readonly wakes: readonly Job[];
  readonly end: Job;
}

/**
 * Lets figures that nobody sees rest: they keep the height that they had, and a reader who comes to one sees it as it is. Whoever is
 * woken may have become higher or lower: the reader's place is kept.
 */
export function rest(document: Document, figures: readonly Element[]): Rest {
  for (const figure of figures) figure.setAttribute(attribute, '');
  const wake = (some: readonly Element[]) => {
    const resting = some.filter((figure) => figure.hasAttribute(attribute));
    if (resting.length === 0) return;
    const back = keepPlace(document);
    for (const figure of resting) figure.removeAttribute(attribute);
    back();
  };
  return {wakes: figures.map((figure) => () => wake([figure])), end: () => wake(figures)};
}

const attribute = 'data-rests';
