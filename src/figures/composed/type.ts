import {isIncomplete} from '../place.ts';
import type {Series} from '../series.ts';

/** Sizes of type of a composition. */
export interface Type {
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
}

/** Said where the period of a place is not complete yet. */
export const earlyOf = (series: Series, on: string): readonly string[] =>
  isIncomplete(series, on) && series.axis.role === 'period' ? ['voorlopig'] : [];
