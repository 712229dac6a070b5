/** A whole in its parts: what a bar or a column of a composition is made of. */
import {nOf} from '../basis.ts';
import {drawn} from '../key.ts';
import {isAbsent, pointAt} from '../place.ts';
import type {Point, Series} from '../series.ts';

/** One part: from and to as shares of the whole. */
export interface Part {
  readonly point: Point;
  /** Index of its category, and so of its colour. */
  readonly colour: number;
  readonly from: number;
  readonly to: number;
}

export interface Whole {
  readonly parts: readonly Part[];
  readonly hidden: readonly Point[];
  /** The reader has no figures at all in this period. */
  readonly absent: boolean;
  readonly n: number | null;
  /** Where the last part ends; parts that are rounded apart may end past 1. */
  readonly end: number;
}

/** The parts of one scope at one place, in the order of the categories; a hidden one has no place of its own. */
export function wholeOf(series: Series, scope: string | undefined, on: string): Whole {
  const points = series.indicator.categories.map(({id}) => pointAt(series, scope, on, id));
  const parts: Part[] = [];
  let from = 0;
  points.forEach((point, colour) => {
    const share = point ? drawn(point, series) : null;
    if (!point || share === null) return;
    parts.push({point, colour, from, to: from + share});
    from += share;
  });
  const known = points.filter((point) => point !== undefined);
  const n = known.map(nOf).find((counted) => counted !== null) ?? null;
  const absent = scope === series.self && isAbsent(series, on);
  return {parts, hidden: known.filter(({status}) => status === 'hidden'), absent, n, end: from};
}
