/** All figures of a report in one view → what stands out, what is alike, and what changed. */
import {compare} from '../compare.ts';
import {reading} from '../format.ts';
import type {Series} from '../series.ts';
import {type Candidate, candidatesOf, isHeadline} from './candidates.ts';
import {type Change, changesOf} from './changes.ts';
import {discover} from './discover.ts';
import {settings} from './settings.ts';

export interface Findings {
  /** At most one an indicator, strongest first. */
  readonly outs: readonly Candidate[];
  /** Headlines that lie in the group's middle half, in the order of the report. */
  readonly alike: readonly Candidate[];
  /** At most one an indicator, surest first. */
  readonly changes: readonly Change[];
  /** How many indicators stand out in all. */
  readonly found: number;
  /** How many comparisons with the group were made. */
  readonly tested: number;
}

/** Series must have the period as their axis where they can, see `summaryView`; their order says nothing. */
export function find(all: readonly Series[]): Findings {
  const tests = all.flatMap(candidatesOf);
  const found = discover(tests, settings.falseDiscovery).filter(isVisible);
  const outs = firstOfEach(found.toSorted((a, b) => b.score - a.score || byName(a, b)));
  const changed = discover(all.flatMap(changesOf), settings.falseDiscovery).filter(isSeen);
  const changes = firstOfEach(changed.toSorted((a, b) => a.p - b.p || byName(a, b)));
  return {
    outs: outs.slice(0, settings.most),
    alike: alikeOf(tests, found).slice(0, settings.mostAlike),
    changes: changes.slice(0, settings.mostChanges),
    found: outs.length,
    tested: tests.length
  };
}

type Named = Pick<Candidate, 'series' | 'category'>;

/** What reads the same, or is chance in the sentence of its own figure, is never said to differ. */
function isVisible({series: {indicator}, own, peers}: Candidate): boolean {
  const comparison = compare(own, peers, indicator)?.is ?? 'unsure';
  return comparison !== 'alike' && comparison !== 'chance' && comparison !== 'unsure';
}

const isSeen = ({series: {indicator}, before, after}: Change): boolean =>
  reading(before, indicator) !== reading(after, indicator);

function alikeOf(tests: readonly Candidate[], found: readonly Candidate[]): readonly Candidate[] {
  const apart = new Set(found.map(({series}) => series.indicator.id));
  return tests
    .filter((test) => isHeadline(test) && isOrdinary(test) && !apart.has(test.series.indicator.id))
    .toSorted((a, b) => a.distance - b.distance || byName(a, b));
}

/** A provider is ordinary inside the middle half; a pool, where nothing tells it from the group. */
const isOrdinary = ({series, side, p}: Candidate): boolean => (series.pooled ? p > 0.5 : side === 0);

/** Names differ, so that the order of the given series never shows. */
function byName(a: Named, b: Named): number {
  const [left, right] = [a, b].map(({series, category}) => `${series.indicator.id} ${category}`);
  return left! < right! ? -1 : 1;
}

/** One of each indicator; of the volumes one in all, for they tell the same story. */
function firstOfEach<T extends Named>(sorted: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return sorted.filter(({series: {indicator}}) => {
    const key = indicator.kind === 'count' ? 'count' : `indicator ${indicator.id}`;
    return !seen.has(key) && seen.add(key);
  });
}
