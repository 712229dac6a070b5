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
  /** Where the rest stands that the hidden ones share, or that nothing is known of. */
  readonly rest: {readonly from: number; readonly to: number};
  /** The reader has no figures at all in this period. */
  readonly absent: boolean;
  readonly n: number | null;
  /** How far the whole reaches: 1, or more where parts are rounded apart. */
  readonly reach: number;
}

/** A rest that is thinner than this share is a sign behind the last part. */
const THIN = 0.02;

/**
 * The parts of one scope at one place, in the order of the categories. Hidden ones have no place of their own: what
 * is left for them together stands where the first of them would.
 */
export function wholeOf(series: Series, scope: string | undefined, on: string): Whole {
  const points = series.indicator.categories.map(({id}) => pointAt(series, scope, on, id));
  const known = points.filter((point) => point !== undefined);
  const hidden = known.filter(({status}) => status === 'hidden');
  const shareOf = (point: Point | undefined): number | null => (point ? drawn(point, series) : null);
  const end = points.reduce((sum, point) => sum + (shareOf(point) ?? 0), 0);
  const left = Math.max(0, 1 - end);
  const parts: Part[] = [];
  let rest: Whole['rest'] | null = null;
  let from = 0;
  points.forEach((point, colour) => {
    const share = shareOf(point);
    if (point && share !== null) {
      parts.push({point, colour, from, to: from + share});
      from += share;
    } else if (point && point === hidden[0] && left >= THIN) {
      rest = {from, to: from + left};
      from += left;
    }
  });
  const n = known.map(nOf).find((counted) => counted !== null) ?? null;
  const absent = scope === series.subject && isAbsent(series, on);
  return {parts, hidden, rest: rest ?? {from: end, to: Math.max(1, end)}, absent, n, reach: Math.max(1, end)};
}
