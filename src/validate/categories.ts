import type {Fault} from '../errors.ts';
import {near, rounding} from './amounts.ts';
import {columnOf} from './column.ts';
import {blocks, warns} from './fault.ts';
import type {Place} from './places.ts';

/** Categories of one place against their denominator. */
export function checkCategories(place: Place): readonly Fault[] {
  if (!place.rules.sharesN) return [];
  const differing = differs(place);
  if (differing.length > 0) return differing;
  return place.rules.exclusive ? sums(place) : [];
}

function differs({byCategory}: Place): readonly Fault[] {
  const [first, ...others] = byCategory.values();
  return others
    .filter(({cell}) => !near(cell.n, first?.cell.n ?? 0))
    .map(({cell, raw}) =>
      blocks('denominator-differs', raw.file, {
        row: raw.row,
        ...columnOf(raw, 'n', cell.n),
        args: {indicator: cell.indicator, first: String(first?.raw.row ?? '')}
      })
    );
}

/** A category without a row counts as none. */
function sums({byCategory}: Place): readonly Fault[] {
  const cells = [...byCategory.values()];
  const first = cells[0];
  if (first === undefined) return [];
  const {n, indicator} = first.cell;
  const sum = cells.reduce((total, {cell}) => total + cell.x, 0);
  if (near(sum, n)) return [];
  const place = {row: first.raw.row, ...columnOf(first.raw, 'x', first.cell.x), args: {indicator}};
  if (
    Math.abs(sum - n) <=
    roundedOff(
      cells.map(({cell}) => cell.x),
      n
    )
  )
    return [warns('categories-rounded', first.raw.file, place)];
  return [blocks(sum > n ? 'categories-over' : 'categories-under', first.raw.file, place)];
}

/** Half a unit for every category, but never more than a hundredth of the whole: that is no rounding. */
function roundedOff(parts: readonly number[], n: number): number {
  const delivered = parts.reduce((total, part) => total + rounding(part), rounding(n));
  return Math.max(delivered * (1 + 1e-9), Math.min(parts.length / 2, n / 100));
}
