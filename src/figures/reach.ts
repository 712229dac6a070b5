/** From where to where a figure's value axis runs, and how its ticks read. */
import {scaleLinear} from 'd3';
import {boundOf, decimal, isShare} from './format.ts';
import {normAt} from './place.ts';
import type {IndicatorPlan, Point, Series} from './series.ts';

export interface Reach {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  /** Does the axis begin above the least possible value? Then the figure must say so. */
  readonly zoomed: boolean;
}

export interface ReachOptions {
  /** Quartiles of the group are drawn too. */
  readonly band?: boolean;
  /** Marks need no zero (dots and lines, never bars). */
  readonly zoom?: boolean;
  readonly ticks?: number;
  /** Other values that are drawn, as limits of chance are. */
  readonly also?: readonly number[];
}

/** Holds every value, norm and quartile; an interval counts as far as it does not flatten the rest. */
export function reachOf(
  series: Series,
  points: readonly Point[],
  {band = false, zoom = false, ticks = 4, also = []}: ReachOptions
): Reach {
  const {indicator} = series;
  const values = [...points.flatMap((point) => valuesOf(series, point, band)), ...also];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A scale that runs through zero keeps its zero: there it means no change.
  const zoomed = zoom && (indicator.range?.[0] ?? -1) >= 0 && values.length > 0;
  const lows = withInterval(points, 'low', least, most);
  const low = zoomed ? Math.min(least - (most - least) * 0.25, lows) : Math.min(0, lows);
  const high = withInterval(points, 'high', least, most);
  const scale = scaleLinear()
    .domain(bounded(indicator, low, high, values.length))
    .nice(ticks);
  const [from, to] = clamp(indicator, scale.domain() as [number, number]);
  const shown = scale.ticks(ticks).filter((tick) => tick >= from - 1e-9 && tick <= to + 1e-9);
  const floor = isShare(indicator.kind) ? 0 : (indicator.range?.[0] ?? 0);
  return {domain: [from, to], ticks: shown, tick: tickOf(indicator, shown), zoomed: zoomed && from > floor};
}

function valuesOf(series: Series, point: Point, band: boolean): number[] {
  const {indicator} = series;
  const norms = indicator.norms.map((norm) => normAt(series, norm, point.on, point.category));
  const spread = band ? [point.p25, point.p75] : [];
  const readable = boundOf(point, indicator)?.at ?? point.value;
  return [readable, ...spread, ...(readable === null ? [] : norms)].filter(
    (value) => value !== null && value !== undefined
  );
}

/** An interval may stretch the axis by as much as the values' own reach; what lies beyond is told at its edge, see beyond.ts. */
function withInterval(points: readonly Point[], end: 'low' | 'high', least: number, most: number): number {
  const ends = points.map((point) => point[end]).filter((value) => value !== null);
  const room = Math.max(most - Math.min(0, least), Math.abs(most));
  if (end === 'low') return Math.max(Math.min(least, ...ends), least - room);
  return Math.min(Math.max(most, ...ends), most + room);
}

function bounded(indicator: IndicatorPlan, low: number, high: number, values: number): [number, number] {
  if (values === 0 || !Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  if (high - low > 1e-12) return clamp(indicator, [low, high]);
  return clamp(indicator, [low - (low === 0 ? 0 : Math.abs(low) / 10), high + (Math.abs(high) / 10 || 1)]);
}

/** Drawing never goes beyond what is possible. */
function clamp({kind, range}: IndicatorPlan, [low, high]: readonly [number, number]): [number, number] {
  const [least, most] = isShare(kind)
    ? [0, 1]
    : (range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  return [Math.max(least, low), Math.min(most, high)];
}

/** As many decimals as the step needs; a share's ticks carry their sign. */
function tickOf({kind}: IndicatorPlan, ticks: readonly number[]): (value: number) => string {
  const times = isShare(kind) ? 100 : 1;
  const step = ticks.length > 1 ? Math.abs(ticks[1]! - ticks[0]!) * times : 1;
  const decimals = Math.max(0, Math.min(3, Math.ceil(-Math.log10(step) - 1e-9)));
  return (value) => decimal(value * times, decimals) + (isShare(kind) ? '%' : '');
}

/** `% van de trajecten`, `minuten`: what the axis measures. Of a pool, a count is what one of its providers has. */
export function unitWords({indicator: {kind, unit, of}, pooled, words}: Series): string {
  if (isShare(kind)) return `% van de ${of}`;
  const named = unit === '€' || unit === 'euro' ? 'euro' : unit;
  return kind === 'count' && pooled ? `${named} per ${words.provider}` : named;
}
