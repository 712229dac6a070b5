import type {SafeCell} from '../../figures/series.ts';
import {xOf} from '../equations.ts';
import type {Frame} from '../frame.ts';
import type {Figures} from '../group-figures.ts';
import {wholeOf} from '../group-sums.ts';
import {keyOf} from '../places.ts';
import type {Shape} from '../shape.ts';
import type {Own} from './block.ts';
import type {Source} from './given.ts';
import type {Spread} from './spread.ts';

/** Where a reader's knowledge of itself is put down. */
export interface Self {
  readonly figures: Figures;
  readonly places: ReadonlySet<number>;
  readonly frame: Frame;
  readonly sources: readonly Source[];
  readonly spread: Spread;
  /** Provider → its own final cells. */
  readonly cells: ReadonlyMap<string, readonly SafeCell[]>;
}

/**
 * Of a source that knows more of a reader's clients than the reader does: what each reader knows of its own,
 * which is every whole and what it is shown, and the small numbers that it must not be able to find.
 */
export function ownOf(self: Self): readonly Own[] {
  const {figures, frame, sources} = self;
  const source = frame.policy.sources[figures.table.indicator.source];
  if (source?.readerKnows !== false) return [];
  const least = (source.minOwn ?? frame.policy.minClients).value;
  return sources.flatMap((member, index) => {
    const shown = self.cells.get(member.provider);
    return shown && !member.former ? knowledge(index, shown, least, self) : [];
  });
}

function knowledge(member: number, cells: readonly SafeCell[], least: number, self: Self): Own[] {
  const {figures, places, frame, spread} = self;
  const {table} = figures;
  const known: Own['known'][number][] = [];
  const holes: Own['holes'][number][] = [];
  const amountOf = (quantity: number) =>
    spread.quantities[quantity]!.terms.reduce(
      (sum, [at, times]) => sum + times * spread.basics[at]!.values[member]!,
      0
    );
  for (const cell of cells) {
    const place =
      cell.indicator === table.indicator.id ? table.find.get(keyOf(cell.at, frame.dimensions)) : undefined;
    if (place === undefined || !places.has(place)) continue;
    const category = table.categories.indexOf(cell.category);
    const whole = spread.quantity(wholeOf({table}, place, category));
    const part = spread.quantity(xOf(place, category));
    const [n, x] = [amountOf(whole), amountOf(part)];
    // A count is its own whole: of that the reader knows no more than what it is shown.
    if (table.shape.kind !== 'count') known.push({quantity: whole, lo: n, hi: n});
    known.push({quantity: part, ...boundsOf(cell, n, x, least, table.shape, frame)});
    if (cell.status === 'hidden' && x >= 1 && x < least)
      holes.push({quantity: part, least: 1, most: least - 1});
  }
  return holes.length === 0 ? [] : [{member, known, holes}];
}

function boundsOf(
  {status}: SafeCell,
  n: number,
  x: number,
  least: number,
  {kind}: Shape,
  {policy}: Frame
): {lo: number; hi: number} {
  const few = policy.bound.value * n;
  if (status === 'under') return {lo: 0, hi: few};
  if (status === 'over') return {lo: n - few, hi: n};
  if (status !== 'hidden') return {lo: x, hi: x};
  // Of enough clients nobody would have been shown, and a count of nobody always is.
  return {lo: n < least && kind !== 'count' ? 0 : Math.min(1, x), hi: Infinity};
}
