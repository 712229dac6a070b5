/** What a printed number leaves open: rounded counts, a mean's step, percentiles cut to three digits, bounds. */
import {boundOf, isShare} from '../format.ts';
import type {IndicatorPlan, Point} from '../series.ts';
import type {Range} from './verdict.ts';

/** From where to where the true value of a group may lie; null where nothing may be read. */
export function publishedRange(point: Point, indicator: IndicatorPlan): Range | null {
  const bound = boundOf(point, indicator);
  if (bound) return bound.over ? [bound.at, 1] : [0, bound.at];
  if (point.value === null) return null;
  if (indicator.kind === 'mean') return around(point.value, (indicator.step ?? 0) / 2);
  if (!isShare(indicator.kind)) return around(point.value, cutOf(point.value));
  return quotient(numeratorOf(point, indicator), denominatorOf(point, indicator));
}

/** The true numerator of a group's share. */
export const numeratorOf = ({x, added = 1}: Point, indicator: IndicatorPlan): Range =>
  floored(around(x ?? 0, slackOf(indicator) * added));

/** The true denominator of a group's figure. */
export const denominatorOf = ({n}: Point, indicator: IndicatorPlan): Range =>
  floored(around(n ?? 0, slackOf(indicator)));

/** The share that two open counts leave, never outside 0..1. */
export function quotient([least, most]: Range, [fewest, many]: Range): Range {
  const low = many > 0 ? least / many : 0;
  const high = fewest > 0 ? most / fewest : 1;
  return [clip(low), clip(high)];
}

/** Controlled rounding moves a whole count by less than its base, an amount by up to it. */
const slackOf = ({rounding = 0, quantity}: IndicatorPlan): number =>
  quantity ? rounding : Math.max(0, rounding - 1);

/** What three significant digits leave on either side. */
export const cutOf = (value: number): number =>
  value === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);

const around = (value: number, reach: number): Range => [value - reach, value + reach];
const floored = ([low, high]: Range): Range => [Math.max(0, low), Math.max(0, high)];
const clip = (share: number): number => Math.min(1, Math.max(0, share));
