/** What is ordinary among providers: the middle 90% of them, from the spread that is published. */
import {isShare} from '../format.ts';
import type {IndicatorPlan, Point} from '../series.ts';
import {cutOf} from './published.ts';
import type {Range} from './verdict.ts';

/** The middle 90%, at its widest and at its narrowest: printed percentiles are cut to three digits. */
export interface Ordinary {
  readonly widest: Range;
  readonly narrowest: Range;
}

/** From a normal distribution: how many times the 95th percentile lies further from the middle than the 90th, and the 75th. */
const beyondDecile = 1.6448536 / 1.2815516;
const beyondQuartile = 1.6448536 / 0.6744898;

/**
 * From the median, each side apart: the distance to p10 or p90 times 1.2835, else to the quartile times 2.4387. Shares on
 * the logit; means that are never below zero on the log, others as they are: see docs/statistiek.md. Null where no spread
 * is published.
 */
export function ordinaryOf({p10, p25, p50, p75, p90}: Point, indicator: IndicatorPlan): Ordinary | null {
  if (p50 === null || indicator.kind === 'count') return null;
  const scale = scaleOf(indicator);
  const edge = (decile: number | null, quartile: number | null, side: -1 | 1): Range | null => {
    const [at, times] = decile === null ? [quartile, beyondQuartile] : [decile, beyondDecile];
    if (at === null) return null;
    const reach = (open: 1 | -1): number | null =>
      extend(scale, p50 - side * open * cutOf(p50), at + side * open * cutOf(at), times);
    const [least, most] = scale.ends;
    return [reach(1) ?? (side < 0 ? least : most), reach(-1) ?? at];
  };
  const [low, high] = [edge(p10, p25, -1), edge(p90, p75, 1)];
  if (low === null || high === null) return null;
  return {widest: [low[0], high[0]], narrowest: [low[1], high[1]]};
}

interface Scale {
  readonly to: (value: number) => number;
  readonly back: (on: number) => number;
  /** Where the scale has no place for a value at its end, that end is the widest edge: nothing lies beyond it. */
  readonly ends: Range;
}

const logit: Scale = {
  to: (share) => Math.log(share / (1 - share)),
  back: (on) => 1 / (1 + Math.exp(-on)),
  ends: [0, 1]
};
const log: Scale = {to: Math.log, back: Math.exp, ends: [0, Number.POSITIVE_INFINITY]};
const plain: Scale = {
  to: (value) => value,
  back: (on) => on,
  ends: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
};

const scaleOf = (indicator: IndicatorPlan): Scale =>
  isShare(indicator.kind) ? logit : isPositive(indicator) ? log : plain;

/** Can its values never be below zero? */
export const isPositive = ({kind, range, say}: IndicatorPlan): boolean =>
  kind === 'mean' && (range === undefined ? say.negative === undefined : range[0] >= 0);

/** Null where the scale has no place for either of the two. */
function extend({to, back}: Scale, from: number, through: number, times: number): number | null {
  const [start, end] = [to(from), to(through)];
  return Number.isFinite(start) && Number.isFinite(end) ? back(start + (end - start) * times) : null;
}
