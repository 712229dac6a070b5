import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {Holding} from './holdings.ts';
import {fewestReadAs} from './provider-count.ts';
import type {Shape} from './shape.ts';

export type Percentiles = Pick<SafeCell, 'p10' | 'p25' | 'p50' | 'p75' | 'p90'>;

export const NO_PERCENTILES: Percentiles = {p10: null, p25: null, p50: null, p75: null, p90: null};

/**
 * R8: the spread of the owners' own values, over every owner with something to count. Each is the mean of
 * several order statistics around its rank, never one owner's value; three significant digits. R9: the quartiles are
 * all that a reader learns of its place among them. One stands only where every number of owners that reads the same
 * is enough: whether it stands would else tell the number behind the rounded one, and 20 may be 18.
 */
export function percentilesOf(holdings: readonly Holding[], shape: Shape, policy: Policy): Percentiles {
  const values = holdings.map(({n, x}) => (shape.kind === 'count' ? x : x / n)).sort((a, b) => a - b);
  const certain = fewestReadAs(values.length, policy);
  const at = (share: number, from: number): number | null =>
    certain >= from ? around(values, share, policy.orderStatistics.value) : null;
  const {quartiles, rankFrom} = policy;
  const quarters = Math.max(quartiles.value, rankFrom.value);
  return {
    p10: at(0.1, policy.deciles.value),
    p25: at(0.25, quarters),
    p50: at(0.5, policy.median.value),
    p75: at(0.75, quarters),
    p90: at(0.9, policy.deciles.value)
  };
}

/** Mean of `width` order statistics around the rank, kept off the smallest and the largest where there is room. */
function around(values: readonly number[], share: number, width: number): number | null {
  if (values.length < width) return null;
  const middle = Math.round((values.length - 1) * share);
  const room = values.length - width;
  const start = Math.min(Math.max(middle - (width >> 1), Math.min(1, room)), Math.max(room - 1, 0));
  const window = values.slice(start, start + width);
  return Number((window.reduce((sum, value) => sum + value, 0) / width).toPrecision(3));
}
