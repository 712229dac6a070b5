/** What of the reader's own figures changed since the period before, and whether chance can explain it. */
import {isShare} from '../format.ts';
import {chosen, isIncomplete, pointAt} from '../place.ts';
import type {Point, Series} from '../series.ts';
import {studentT} from '../student.ts';
import {categoriesOf, idOf, isJudged} from './compared.ts';
import {marginOf} from './margin.ts';
import {normalUpper, studentUpper} from './tails.ts';
import type {Range, Verdict} from './verdict.ts';

export interface Change {
  readonly series: Series;
  readonly category: string;
  readonly before: Point;
  readonly after: Point;
  readonly verdict: Verdict;
  /** The chance of a change at least this large, up or down, if nothing changed. */
  readonly p: number;
}

/** Changes of one indicator, one a category; what is not complete, or of which chance is not known, has none. */
export function changesOf(series: Series): readonly Change[] {
  const [now, then] = [chosen(series), earlierThan(series).at(-1)];
  if (!isJudged(series) || then === undefined || series.indicator.kind === 'flow') return [];
  if (isIncomplete(series, now) || isIncomplete(series, then)) return [];
  return categoriesOf(series).flatMap((category) => {
    const [before, after] = [then, now].map((on) => pointAt(series, series.subject, on, category));
    return before && after ? changeOf(series, category, before, after) : [];
  });
}

function changeOf(series: Series, category: string, before: Point, after: Point): readonly Change[] {
  const reach = reachOf(series, before, after);
  if (reach === null) return [];
  const moved = after.value! - before.value!;
  const side = moved > 0 ? 1 : moved < 0 ? -1 : 0;
  const times = Math.abs(moved) / (side > 0 ? reach.rise : reach.fall);
  const differs = times > 1;
  const verdict: Verdict = {
    id: idOf(series, category, after.on, before.on),
    level: differs ? 'differs' : 'chance',
    side: differs ? side : 0,
    p: null,
    beyond: 0,
    others: false
  };
  return [{series, category, before, after, verdict, p: reach.chanceOf(times)}];
}

/** How far chance lets a figure rise and fall in 95 of 100 cases, and how often it moves so many times as far. */
interface Reach {
  readonly rise: number;
  readonly fall: number;
  readonly chanceOf: (times: number) => number;
}

/** Null where chance is not known. */
function reachOf({indicator, pooled}: Series, before: Point, after: Point): Reach | null {
  const [was, is] = [before, after].map((point) => marginOf(point, indicator, pooled));
  if (before.value === null || after.value === null) return null;
  if (!was || !is || typeof was === 'string' || typeof is === 'string') return null;
  return isShare(indicator.kind)
    ? newcombe(before.value, was.widest, after.value, is.widest)
    : welch(before, after);
}

/** Newcombe (1998), method 10: the interval of a difference from the intervals of its two shares. */
function newcombe(from: number, [low, high]: Range, to: number, [least, most]: Range): Reach {
  return {
    rise: Math.hypot(to - least, high - from),
    fall: Math.hypot(most - to, from - low),
    chanceOf: (times) => 2 * normalUpper(times * z)
  };
}

/** Of a normal distribution, 95% lies within so many standard deviations. */
const z = 1.959963984540054;

/** Welch's t, at 95%. */
function welch(before: Point, after: Point): Reach | null {
  const [a, b] = [before, after].map(({sd, n}) => ((sd ?? 0) * (sd ?? 0)) / n!) as [number, number];
  if (a + b === 0) return null;
  const freedom = (a + b) ** 2 / (a ** 2 / (before.n! - 1) + b ** 2 / (after.n! - 1));
  const t = studentT(freedom);
  const reach = t * Math.sqrt(a + b);
  return {rise: reach, fall: reach, chanceOf: (times) => 2 * studentUpper(times * t, freedom)};
}

/** Single periods before the chosen one, oldest first; none where the axis is no period. */
export function earlierThan(series: Series): readonly string[] {
  if (series.axis.role !== 'period') return [];
  const codes = series.axis.values.filter(({axis}) => axis).map(({code}) => code);
  return codes.slice(0, Math.max(0, codes.indexOf(chosen(series))));
}
