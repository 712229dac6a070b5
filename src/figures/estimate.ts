import {shareInterval} from './interval.ts';
import {isOwn} from './scope.ts';
import type {IndicatorPlan, Point, SafeCell} from './series.ts';
import {studentT} from './student.ts';

/** What may still be made of a final cell. */
export type Estimate = Pick<Point, 'value' | 'low' | 'high' | 'sd' | 'unreliable'>;

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
  return {...nothing, value: isOwn(cell.scope) ? cell.x : cell.p50};
}

function estimateShare({scope, n, x}: SafeCell, indicator: IndicatorPlan, self: boolean): Estimate {
  if (n === null || x === null || n <= 0) return nothing;
  // Parts of a group are rounded apart, so x can pass n.
  const value = Math.min(1, x / n);
  if (!self || indicator.quantity) return {...nothing, value};
  const [low, high] = marginOf(
    value * n,
    n,
    isOwn(scope) ? 0 : Math.max(0, (indicator.rounding ?? 0) - 1),
    indicator
  );
  return {...nothing, value, low, high, unreliable: n < indicator.reliableFrom};
}

/** A pool's counts are rounded: its margin holds whatever the true ones would have. */
function marginOf(x: number, n: number, open: number, {interval}: IndicatorPlan): readonly [number, number] {
  if (open === 0) return shareInterval(x, n, interval);
  const all = [n - open, n + open].flatMap((whole) =>
    [x - open, x + open].map((part) => {
      const size = Math.max(1, whole);
      return shareInterval(Math.min(size, Math.max(0, part)), size, interval);
    })
  );
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
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
