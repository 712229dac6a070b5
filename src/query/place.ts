/** Where in the data a figure looks: its axis is open, every other dimension is one code. */
import type {DimensionPlan, IndicatorPlan, View} from '../figures/series.ts';

/** The dimension along which an indicator is seen: the reader's choice where it is on offer, else the first. */
export function axisOf(indicator: IndicatorPlan, view: View): string | undefined {
  const chosen = view.axis[indicator.id];
  const offered = Object.keys(indicator.show);
  return chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
}

/** The code asked for in one dimension; null on the axis, where every code is wanted. */
export function codeFor(indicator: IndicatorPlan, dimension: DimensionPlan, view: View): string | null {
  if (dimension.id === axisOf(indicator, view)) return null;
  const chosen = view.at[dimension.id] ?? dimension.initial;
  return splitBy(indicator, dimension.id) ? chosen : (dimension.total ?? chosen);
}

/** False where the indicator says that it cannot be seen by this dimension: its cells carry the total. */
function splitBy(indicator: IndicatorPlan, dimensionId: string): boolean {
  return dimensionId in indicator.show || !(dimensionId in indicator.unavailable);
}
