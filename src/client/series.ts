/** One figure of a report in a view: its series, the same for the first paint and for every redraw. */
import type {IndicatorPlan, SafeCell, Series, View} from '../figures/series.ts';
import {toSeries} from '../figures/series-of.ts';
import type {ReportPlan} from '../template/plan.ts';

/** The cells that were asked for one indicator, as the series that its figure draws. */
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
    beside: beside ?? null
  };
  return toSeries(cells, {...seen, hiddenWords: words.hidden});
}
