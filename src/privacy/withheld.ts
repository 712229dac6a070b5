import {type Amounts, amountsOf} from './class-amounts.ts';
import type {Draft} from './drafts.ts';
import {partsOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {Figures} from './group-figures.ts';
import type {Groups} from './groups.ts';
import type {Table} from './places.ts';
import {type Sum, spanOf} from './span.ts';

export interface Floor {
  readonly isBelow: (draft: Draft) => boolean;
  /** Do its readers know rows of their own? Then whoever is alone in the same groups knows all that is in them. */
  readonly knowsRows: boolean;
}

/** One group's figure. */
type Figure = Draft & {readonly group: number};

/** A total is worth as much as three of its parts: it is the number that most readers look at. */
const TOTAL_WEIGHT = 3;

/**
 * The figures of one indicator that reports with a higher floor leave out: those below it, and others that are shown
 * elsewhere, until none of the first follows from what is left by adding and taking away, over places, categories and
 * groups. Numbers count as exact, so what rounding hides is room to spare.
 */
export function withheld(
  {table, all}: Figures,
  {isBelow, knowsRows}: Floor,
  frame: Frame,
  groups: Groups
): readonly Figure[] {
  const readable = all.flatMap(({group, all: drafts}) =>
    drafts.filter(({status}) => status !== 'hidden' && status !== 'none').map((draft) => ({...draft, group}))
  );
  const below = readable.filter(isBelow);
  if (below.length === 0) return [];
  const amounts = amountsOf(table, frame, groups, knowsRows);
  const cost = costsIn(table, frame);
  const left = new Set<Figure>(below);
  const makings = (): Generator<readonly Figure[]> => makingsOf(below, readable, left, amounts);
  for (let before = 0; before !== left.size; ) {
    before = left.size;
    // What lacks one of its figures by now is looked at again in the next round.
    for (const made of makings())
      if (!made.some((figure) => left.has(figure))) left.add(cheapest(made, cost));
  }
  const covers = [...left].filter((figure) => !isBelow(figure));
  for (const cover of dearestFirst(covers, cost)) {
    left.delete(cover);
    if (!makings().next().done) left.add(cover);
  }
  return [...left];
}

/** Of every number that is below the floor and follows from others: the figures from which it does. */
function* makingsOf(
  below: readonly Figure[],
  readable: readonly Figure[],
  left: ReadonlySet<Figure>,
  amounts: Amounts
): Generator<readonly Figure[]> {
  const told = readable
    .filter((figure) => !left.has(figure))
    .flatMap((figure) => numbersOf(figure, amounts).map((sum) => ({sum, figure})));
  const all = [...amounts.relations.map((sum) => ({sum, figure: null})), ...told];
  const span = spanOf(all.map(({sum}) => sum));
  for (const sum of below.flatMap((figure) => numbersOf(figure, amounts))) {
    const made = (span.madeOf(sum) ?? []).flatMap((at) => all[at]!.figure ?? []);
    if (made.length > 0) yield made;
  }
}

/** What can be read of a figure: its whole, and its part where it is no bound. */
const numbersOf = ({group, place, category, status}: Figure, {sumOf}: Amounts): readonly Sum[] =>
  (status === 'shown' ? (['n', 'x'] as const) : (['n'] as const))
    .map((measure) => sumOf(group, place, category, measure))
    .filter((sum) => sum.size > 0);

type Cost = (figure: Figure) => readonly [number, string];

const byCost =
  (cost: Cost) =>
  (one: Figure, other: Figure): number => {
    const [[a, tie], [b, otherTie]] = [cost(one), cost(other)];
    return a - b || (tie < otherTie ? -1 : 1);
  };

/** What is least missed of them. */
const cheapest = (figures: readonly Figure[], cost: Cost): Figure => figures.toSorted(byCost(cost))[0]!;

const dearestFirst = (figures: readonly Figure[], cost: Cost): readonly Figure[] =>
  figures.toSorted(byCost(cost)).reverse();

/** Among equals the key decides, so that nobody can replay the choice (R15). */
function costsIn(table: Table, frame: Frame): Cost {
  const isTotal = table.places.map((_, place) =>
    frame.dimensions.some((dimension) => partsOf(place, dimension, table, frame).length > 0)
  );
  return ({group, place, category, n}) => [
    n * (isTotal[place] ? TOTAL_WEIGHT : 1),
    frame.tie(`floor ${table.indicator.id} ${group} ${place} ${category}`)
  ];
}
