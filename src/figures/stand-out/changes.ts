/** What of the reader's own figures moved since the year before, beyond chance. */
import {isShare} from '../format.ts';
import {chosen, isIncomplete, pointAt} from '../place.ts';
import type {Point, Series} from '../series.ts';
import {categoriesOf, earlierThan} from './candidates.ts';
import type {Test} from './discover.ts';
import {binomialLower, binomialUpper, normalUpper, studentUpper} from './tails.ts';

export interface Change extends Test {
  readonly series: Series;
  readonly category: string;
  readonly before: Point;
  readonly after: Point;
}

/** Changes of one indicator, one a category; a pool has other members every year, so its size says nothing. */
export function changesOf(series: Series): readonly Change[] {
  const [now, then] = [chosen(series), earlierThan(series).at(-1)];
  const {kind} = series.indicator;
  if (then === undefined || kind === 'flow' || (series.pooled && kind === 'count')) return [];
  if (isIncomplete(series, now) || isIncomplete(series, then)) return [];
  return categoriesOf(series).flatMap((category) => {
    const [before, after] = [then, now].map((on) => pointAt(series, series.self, on, category));
    const p = before && after ? chanceOf(series, before, after) : null;
    return !before || !after || p === null ? [] : [{series, category, before, after, p, weight: 1}];
  });
}

/** Chance of so large a change if nothing had changed; null where that cannot be told. */
function chanceOf({indicator, pooled}: Series, before: Point, after: Point): number | null {
  const both = [before, after];
  if (both.some(({value, unreliable}) => value === null || unreliable)) return null;
  if (indicator.kind === 'count') return counts(before.x ?? 0, after.x ?? 0);
  if (both.some(({low}) => low === null)) return null;
  return isShare(indicator.kind) ? shares(before, after, pooled) : means(before, after);
}

/** Given the two together, each case is as likely to fall in either year. */
function counts(before: number, after: number): number | null {
  const both = before + after;
  if (both === 0) return null;
  return Math.min(1, 2 * Math.min(binomialLower(after, both, 0.5), binomialUpper(after, both, 0.5)));
}

/** Score test on two shares; of a pool, its providers are the draws and not their clients. */
function shares(before: Point, after: Point, pooled: boolean): number {
  const [n, m] = [before.n!, after.n!];
  const together = (before.value! * n + after.value! * m) / (n + m);
  const draws = pooled ? (point: Point) => point.providers ?? 1 : (point: Point) => point.n!;
  const error = Math.sqrt(together * (1 - together) * (1 / draws(before) + 1 / draws(after)));
  return error > 0 ? Math.min(1, 2 * normalUpper(Math.abs(after.value! - before.value!) / error)) : 1;
}

/** Welch's t. */
function means(before: Point, after: Point): number {
  const [a, b] = [before, after].map(({sd, n}) => (sd! * sd!) / n!) as [number, number];
  if (a + b === 0) return before.value === after.value ? 1 : 0;
  const freedom = (a + b) ** 2 / (a ** 2 / (before.n! - 1) + b ** 2 / (after.n! - 1));
  return Math.min(1, 2 * studentUpper(Math.abs(after.value! - before.value!) / Math.sqrt(a + b), freedom));
}
