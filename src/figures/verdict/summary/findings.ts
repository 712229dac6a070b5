/** All figures of a report in one view → what stands out, what lies beyond a limit, what differs, what is alike, what changed. */
import {aboutOf, chosen, isIncomplete, pointAt} from '../../place.ts';
import type {Series, View} from '../../series.ts';
import {type Change, changesOf, earlierThan} from '../change.ts';
import {categoriesOf, comparisonOf, isInView, judge} from '../compared.ts';
import {type Limited, limitsOf} from '../limit.ts';
import type {Beside} from '../say-verdict.ts';
import type {Level, Verdicts} from '../verdict.ts';
import {falseDiscovery, threshold} from '../verdicts.ts';

export interface Counted {
  readonly series: Series;
  readonly was: number;
  readonly is: number;
}

export interface Findings {
  readonly verdicts: Verdicts;
  /** Those with most evidence first. */
  readonly striking: readonly Beside[];
  /** Figures beyond a limit that was agreed. */
  readonly limits: readonly Limited[];
  /** One an indicator, its headline where that is one of them; those of `striking` aside. */
  readonly differs: readonly Beside[];
  /** Headlines only, in the order of the report. */
  readonly alike: readonly Beside[];
  readonly chance: readonly Beside[];
  /** Changes beyond chance, weighed together as what strikes is; one an indicator, the surest first. */
  readonly changes: readonly Change[];
  /** Counts of the reader in both periods: a fact, of which nothing is judged. */
  readonly counts: readonly Counted[];
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
  const moved = here.flatMap(changesOf);
  return {
    verdicts,
    striking,
    limits: here.flatMap(limitsOf).filter(({beyond}) => beyond),
    differs: inOrder(oneEach(at('differs').toSorted(headlinesFirst)), here).filter(
      ({series}) => !struck.has(series.indicator.id)
    ),
    alike: at('alike').filter(isHeadline),
    chance: at('chance').filter(isHeadline),
    changes: oneEach(moreThanChance(moved).toSorted((a, b) => a.p - b.p)),
    first: here.some((series) => earlierThan(series).length > 0) && here.every(isFirst),
    counts: here.flatMap(countOf),
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

/** How many it were, and how many the period before; a pool has other members every year. */
function countOf(series: Series): readonly Counted[] {
  const {indicator, pooled, self} = series;
  const before = earlierThan(series).at(-1);
  if (indicator.kind !== 'count' || pooled || before === undefined || isIncomplete(series, chosen(series)))
    return [];
  const [was, is] = [before, chosen(series)].map(
    (on) => pointAt(series, self, on, aboutOf(series))?.value ?? null
  );
  return was == null || is == null ? [] : [{series, was, is}];
}

/** Nothing of the reader before the chosen period, and something in it. */
function isFirst(series: Series): boolean {
  const earlier = earlierThan(series);
  return !series.points.some(
    ({scope, on, n}) => scope === series.self && n !== null && n > 0 && earlier.includes(on)
  );
}

const isHeadline = ({series, category}: Pick<Beside, 'series' | 'category'>): boolean =>
  category === aboutOf(series);

const headlinesFirst = (a: Beside, b: Beside): number => Number(isHeadline(b)) - Number(isHeadline(a));

/** Of so many figures some move by more than their own margin where nothing changed: those are not listed. */
function moreThanChance(moved: readonly Change[]): readonly Change[] {
  const most = threshold(
    moved.map(({p}) => p),
    falseDiscovery
  );
  return moved.filter(({p, verdict}) => p <= most && verdict.level === 'differs');
}

/** In the order of the report. */
function inOrder(some: readonly Beside[], all: readonly Series[]): readonly Beside[] {
  const order = all.map(({indicator}) => indicator.id);
  const rank = ({series}: Beside) => order.indexOf(series.indicator.id);
  return some.toSorted((a, b) => rank(a) - rank(b));
}

/** One of each indicator, the first. */
function oneEach<T extends Pick<Beside, 'series'>>(sorted: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return sorted.filter(({series: {indicator}}) => !seen.has(indicator.id) && seen.add(indicator.id));
}
