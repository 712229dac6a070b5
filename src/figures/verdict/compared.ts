/** Which figures are compared in a view, and the verdict on one of them wherever it is spoken of. */
import {chosen, isIncomplete, isMember, pointAt} from '../place.ts';
import type {GroupPlan, Point, Series, View} from '../series.ts';
import type {Comparison} from './comparison.ts';
import {evidence} from './evidence.ts';
import type {Verdict, Verdicts} from './verdict.ts';
import {verdicts} from './verdicts.ts';

/** Every category and union of an indicator. */
export const categoriesOf = ({indicator}: Pick<Series, 'indicator'>): readonly string[] => {
  const ids = [...indicator.categories, ...(indicator.unions ?? [])].map(({id}) => id);
  return ids.length > 0 ? ids : ['-'];
};

/** The reader's figure beside a group's, at a place on the axis. */
export function comparisonOf(
  series: Series,
  group: GroupPlan,
  category: string,
  on = chosen(series)
): Comparison {
  const {indicator, subject, pooled} = series;
  return {
    id: idOf(series, category, on, group.id),
    indicator,
    own: issuedAt(series, on, category) ?? pointAt(series, subject, on, category),
    peers: pointAt(series, group.id, on, category),
    pooled,
    incomplete: isIncomplete(series, on),
    member: isMember(series, group, on)
  };
}

/** Own figures that were renewed are shown; what others had then is compared with what the reader had then. */
const issuedAt = ({issued = []}: Series, on: string, category: string): Point | undefined =>
  issued.find((point) => point.on === on && point.category === category);

/** The same id for a place, whichever dimension is the axis. */
export function idOf(
  {indicator, dimensions, axis, at}: Series,
  category: string,
  on: string,
  beside: string
): string {
  const codes = dimensions.map(({id}) => (id === axis.id ? on : (at[id] ?? '')));
  return `${indicator.id}/${category}@${codes.join(',')}~${beside}`;
}

/**
 * All that is compared in a view: every indicator and category in the chosen period and class, with the chosen group. What
 * cannot be seen by the chosen class is not among them.
 */
export const comparisonsOf = (all: readonly Series[], view: Pick<View, 'at'>): readonly Comparison[] =>
  all.flatMap((series) =>
    isJudged(series) && series.group !== null && isInView(series, view)
      ? categoriesOf(series).flatMap((category) => {
          const comparison = comparisonOf(series, series.group!, category);
          return comparison.own && comparison.peers ? [comparison] : [];
        })
      : []
  );

/** Does a figure stand where the view asks it to, and not at a total because it cannot be split so? */
export const isInView = ({dimensions, at}: Series, view: Pick<View, 'at'>): boolean =>
  dimensions.every(({id}) => view.at[id] === undefined || at[id] === view.at[id]);

/** The verdicts of a view: one place, for all that is said of it. */
export const judge = (all: readonly Series[], view: Pick<View, 'at'>): Verdicts =>
  verdicts(comparisonsOf(all, view));

/** The verdict on a comparison: that of the view where it is part of it, else what it says by itself. */
export function verdictOn(series: Series, group: GroupPlan, category: string, on = chosen(series)): Verdict {
  const comparison = comparisonOf(series, group, category, on);
  if (!isJudged(series)) return {...unjudged, id: comparison.id};
  const found = series.verdicts?.get(comparison.id);
  return found ?? evidence(comparison);
}

/** Groups beside each other are told and not judged: the same providers may be in both. */
export const isJudged = ({self}: Pick<Series, 'self'>): boolean => self !== null;

const unjudged = {level: 'none', side: 0, why: 'unjudged', p: null, beyond: 0, others: false} as const;
