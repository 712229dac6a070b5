/** All figures of a report in one view → what stands out, what lies beyond a limit, what differs, what is alike, what changed. */
import {aboutOf, chosen, isIncomplete, pointAt} from '../../place.ts';
import type {Point, Series, View} from '../../series.ts';
import {type Change, changesOf, earlierThan} from '../change.ts';
import {categoriesOf, comparisonOf, isInView, judge} from '../compared.ts';
import {type Limited, limitsOf} from '../limit.ts';
import {marginOf} from '../margin.ts';
import type {Beside} from '../say-verdict.ts';
import type {Level, Verdicts} from '../verdict.ts';
import {falseDiscovery, threshold} from '../verdicts.ts';

/** What a figure of the reader was and is, of which nothing is judged. */
export interface Fact {
  readonly series: Series;
  readonly category: string;
  readonly before: Point;
  readonly after: Point;
}

export interface Findings {
  readonly verdicts: Verdicts;
  /** Those with most evidence first. */
  readonly striking: readonly Beside[];
  /** Figures beyond a limit that was agreed. */
  readonly limits: readonly Limited[];
  /** One an indicator, the part that lies most of its own margins away; those of `striking` aside. */
  readonly differs: readonly Beside[];
  /** Headlines only, in the order of the report. */
  readonly alike: readonly Beside[];
  readonly chance: readonly Beside[];
  /** Headlines of which chance is not known: no judgement, and both numbers. */
  readonly unjudged: readonly Beside[];
  /** Changes beyond chance, weighed together as what strikes is; one an indicator, the surest first. */
  readonly changes: readonly Change[];
  /** Counts of the reader in both periods, and means of which chance is not known. */
  readonly facts: readonly Fact[];
  /** Were there two periods to lay beside each other? */
  readonly twoPeriods: boolean;
  /** The chosen period is the first of which the reader has anything. */
  readonly first: boolean;
  /** How many comparisons a judgement was made of. */
  readonly judged: number;
}

/** No more than this is listed. */
export const most = {striking: 6, changes: 3} as const;

/** Series must have the period as their axis where they can, see `summaryView`; their order is that of the report. */
export function find(all: readonly Series[], view: Pick<View, 'at'>): Findings {
  const here = all.filter((series) => isInView(series, view));
  const verdicts = judge(all, view);
  const judged = here.flatMap((series) => besides({...series, verdicts}));
  const at = (level: Level) => judged.filter(({verdict}) => verdict.level === level);
  const striking = at('striking').toSorted((a, b) => (a.verdict.p ?? 1) - (b.verdict.p ?? 1));
  const struck = new Set(striking.map(({series}) => series.indicator.id));
  const differs = farthest(at('differs'), here).filter(({series}) => !struck.has(series.indicator.id));
  // What strikes or differs in one of its parts is not called alike for another.
  const apart = new Set([...struck, ...differs.map(({series}) => series.indicator.id)]);
  const together = ({series}: Beside): boolean => !apart.has(series.indicator.id);
  const moved = here.flatMap(changesOf);
  const limits = here.flatMap(limitsOf).filter(({beyond}) => beyond);
  return {
    verdicts,
    striking,
    limits,
    differs,
    alike: at('alike').filter(isHeadline).filter(together),
    chance: at('chance').filter(isHeadline).filter(together),
    // What lies beyond a limit is told there, with its number.
    unjudged: at('none')
      .filter(isUnjudged)
      .filter(({series}) => !limits.some((limited) => limited.series.indicator === series.indicator)),
    changes: oneEach(moreThanChance(moved).toSorted((a, b) => a.p - b.p)),
    first: here.some((series) => earlierThan(series).length > 0) && here.every(isFirst),
    facts: here.flatMap(factOf),
    twoPeriods: moved.length > 0,
    judged: judged.filter(({verdict}) => verdict.level !== 'none').length
  };
}

function besides(series: Series): readonly Beside[] {
  const {group, verdicts} = series;
  if (group === null) return [];
  return categoriesOf(series).flatMap((category) => {
    const {id, own, peers} = comparisonOf(series, group, category);
    const verdict = verdicts?.get(id);
    return own && peers && verdict ? [{series, category, own, peers, verdict}] : [];
  });
}

/** What it was and is, where chance has no say in it or nobody knows which; a pool has other members every time. */
function factOf(series: Series): readonly Fact[] {
  const {indicator, pooled, subject} = series;
  const before = earlierThan(series).at(-1);
  if (pooled || before === undefined || isIncomplete(series, chosen(series))) return [];
  const category = aboutOf(series);
  const [was, is] = [before, chosen(series)].map((on) => pointAt(series, subject, on, category));
  if (was?.value == null || is?.value == null) return [];
  const isFact =
    indicator.kind === 'count' || (indicator.kind === 'mean' && [was, is].every(isWithoutChance));
  return isFact ? [{series, category, before: was, after: is}] : [];
}

/** Enough to be told, and nobody knows how much chance is in it. */
const isWithoutChance = ({low, unreliable}: Point): boolean => low === null && !unreliable;

/** Nothing of the reader before the chosen period, and something in it. */
function isFirst(series: Series): boolean {
  const earlier = earlierThan(series);
  return !series.points.some(
    ({scope, on, n}) => scope === series.subject && n !== null && n > 0 && earlier.includes(on)
  );
}

/** Numbers of people or cases are no difference, and are not laid beside each other here. */
const isUnjudged = (beside: Beside): boolean =>
  isHeadline(beside) &&
  beside.verdict.why === 'unknown' &&
  beside.series.indicator.kind !== 'count' &&
  beside.own.value !== null &&
  beside.peers.value !== null;

const isHeadline = ({series, category}: Pick<Beside, 'series' | 'category'>): boolean =>
  category === aboutOf(series);

/** By how many of the reader's own margins it lies away; of parts that lie equally far the headline first. */
function farthestFirst(a: Beside, b: Beside): number {
  const apart = marginsApart(b) - marginsApart(a);
  return Math.abs(apart) > 1e-9 ? apart : Number(isHeadline(b)) - Number(isHeadline(a));
}

/** 0 where one of the two is a bound. */
export function marginsApart({series, own, peers}: Beside): number {
  const margin = marginOf(own, series.indicator, series.pooled);
  if (typeof margin === 'string' || own.value === null || peers.value === null) return 0;
  const [low, high] = margin.widest;
  return Math.abs(own.value - peers.value) / (high - low);
}

/** Of so many figures some move by more than their own margin where nothing changed: those are not listed. */
function moreThanChance(moved: readonly Change[]): readonly Change[] {
  const most = threshold(
    moved.map(({p}) => p),
    falseDiscovery
  );
  return moved.filter(({p, verdict}) => p <= most && verdict.level === 'differs');
}

/**
 * Of each indicator the part that lies farthest away, in the order of the report. A single way through a flow says
 * little by itself: of a flow only the headline is listed.
 */
const farthest = (some: readonly Beside[], all: readonly Series[]): readonly Beside[] =>
  all.flatMap(({indicator}) =>
    some
      .filter(({series}) => series.indicator.id === indicator.id)
      .filter((beside) => indicator.kind !== 'flow' || isHeadline(beside))
      .toSorted(farthestFirst)
      .slice(0, 1)
  );

/** One of each indicator, the first. */
function oneEach<T extends Pick<Beside, 'series'>>(sorted: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return sorted.filter(({series: {indicator}}) => !seen.has(indicator.id) && seen.add(indicator.id));
}
