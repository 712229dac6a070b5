/** A reader's own file beside its report: the same plan, with the periods and classes that the file has. */
import type {DimensionPlan, IndicatorPlan, View} from '../../figures/series.ts';
import {contains} from '../../periods/order.ts';
import {isSeveral} from '../../periods/period.ts';
import {namesOf} from '../../periods/words.ts';
import type {OwnCounted, OwnDimension} from '../../query/own/found.ts';
import type {ReportPlan} from '../../template/plan.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';

/** The report's dimensions as records are placed in them: classes apart from their total, periods taken together. */
export function dimensionsOf({dimensions}: Pick<ReportPlan, 'dimensions'>): readonly OwnDimension[] {
  return dimensions.map(({id, role, step, values, total}) => ({
    id,
    role,
    ...(step === undefined ? {} : {step}),
    codes: values
      .map(({code}) => code)
      .filter((code) => (role === 'period' ? isSeveral(code) : code !== total)),
    ...(total === undefined ? {} : {total})
  }));
}

/** The plan by which the figures of a file are drawn: its own periods, nobody to compare with. */
export function ownPlan(plan: ReportPlan, {words, figures}: UploadPlan, counted: OwnCounted): ReportPlan {
  const dimensions = plan.dimensions.map((dimension) =>
    dimension.role === 'period' ? periodOf(dimension, counted.periods) : dimension
  );
  const missing = dimensions.filter(({id}) => !counted.placed.includes(id));
  return {
    ...plan,
    dimensions,
    groups: [],
    selfLabel: words.label,
    indicators: figures.map(({indicator}) => missing.reduce(without, indicator))
  };
}

/** The periods of the file, and those of several together in which it has one. */
function periodOf(dimension: DimensionPlan, periods: readonly string[]): DimensionPlan {
  const values = [
    ...periods.map((code) => ({code, ...namesOf(code), axis: true})),
    ...dimension.values.filter(
      ({code}) => isSeveral(code) && periods.some((period) => contains(code, period))
    )
  ];
  return {...dimension, values, initial: periods.at(-1) ?? dimension.initial};
}

/** A figure cannot be seen by what the file has no column of. */
function without(indicator: IndicatorPlan, {id, label}: DimensionPlan): IndicatorPlan {
  const {[id]: _, ...show} = indicator.show;
  const why = `In uw bestand staat geen kolom voor ${label.toLowerCase()}.`;
  return {...indicator, show, unavailable: {...indicator.unavailable, [id]: why}};
}

/** The report's view, at the chosen period of the file, else at the report's own, else at the file's last. */
export function ownView(own: ReportPlan, view: View, chosen: string | null, axis: View['axis']): View {
  const period = own.dimensions.find(({role}) => role === 'period');
  if (period === undefined) return {...view, group: '', axis};
  const has = (code: string | null | undefined): code is string =>
    period.values.some((value) => value.code === code);
  const asked = view.at[period.id];
  const at = has(chosen) ? chosen : has(asked) ? asked : period.initial;
  return {at: {...view.at, [period.id]: at}, group: '', axis};
}
