/** An invented report for the tests: as many providers as are wanted, drawn from a known world. */
import type {IndicatorPlan, MeasureKind, SafeCell, Series, Status} from '../../../src/figures/series.ts';
import {toSeries} from '../../../src/figures/series-of.ts';
import {words} from '../../spoken.ts';
import {everyone, level, year} from '../gallery-indicators.ts';

export const years = ['2017', '2018', '2019', '2020', '2021'];

export interface World {
  /** What the group's value is (share 0..1, or in the unit). */
  readonly value: number;
  /** Half the width of the group's middle half; null: cannot be shown. */
  readonly half: number | null;
}

export function indicator(
  id: string,
  kind: MeasureKind = 'share',
  more: Partial<IndicatorPlan> = {}
): IndicatorPlan {
  return {
    ...{
      id,
      kind,
      title: `Hoe zit het met ${id}?`,
      short: `Onderwerp ${id}`,
      unit: kind === 'mean' ? 'weken' : '%'
    },
    ...{
      of: 'trajecten',
      decimals: kind === 'mean' ? 1 : 0,
      categories: [],
      exclusive: kind === 'distribution'
    },
    ...{
      show: {year: [{kind: 'trend'}]},
      unavailable: {level: 'Niet te verdelen.'},
      benchmark: true,
      norms: []
    },
    ...{
      reliableFrom: 10,
      say: {own: '{value} bij u.', group: '{value}.'}
    },
    ...more
  };
}

const nothing = {
  ...{n: null, x: null, xx: null, mean: null, providers: null},
  ...{p10: null, p25: null, p50: null, p75: null, p90: null}
};

interface Spot {
  readonly indicator: IndicatorPlan;
  readonly year: string;
  readonly category?: string;
}

const spotted = (
  {indicator: {id}, year: code, category = '-'}: Spot,
  scope: string,
  status: Status = 'shown'
) => ({
  ...nothing,
  ...{scope, indicator: id, category, status},
  at: {year: code, level: 'all'}
});

/** The reader's cell: x of n, or for a mean its sum and sum of squares. */
export const ownCell = (
  spot: Spot,
  n: number,
  x: number,
  xx: number | null = null,
  scope = 'own'
): SafeCell => ({
  ...spotted(spot, scope),
  ...{n, x, xx}
});

export function groupCell(spot: Spot, {value, half}: World, providers = 100): SafeCell {
  const n = providers * 100;
  const figure = spot.indicator.kind === 'mean' ? {mean: value} : {x: Math.round(value * n)};
  const quantile = (times: number) => (half === null ? null : value + half * times);
  const spread = {
    p10: quantile(-1.9),
    p25: quantile(-1),
    p50: quantile(0),
    p75: quantile(1),
    p90: quantile(1.9)
  };
  return {...spotted(spot, everyone.id), n, providers, ...spread, ...figure};
}

export const unreadable = (cell: SafeCell, status: 'hidden' | 'none'): SafeCell => ({
  ...cell,
  ...nothing,
  status
});

/** The series of one indicator as the summary gets it: along the years. */
export function seriesOf(
  plan: IndicatorPlan,
  cells: readonly SafeCell[],
  more: Partial<Series> = {}
): Series {
  const view = {at: {year: '2021', level: 'all'}, group: everyone.id, axis: {}};
  const self = more.self ?? 'own';
  const pooled = more.pooled ?? false;
  const seen = {view, dimensions: [year, level], group: everyone, self, pooled, words};
  return {...toSeries(cells, {indicator: plan, selfLabel: 'Uw praktijk', ...seen}), ...more};
}

/** The view that these series are of. */
export const here = {at: {year: '2021', level: 'all'}};

/** Chance with a memory: the same numbers on every machine (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many of n happen, one by one. */
export function draw(n: number, share: number, chance: () => number): number {
  let x = 0;
  for (let at = 0; at < n; at++) if (chance() < share) x++;
  return x;
}

/** Standard normal (Box and Muller). */
export const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** A share over the years: own draws around `own`, beside a group around `world`. */
export function shareSeries(
  plan: IndicatorPlan,
  own: (code: string) => {readonly n: number; readonly x: number},
  world: World
): Series {
  const cells = years.flatMap((code) => {
    const spot = {indicator: plan, year: code};
    const {n, x} = own(code);
    return [ownCell(spot, n, x), groupCell(spot, world)];
  });
  return seriesOf(plan, cells);
}
