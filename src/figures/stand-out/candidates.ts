/** Every comparison with the group that a report can make in the chosen view, one a category. */
import {aboutOf, chosen, isIncomplete, pointAt} from '../place.ts';
import type {Point, Series} from '../series.ts';
import type {Test} from './discover.ts';
import {type Evidence, evidenceOf} from './evidence.ts';
import {settings} from './settings.ts';

export interface Candidate extends Test, Evidence {
  readonly series: Series;
  readonly category: string;
  readonly own: Point;
  readonly peers: Point;
  /** First of the unbroken years in which it was so; null when this is the first. */
  readonly since: string | null;
  /** `distance`, strengthened by earlier years: the order of the list. */
  readonly score: number;
}

/** Volumes are no finding, a cross-table repeats its margins, and an open year may still change. */
export function candidatesOf(series: Series): readonly Candidate[] {
  const {indicator, group} = series;
  if (!group || indicator.kind === 'count' || indicator.kind === 'flow') return [];
  if (isIncomplete(series, chosen(series))) return [];
  return categoriesOf(series).flatMap((category) => candidateOf(series, category));
}

export const categoriesOf = ({indicator}: Series): readonly string[] =>
  indicator.categories.length > 0 ? indicator.categories.map(({id}) => id) : ['-'];

function candidateOf(series: Series, category: string): Candidate[] {
  const here = chosen(series);
  const [own, peers] = pairAt(series, here, category);
  const evidence = own && peers ? evidenceOf(series, own, peers) : null;
  if (!own || !peers || evidence === null) return [];
  const earlier = evidence.side === 0 ? [] : sameBefore(series, category, evidence.side);
  const years = Math.min(settings.earlierYears, earlier.length);
  const score = evidence.distance * (1 + settings.bonusPerYear * years);
  return [{series, category, own, peers, ...evidence, weight: 1 + years, since: earlier[0] ?? null, score}];
}

const pairAt = (series: Series, on: string, category: string) =>
  [pointAt(series, series.self, on, category), pointAt(series, series.group?.id, on, category)] as const;

/** The unbroken row of years before the chosen one in which the figure lay on the same side, oldest first. */
function sameBefore(series: Series, category: string, side: 1 | -1): readonly string[] {
  const years = earlierThan(series);
  const broken = years.findLastIndex((on) => {
    const [own, peers] = pairAt(series, on, category);
    const then = own && peers ? evidenceOf(series, own, peers) : null;
    return then === null || then.side !== side || then.p > settings.persistsAt;
  });
  return years.slice(broken + 1);
}

/** Single years before the chosen one, oldest first; none where the axis is no period. */
export function earlierThan(series: Series): readonly string[] {
  if (series.axis.role !== 'period') return [];
  const years = series.axis.values.filter(({axis}) => axis).map(({code}) => code);
  return years.slice(0, Math.max(0, years.indexOf(chosen(series))));
}

/** Does a category carry the headline of its figure? */
export const isHeadline = ({series, category}: Pick<Candidate, 'series' | 'category'>): boolean =>
  category === aboutOf(series);
