import {isIncomplete} from '../place.ts';
import type {Series} from '../series.ts';

/** Said where the period of a place is not complete yet. */
export const early = (series: Series, on: string): readonly string[] =>
  isIncomplete(series, on) && series.axis.role === 'period' ? ['voorlopig'] : [];
