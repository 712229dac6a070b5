import {contains} from '../periods/order.ts';
import {isSeveral} from '../periods/period.ts';
import type {Frame} from './frame.ts';
import {keyOf, type Table} from './places.ts';

/** Parts that add up to a total. Variables: `x|place|category`, and `n|place` for the whole of exclusive parts. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
  /** The dimension that is added over; null: the categories of one place. */
  readonly over: string | null;
}

export const xOf = (place: number, category: number): string => `x|${place}|${category}`;
export const nOf = (place: number): string => `n|${place}`;

export interface Variable {
  readonly measure: 'x' | 'n';
  readonly place: number;
  /** -1 for a whole. */
  readonly category: number;
}

export function variable(id: string): Variable {
  const [measure, place, category = '-1'] = id.split('|');
  return {measure: measure === 'n' ? 'n' : 'x', place: Number(place), category: Number(category)};
}

/** Every sum that a reader can make in one table, over the dimensions of which totals are shown. */
export function equationsOf(table: Table, frame: Frame, over: readonly string[]): readonly Equation[] {
  const within = table.shape.exclusive
    ? table.places.map((place, index) => wholeOf(place.categories, index))
    : [];
  const adding = over.filter((dimension) => table.indicator.count.addsOver.includes(dimension));
  return [...within, ...adding.flatMap((dimension) => sumsOver(dimension, table, frame))];
}

const wholeOf = (categories: readonly number[], place: number): Equation => ({
  total: nOf(place),
  parts: categories.map((category) => xOf(place, category)),
  over: null
});

function sumsOver(dimension: string, table: Table, frame: Frame): readonly Equation[] {
  return table.places.flatMap((place, total) => {
    const parts = partsOf(total, dimension, table, frame);
    if (parts.length === 0) return [];
    const categories = place.categories.map((category) => ({
      total: xOf(total, category),
      parts: parts.flatMap((part) =>
        table.places[part]!.categories.includes(category) ? [xOf(part, category)] : []
      ),
      over: dimension
    }));
    const whole = {total: nOf(total), parts: parts.map(nOf), over: dimension};
    return table.shape.exclusive ? [whole, ...categories] : categories;
  });
}

/** Places of which a place is the total over one dimension; none where it is no total. */
export function partsOf(total: number, dimension: string, table: Table, frame: Frame): readonly number[] {
  const {at} = table.places[total]!;
  return codesUnder(at[dimension]!, dimension, table, frame).flatMap(
    (code) => table.find.get(keyOf({...at, [dimension]: code}, frame.dimensions)) ?? []
  );
}

function codesUnder(code: string, dimension: string, table: Table, frame: Frame): readonly string[] {
  if (dimension === frame.period)
    return isSeveral(code) ? frame.singles.filter((single) => contains(code, single)) : [];
  if (code !== frame.totals.get(dimension)) return [];
  return [...new Set(table.places.map(({at}) => at[dimension]!))].filter((other) => other !== code);
}
