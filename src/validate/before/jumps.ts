import type {Fault} from '../../errors.ts';
import {sorted} from '../../periods/order.ts';
import {isSingle} from '../../periods/period.ts';
import {blocks, warns} from '../fault.ts';
import {key} from '../places.ts';
import type {Seen} from '../rows.ts';

/** A provider that has so many times more or fewer than in the last period before is told; chance moves what is under `MANY`. */
const FACTOR = 3;
const MANY = 30;
/** The middle provider moves less: from the second on it cannot be. */
const TOGETHER = 1.6;
const IMPOSSIBLE = 5;

/** Counts of the period that is new, against the last one of the delivery before. */
export function jumpFaults(now: Seen, before: Seen): readonly Fault[] {
  const [is, was] = [lastOf(now), lastOf(before)];
  const counts = [...is.counts.keys()].filter((id) => was.counts.has(id));
  const both = counts.map((id) => ({one: is.counts.get(id)!, was: was.counts.get(id)!.n}));
  return [...Map.groupBy(both, ({one}) => one.indicator)].flatMap(([indicator, own]) => {
    const ratios = own.map(({one, was: before}) => one.n / Math.max(1e-9, before)).sort((a, b) => a - b);
    const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
    const all = Math.max(middle, 1 / Math.max(1e-9, middle));
    const args = {indicator, period: is.period, was: was.period};
    if (own.length >= 5 && all > TOGETHER)
      return [(all > IMPOSSIBLE ? blocks : warns)('before-all-jump', own[0]!.one.raw.file, {args})];
    return own
      .filter((pair) => Math.max(pair.one.n, pair.was) >= MANY && ratioOf(pair.one.n, pair.was) > FACTOR)
      .map(({one}) => warns('before-jumps', one.raw.file, {row: one.raw.row, args}));
  });
}

const ratioOf = (one: number, other: number): number =>
  Math.max(one, other) / Math.max(1e-9, Math.min(one, other));

/** The denominators of the last period, of the totals of classes. */
function lastOf({placed, rules}: Seen) {
  const dimension = rules.period ?? '';
  const codes = placed.map(({cell}) => cell.at[dimension] ?? '').filter(isSingle);
  const period = sorted(new Set(codes)).at(-1) ?? '';
  const counts = new Map(
    placed
      .filter(({cell}) => cell.at[dimension] === period)
      .filter(({cell}) => rules.dimensions.every(([id, {total}]) => !total || cell.at[id] === total.code))
      .map(({cell, raw}) => [key(cell.provider, cell.indicator), {indicator: cell.indicator, n: cell.n, raw}])
  );
  return {period, counts};
}
