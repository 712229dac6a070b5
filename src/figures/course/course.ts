/** A figure's course over the places of its axis: what stands at each, of everyone who is compared. */
import {drawn} from '../key.ts';
import {isIncomplete, places, pointAt} from '../place.ts';
import type {Point, Series} from '../series.ts';

/** One place on the axis with what stands there. */
export interface Step {
  readonly on: string;
  readonly point: Point;
  /** Null for a bound too: no line goes through it. */
  readonly value: number | null;
  /** Where its words stand: a bound has a height, though no value. */
  readonly height: number | null;
  readonly incomplete: boolean;
}

export interface Course {
  readonly codes: readonly string[];
  readonly own: readonly Step[];
  readonly group: readonly Step[];
  readonly beside: readonly Step[];
}

/** Every step of everyone. */
export const everyStep = ({own, group, beside}: Course): readonly Step[] => [...own, ...group, ...beside];

/** The course of one category. */
export function courseOf(series: Series, category: string): Course {
  const codes = places(series);
  const steps = (scope: string | undefined) =>
    codes.flatMap((on) => {
      const point = pointAt(series, scope, on, category);
      if (!point) return [];
      const height = drawn(point, series);
      return [{on, point, value: point.value, height, incomplete: isIncomplete(series, on)}];
    });
  return {
    codes,
    own: steps(series.subject),
    group: steps(series.group?.id),
    beside: steps(series.beside?.id)
  };
}
