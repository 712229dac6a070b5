import {type IndicatorPlan, isQuantity, type Point, type SafeCell} from './series.ts';

/** What may still be made of a final cell. */
export type Estimate = Pick<Point, 'value' | 'low' | 'high' | 'sd' | 'unreliable'>;

const z = 1.959963984540054;
const nothing: Estimate = {value: null, low: null, high: null, sd: null, unreliable: false};

/**
 * Value of a cell (share: 0..1; mean: in its unit; count: x), with for the reader's own figure the 95%
 * interval, and its standard deviation where sums of squares were delivered. The only place of x / n.
 */
export function estimate(cell: SafeCell, indicator: IndicatorPlan, self: boolean): Estimate {
  if (cell.status !== 'shown') return nothing;
  if (indicator.kind === 'count') return estimateCount(cell);
  if (indicator.kind === 'mean') return estimateMean(cell, indicator, self);
  return estimateShare(cell, indicator, self);
}

/** A group's total says nothing beside one provider's: its typical provider does. */
function estimateCount(cell: SafeCell): Estimate {
  return {...nothing, value: cell.scope === 'own' ? cell.x : cell.p50};
}

function estimateShare({n, x}: SafeCell, indicator: IndicatorPlan, self: boolean): Estimate {
  if (n === null || x === null || n <= 0) return nothing;
  // Parts of a group are rounded apart, so x can pass n.
  const value = Math.min(1, x / n);
  if (!self || isQuantity(indicator)) return {...nothing, value};
  const [low, high] = wilson(value, n);
  return {...nothing, value, low, high, unreliable: n < indicator.reliableFrom};
}

function estimateMean({n, x, xx, mean}: SafeCell, indicator: IndicatorPlan, self: boolean): Estimate {
  if (mean !== null) return {...nothing, value: mean};
  if (n === null || x === null || n <= 0) return nothing;
  const value = x / n;
  const unreliable = self && n < indicator.reliableFrom;
  if (xx === null || n <= 1) return {...nothing, value, unreliable};
  const sd = Math.sqrt(Math.max(0, xx - (x * x) / n) / (n - 1));
  const reach = (studentT(n - 1) * sd) / Math.sqrt(n);
  const [least, most] = indicator.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return {value, low: Math.max(least, value - reach), high: Math.min(most, value + reach), sd, unreliable};
}

/** Wilson's score interval (1927), 95%: honest for small n and at 0 and 1. */
function wilson(share: number, n: number): [number, number] {
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, Math.min(share, centre - reach)), Math.min(1, Math.max(share, centre + reach))];
}

/**
 * The 97.5% point of Student's t: exact for 1 and 2 degrees of freedom, above that the expansion of
 * Fisher and Cornish (1960), within 0.004 of the tables. A fraction counts as the degree below it when small.
 */
export function studentT(freedom: number): number {
  if (freedom < 2) return 12.706204736174707;
  if (freedom < 3) return 4.302652729749464;
  const v = freedom;
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * v ** 4)
  );
}
