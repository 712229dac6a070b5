/** How a file of the report is called: whose figures, and which. */
import {isOwn} from '../../figures/scope.ts';
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';

/** Whose figures they are: the reader's, or of all that the report is about together. */
export const holderOf = (plan: ReportPlan, {selfLabel}: Pick<Series, 'selfLabel'>): string =>
  isOwn(plan.self) ? plan.reader.name : selfLabel;

/** Words for the name of a file: whose figures, which figure, of when and along what, beside whom. */
export function nameOf(plan: ReportPlan, series: Series): readonly string[] {
  const {indicator, axis, at, dimensions, group} = series;
  const chosen = dimensions
    .filter(({id, total}) => at[id] !== total)
    .map(({id, values}) => values.find(({code}) => code === at[id])?.label ?? '');
  return [holderOf(plan, series), indicator.short, axis.per, ...chosen, ...(group ? [group.label] : [])];
}
