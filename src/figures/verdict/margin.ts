/** What chance leaves of the reader's own figure: its 95% margin, at the least favourable of what its numbers allow. */
import {boundOf, isShare} from '../format.ts';
import {shareInterval} from '../interval.ts';
import type {IndicatorPlan, Point} from '../series.ts';
import {denominatorOf, numeratorOf} from './published.ts';
import type {Range, Why} from './verdict.ts';

/** The 95% margin, where what is printed leaves several: what all of them span together, and what lies in every one. */
export interface Margin {
  readonly widest: Range;
  readonly narrowest: Range;
}

/** The margin, or why there is none. */
export function marginOf(own: Point, indicator: IndicatorPlan, pooled: boolean): Margin | Why {
  if (indicator.kind === 'count' || indicator.quantity) return 'unknown';
  if (own.n === null) return 'missing';
  if (own.n < indicator.reliableFrom) return 'few';
  const bound = boundOf(own, indicator);
  if (bound) return ofBound(own, indicator, bound, pooled);
  if (own.value === null) return 'missing';
  if (pooled && isShare(indicator.kind)) return ofRounded(own, indicator);
  if (own.low === null || own.high === null || own.low === own.high) return 'unknown';
  return over([[own.low, own.high]]);
}

/** `>95%` of ten is ten, or it is as few as the bound allows of more. */
function ofBound(
  own: Point,
  indicator: IndicatorPlan,
  bound: {over: boolean; at: number},
  pooled: boolean
): Margin {
  const sizes = pooled ? denominatorOf(own, indicator) : ([own.n!, own.n!] as const);
  const margins = sizes.flatMap((n) => {
    const edge = bound.over
      ? Math.min(n, Math.floor(bound.at * n) + 1)
      : Math.max(0, Math.ceil(bound.at * n) - 1);
    return [edge, bound.over ? n : 0].map((x) => shareInterval(x, n, indicator.interval));
  });
  return over(margins);
}

/** A pool's own counts are rounded like a group's. */
function ofRounded(own: Point, indicator: IndicatorPlan): Margin {
  const [ns, xs] = [denominatorOf(own, indicator), numeratorOf(own, indicator)];
  return over(
    ns.flatMap((n) => xs.map((x) => shareInterval(Math.min(x, n), Math.max(n, 1), indicator.interval)))
  );
}

function over(ranges: readonly Range[]): Margin {
  const [lows, highs] = [ranges.map(([low]) => low), ranges.map(([, high]) => high)];
  return {
    widest: [Math.min(...lows), Math.max(...highs)],
    narrowest: [Math.max(...lows), Math.min(...highs)]
  };
}
