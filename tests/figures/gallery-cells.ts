/** The cells of the gallery: plausible, seeded, and the same on every machine. */

import type {IndicatorPlan, SafeCell, Status} from '../../src/figures/series.ts';
import {blank} from '../blank.ts';
import {everyone, larger, level, year} from './gallery-indicators.ts';

/** Repeatable numbers in 0..1 from words: the same gallery on every machine. */
export function noise(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

/** What a state changes: which cells are there, hidden, or of another size. */
export interface State {
  /** How many are counted, as a part of what is usual; of a year of its own where that is said. */
  readonly size?: number | ((year: string) => number);
  readonly status?: (cell: {
    scope: string;
    year: string;
    level: string;
    category: string;
  }) => Status | 'absent';
  /** Multiplies every own value. */
  readonly times?: number;
  /** Multiplies every value of everybody: amounts of money. */
  readonly grown?: number;
}

interface Place {
  readonly scope: string;
  readonly year: string;
  readonly level: string;
  readonly category: string;
}

/** Every cell of an indicator for the reader, one group and a second, plausible and seeded. */
export function cellsOf(
  indicator: IndicatorPlan,
  self: string,
  groupId: string,
  state: State = {},
  besideId?: string
): SafeCell[] {
  const categories = indicator.categories.length > 0 ? indicator.categories.map(({id}) => id) : ['-'];
  return [self, groupId, ...(besideId === undefined ? [] : [besideId])].flatMap((scope) =>
    year.values.flatMap(({code: y}) =>
      level.values.flatMap(({code: l}) =>
        categories.flatMap((category) =>
          cellOf(indicator, {scope, year: y, level: l, category}, self, state, scope === besideId)
        )
      )
    )
  );
}

function cellOf(
  indicator: IndicatorPlan,
  place: Place,
  self: string,
  state: State,
  isSecond: boolean
): SafeCell[] {
  const status = state.status?.(place) ?? 'shown';
  if (status === 'absent') return [];
  const {scope, category} = place;
  const cell = {scope, indicator: indicator.id, category, at: {year: place.year, level: place.level}, status};
  if (status !== 'shown') return [{...cell, ...blank}];
  const figure =
    scope === 'own'
      ? ownFigure(indicator, place, state)
      : groupFigure(indicator, place, isSecond, state.grown);
  return [{...cell, ...blank, ...(scope === self && scope !== 'own' ? {...figure, ...poolSize} : figure)}];
}

const poolSize = {providers: 40};

function centre(indicator: IndicatorPlan, place: Place, who: string): number {
  const {level: l, year: y, category} = place;
  if (category === 'both')
    return ['first', 'second'].reduce(
      (sum, part) => sum + centre(indicator, {...place, category: part}, who),
      0
    );
  const wobble =
    noise(indicator.id, l, category, who) * 0.5 + noise(indicator.id, l, y, category, who) * 0.25 + 0.6;
  const byKind = {
    share: 0.16,
    mean: indicator.range ? 4.5 : 11,
    count: 60,
    distribution: 0,
    flow: 0
  } as const;
  if (indicator.id === 'minutes') return (category === 'first' ? 260 : 110) * wobble;
  if (indicator.id === 'change') return (wobble - 1.05) * 20;
  if (indicator.range) return Math.min(4.95, 4.1 + wobble * 0.42);
  if (indicator.kind !== 'distribution' && indicator.kind !== 'flow') return byKind[indicator.kind] * wobble;
  return part(indicator, {scope: who, year: y, level: l, category});
}

/** Parts that add up to one: heavier on the diagonal of a cross-table; `times` makes the first outgrow the others. */
function part(indicator: IndicatorPlan, {scope, year: y, level: l, category}: Place, times = 1): number {
  const weight = (id: string) => {
    const [from, to] = id.split('>');
    const wish =
      noise(id, scope, l, ...(indicator.id === 'afterwards' ? ['after'] : [])) +
      0.3 * noise(id, y, scope) +
      0.15;
    const grown = to === undefined ? wish : from === to ? wish * 6 : wish * wish;
    return id === indicator.categories[0]!.id ? grown * times ** 3 : grown;
  };
  const all = indicator.categories.reduce((sum, {id}) => sum + weight(id), 0);
  return weight(category) / all;
}

/** So many of n in one category: whole numbers that add up to n. */
function countOf(indicator: IndicatorPlan, place: Place, n: number, times: number): number {
  const at = indicator.categories.findIndex(({id}) => id === place.category);
  const upTo = (end: number): number =>
    indicator.categories
      .slice(0, end)
      .reduce((sum, {id}) => sum + part(indicator, {...place, category: id, scope: 'own'}, times), 0);
  return Math.round(upTo(at + 1) * n) - Math.round(upTo(at) * n);
}

function ownFigure(
  indicator: IndicatorPlan,
  place: Place,
  {size: sized = 1, times = 1, grown = 1}: State
): Partial<SafeCell> {
  const size = typeof sized === 'number' ? sized : sized(place.year);
  const n = Math.max(1, Math.round((40 + 160 * noise(place.year, place.level, 'n')) * size));
  if (indicator.exclusive) return {n, x: countOf(indicator, place, n, times)};
  const value = Math.min(indicator.range?.[1] ?? Infinity, centre(indicator, place, 'own') * times * grown);
  if (indicator.kind === 'count') return {n: Math.round(value * size), x: Math.round(value * size)};
  if (indicator.kind !== 'mean') return {n, x: Math.min(n, Math.round(value * n))};
  const spread = indicator.id === 'change' ? 8 : indicator.range ? 0.5 : value * 0.6;
  return {n, x: value * n, xx: n * (value * value + spread * spread)};
}

function groupFigure(
  indicator: IndicatorPlan,
  place: Place,
  isSecond: boolean,
  grown = 1
): Partial<SafeCell> {
  const value = centre(indicator, {...place, scope: 'group'}, isSecond ? 'second' : 'group') * grown;
  const n = 12000;
  const half = Math.abs(value) * 0.28;
  const top = indicator.range?.[1] ?? (indicator.kind === 'mean' || indicator.kind === 'count' ? 1e12 : 1);
  const least = indicator.range?.[0] ?? 0;
  const bounded = (at: number) => Math.max(least, Math.min(top, at));
  const narrower = indicator.id === 'scored' ? 0.15 : 1;
  const quantile = (times: number) => bounded(value + half * times * narrower);
  const spread = {p10: quantile(-1.9), p25: quantile(-1), p50: value, p75: quantile(1), p90: quantile(2)};
  const figure =
    indicator.kind === 'mean'
      ? {mean: value}
      : indicator.kind === 'count'
        ? {x: 7200 * grown}
        : {x: Math.round(value * n)};
  return {n, providers: isSecond ? larger.providers : everyone.providers, ...spread, ...figure};
}
