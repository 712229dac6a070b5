/** A sparse linear expression: how often each column counts. */
export type Terms = readonly (readonly [column: number, times: number])[];

export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

export interface Column extends Bounds {
  readonly name: string;
  /** Columns of one measure are scaled together: euros beside counts need not share a scale. */
  readonly measure?: string;
  readonly integer?: boolean;
}

export interface Row extends Bounds {
  readonly name: string;
  readonly terms: Terms;
}

/** Everything that somebody knows: bounds on each column and on sums of columns. */
export interface System {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The real value of each column. With it, a system that excludes the truth is a defect, never an answer. */
  readonly truth?: readonly number[];
}

/** What `terms` come to in `point`. */
export function weigh(terms: Terms, point: ArrayLike<number>): number {
  let sum = 0;
  for (const [column, times] of terms) sum += times * (point[column] ?? 0);
  return sum;
}
