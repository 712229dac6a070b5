import {isSingle} from '../periods/period.ts';
import type {Frame} from './frame.ts';
import type {Place, Table} from './places.ts';

/**
 * R13: a total is one more published number. A group's total over a dimension is shown only where the
 * policy lists that dimension. A code that is the only one an indicator has is no total of anything.
 */
export function isPublished(place: Place, table: Table, frame: Frame): boolean {
  return frame.dimensions.every(
    (dimension) => !isTotal(place.at[dimension]!, dimension, table, frame) || addsUp(dimension, frame)
  );
}

/** Dimensions over which a group's total is shown. */
export const publishedOver = (frame: Frame): readonly string[] =>
  frame.dimensions.filter((dimension) => addsUp(dimension, frame));

const addsUp = (dimension: string, {policy}: Frame): boolean => policy.totalsOver.value.includes(dimension);

function isTotal(code: string, dimension: string, table: Table, frame: Frame): boolean {
  if (dimension === frame.period) return !isSingle(code);
  return code === frame.totals.get(dimension) && table.splits.has(dimension);
}
