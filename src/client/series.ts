/** One figure of a report in a view: its series, the same for the first paint and for every redraw. */

import {memo} from '../figures/memo.ts';
import type {IndicatorPlan, SafeCell, Series, View} from '../figures/series.ts';
import {otherOf, otherSeries, toSeries} from '../figures/series-of.ts';
import {judge} from '../figures/verdict/compared.ts';
import type {ReportPlan} from '../template/plan.ts';

/** The cells of {@link cellsFor}, as the series that the indicator's figure draws. */
export function seriesOf(
  plan: ReportPlan,
  indicator: IndicatorPlan,
  cells: readonly SafeCell[],
  view: View
): Series {
  const {dimensions, self, selfLabel, kind, groups, words} = plan;
  const [group, beside] = [view.group, view.beside].map((id) => groups.find((one) => one.id === id) ?? null);
  const seen = {
    indicator,
    dimensions,
    view,
    self,
    selfLabel,
    pooled: kind === 'pooled',
    group: group ?? null,
    beside: beside ?? null,
    words
  };
  const series = toSeries(cells, seen);
  const other = plan.indicators.find(({id}) => id === otherOf(indicator));
  if (!other) return series;
  return {
    ...series,
    other: otherSeries(cells, {...seen, indicator: other}, series.axis)
  };
}

/**
 * The figures of a view, each made when it is asked for; what is called striking is found among all comparisons of the view,
 * and so the same for each of them.
 */
export function viewOf(
  plan: ReportPlan,
  answers: ReadonlyMap<string, readonly SafeCell[]>,
  view: View
): (indicator: IndicatorPlan) => Series {
  const bare = memo((indicator: IndicatorPlan) =>
    seriesOf(plan, indicator, cellsFor(indicator, answers), view)
  );
  const verdicts = memo((_: null) => judge(plan.indicators.map(bare), view));
  return memo((indicator) => ({...bare(indicator), verdicts: verdicts(null)}));
}

/** Every cell that an indicator's figure draws: its own, and those of another that a drawing of it takes. */
export function cellsFor(
  indicator: IndicatorPlan,
  answers: ReadonlyMap<string, readonly SafeCell[]>
): readonly SafeCell[] {
  return [indicator.id, otherOf(indicator)].flatMap((id) =>
    id === undefined ? [] : (answers.get(id) ?? [])
  );
}
