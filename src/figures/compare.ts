/** How the reader's figure stands beside the group's, and how sure that is. No verdict of good or bad. */
import {boundOf, reading} from './format.ts';
import type {IndicatorPlan, Point} from './series.ts';

/**
 * - unsure: too few to say anything. - alike: reads the same, or nearly. - within: in the group's middle half.
 * - chance: differs, but the group's value lies inside the own interval. - more/less: differs.
 * - surely: `more` or `less` rests on an interval.
 */
export interface Comparison {
  readonly is: 'unsure' | 'alike' | 'within' | 'chance' | 'more' | 'less';
  readonly surely: boolean;
}

/** Compares two readable points; null where nothing can be said. */
export function compare(own: Point, peers: Point, indicator: IndicatorPlan): Comparison | null {
  if (own.unreliable) return {is: 'unsure', surely: false};
  const [left, right] = [extent(own, indicator), extent(peers, indicator)];
  if (left === null || right === null) return null;
  if (reading(own, indicator) === reading(peers, indicator)) return {is: 'alike', surely: false};
  if (own.low !== null || boundOf(own, indicator)) return byInterval(left, right);
  return bySpread(own.value!, peers, right);
}

function byInterval([low, high]: Extent, [least, most]: Extent): Comparison {
  if (low > most) return {is: 'more', surely: true};
  if (high < least) return {is: 'less', surely: true};
  return {is: 'chance', surely: false};
}

/** Without an interval the group's middle half is the yardstick, else a tenth of its value. */
function bySpread(own: number, {p25, p75}: Point, [least, most]: Extent): Comparison {
  const margin = Math.abs(least) / 10;
  const low = Math.min(least, p25 ?? least - margin);
  const high = Math.max(most, p75 ?? most + margin);
  if (own > high) return {is: 'more', surely: false};
  if (own < low) return {is: 'less', surely: false};
  return {is: p25 !== null && p75 !== null ? 'within' : 'alike', surely: false};
}

type Extent = readonly [number, number];

/** From where to where the true value may lie, as far as may be read. */
function extent(point: Point, indicator: IndicatorPlan): Extent | null {
  const bound = boundOf(point, indicator);
  if (bound) return bound.over ? [bound.at, 1] : [0, bound.at];
  if (point.value === null) return null;
  return [point.low ?? point.value, point.high ?? point.value];
}
