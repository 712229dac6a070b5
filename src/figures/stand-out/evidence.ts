/**
 * How strongly one figure lies apart from a group. Two measures: `p` says how sure it is, and decides what is
 * listed; `distance` says how far, counted in the spread between providers, and decides the order.
 */
import {isShare} from '../format.ts';
import type {IndicatorPlan, Point, Series} from '../series.ts';
import {settings} from './settings.ts';
import {binomialLower, binomialUpper, normalUpper, studentUpper} from './tails.ts';

export interface Evidence {
  /** 1: above what is ordinary in the group; -1: below; 0: ordinary. */
  readonly side: -1 | 0 | 1;
  /** Chance of a figure at least this far out if the true value were ordinary. */
  readonly p: number;
  /** Distance to the group over the spread of providers and the own chance error together. */
  readonly distance: number;
  /** Is the own chance error known, and so in `p`? */
  readonly surely: boolean;
}

/** A reader's figure beside its group's: null where one of them cannot carry a comparison. */
export function evidenceOf(series: Series, own: Point, peers: Point): Evidence | null {
  if (!carries(own) || own.unreliable || !carries(peers)) return null;
  return series.pooled ? asGroup(series.indicator, own, peers) : asProvider(series.indicator, own, peers);
}

type Carrying = Point & {readonly value: number; readonly n: number};

const carries = (point: Point): point is Carrying =>
  point.status === 'shown' && point.value !== null && point.n !== null && point.n > 0;

/**
 * One provider: ordinary is all that lies in the group's middle half. Testing against that, and not against
 * the group's value alone, is what keeps real but everyday differences between providers off the list.
 */
function asProvider(indicator: IndicatorPlan, own: Carrying, peers: Carrying): Evidence {
  const [low, high] = ordinary(peers, indicator);
  const surely = own.low !== null;
  const distance = distanceOf(indicator, own, peers);
  const side = own.value > high ? 1 : own.value < low ? -1 : 0;
  if (side === 0) return {side, p: 1, distance, surely};
  const tail = surely ? tailBeyond(indicator, own, side > 0 ? high : low, side) : normalUpper(distance);
  return {side, p: Math.min(1, 2 * tail), distance, surely};
}

/** The group's middle half, widened to hold its own value, and by what rounding may hide. */
function ordinary({value, p25, p75}: Carrying, indicator: IndicatorPlan): [number, number] {
  const margin = Math.abs(value) * settings.marginWithoutSpread;
  const rounding = 0.5 * 10 ** -indicator.decimals * (isShare(indicator.kind) ? 0.01 : 1);
  const [low, high] = [p25 ?? value - margin, p75 ?? value + margin];
  return [Math.min(low, value) - rounding, Math.max(high, value) + rounding];
}

/** Exact binomial for shares, Student's t for means: the chance to pass `edge` so far if the truth were there. */
function tailBeyond({kind}: IndicatorPlan, {value, n, x, sd}: Carrying, edge: number, side: 1 | -1): number {
  if (isShare(kind)) return (side > 0 ? binomialUpper : binomialLower)(x ?? value * n, n, edge);
  const error = (sd ?? 0) / Math.sqrt(n);
  return studentUpper(Math.abs(value - edge) / error, n - 1);
}

/**
 * A pool is the mean of many providers: it is set beside the group's value, and its chance error is that of
 * so many providers drawn from as wide a spread.
 */
function asGroup(indicator: IndicatorPlan, own: Carrying, peers: Carrying): Evidence | null {
  const scale = scaleOf(indicator);
  const spread = Math.max(
    ...[own, peers].flatMap((point) => [-1, 1].map((side) => spreadOf(point, scale, side as 1 | -1)))
  );
  if (!(spread > 0) || own.providers === null) return null;
  const error = Math.hypot(spread / Math.sqrt(own.providers), Math.sqrt(chance(indicator, own)));
  const apart = scale(own.value) - scale(peers.value);
  const distance = Math.abs(apart) / error;
  const p = Math.min(1, 2 * studentUpper(distance, Math.max(1, own.providers - 1)));
  return {side: apart > 0 ? 1 : apart < 0 ? -1 : 0, p, distance, surely: own.low !== null};
}

/** Spiegelhalter (2005), additive overdispersion: the spread between providers joins the chance error. */
function distanceOf(indicator: IndicatorPlan, own: Carrying, peers: Carrying): number {
  const scale = scaleOf(indicator);
  const centres = [peers.value, peers.p50 ?? peers.value].map(scale);
  const gaps = centres.map((centre) => scale(own.value) - centre);
  const gap = Math.min(...gaps.map(Math.abs));
  if (gap === 0 || gaps[0]! * gaps[1]! < 0) return 0;
  const spread =
    spreadOf(peers, scale, gaps[0]! > 0 ? 1 : -1) || settings.marginWithoutSpread * Math.abs(centres[0]!);
  const variance = chance(indicator, own);
  // What is seen to differ between providers holds their own chance errors too: those are taken out.
  const within = (variance * own.n * (peers.providers ?? 0)) / peers.n;
  const between = Math.max(0, spread * spread - within);
  const error = Math.sqrt(between + variance);
  return error > 0 ? gap / error : 0;
}

type Scale = (value: number) => number;

/** Shares are compared by their angle, where chance is equally wide everywhere. */
const scaleOf = ({kind}: IndicatorPlan): Scale =>
  isShare(kind) ? (share) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, share)))) : (value) => value;

/** Standard deviation of providers on one side of the middle, by whichever percentile says it is wider. */
function spreadOf({p10, p25, p50, p75, p90}: Point, scale: Scale, side: 1 | -1): number {
  if (p50 === null) return 0;
  const [near, far] = side > 0 ? [p75, p90] : [p25, p10];
  const widths = [near === null ? 0 : reach(near) / 0.6745, far === null ? 0 : reach(far) / 1.2816];
  return Math.max(...widths);
  function reach(to: number): number {
    return Math.abs(scale(to) - scale(p50!));
  }
}

/** Variance by chance alone, on the scale of comparison; 0 where it is not known. */
function chance({kind}: IndicatorPlan, {low, n, sd}: Carrying): number {
  if (isShare(kind)) return low === null ? 0 : 1 / (4 * n);
  return sd === null ? 0 : (sd * sd) / n;
}
