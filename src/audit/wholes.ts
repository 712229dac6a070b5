import {reaches} from './front.ts';
import type {Attempt, Reach} from './solver.ts';
import type {Goal, System, Terms} from './system.ts';

/**
 * Fractions can find room where whole numbers leave none: of counts, a bound that reaches what is needed by less
 * than this is tried again over whole numbers.
 */
export const nearOf = ({terms}: Pick<Goal, 'terms'>, {columns}: System): number =>
  terms.every(([column]) => columns[column]!.whole) ? terms.length : 0;

export const isWhole = (values: Float64Array, {columns}: Pick<System, 'columns'>): boolean =>
  columns.every(
    ({whole}, column) => !whole || Math.abs(values[column]! - Math.round(values[column]!)) < 1e-6
  );

/** How far a goal can go where counts are whole numbers; no further than is needed, where that is enough to know. */
export function mostWhole(
  problem: Attempt,
  system: System,
  goal: Goal,
  {most, values}: Reach,
  needed: number
): number {
  if (values === null || isWhole(values, system) || reaches(most, needed + nearOf(goal, system))) return most;
  const enough = problem.whole(goal.terms, needed) ?? problem.whole(goal.terms);
  return enough ? valueAt(goal.terms, enough) : most;
}

export const valueAt = (terms: Terms, values: Float64Array): number =>
  terms.reduce((sum, [column, by]) => sum + by * values[column]!, 0);
