/** Where in the data a figure looks: its axis is open, every other dimension is one code. */
import type {DimensionPlan, IndicatorPlan} from '../figures/series.ts';
import {axisOf} from '../figures/series-of.ts';
import type {Question} from './engine.ts';

/** Per dimension the code that an indicator is asked for; null on its axis, where every code is wanted. */
export function placeOf(
  indicator: IndicatorPlan,
  {dimensions, view}: Pick<Question, 'dimensions' | 'view'>
): readonly (string | null)[] {
  const axis = axisOf({indicator, dimensions, view});
  return dimensions.map((dimension) =>
    dimension.id === axis.id ? null : codeIn(dimension, indicator, view.at[dimension.id])
  );
}

/** An indicator that cannot be seen by a dimension stands at that dimension's total, whatever is chosen. */
function codeIn({id, total, initial}: DimensionPlan, indicator: IndicatorPlan, chosen = initial): string {
  return id in indicator.unavailable && total !== undefined ? total : chosen;
}
