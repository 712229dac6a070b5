import type {Highs} from 'highs';

export type Model = ReturnType<Highs['createModel']>;

/** How HiGHS numbers what a run came to. */
export const OPTIMAL = 7;
export const INFEASIBLE = 8;
/** With a solution at hand, the truth, "unbounded or infeasible" is unbounded. */
export const UNBOUNDED: readonly number[] = [9, 10];

/** How HiGHS numbers the ways of the simplex method. */
export const DUAL = 1;
export const PRIMAL = 4;

/** Runs it, and tells what it came to. */
export function statusOf(model: Model): number {
  model.run();
  return model.getModelStatus();
}
