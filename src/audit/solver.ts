import load, {type Highs} from 'highs';
import {askSolver, SolverFault} from '../errors.ts';
import {DUAL, type Model, OPTIMAL, PRIMAL, statusOf, UNBOUNDED} from './status.ts';
import type {System, Terms} from './system.ts';
import {merged} from './terms.ts';
import {wholePoint} from './whole-point.ts';

let loading: Promise<Highs> | undefined;
export const solver = (): Promise<Highs> => (loading ??= load());

/** How far a sum can go, and what stands in its way. */
export interface Reach {
  /** Infinity when nothing holds it back. */
  readonly most: number;
  /** Every column where the sum is at its most; null when nothing holds it back. */
  readonly values: Float64Array | null;
  /** Row → how much it counts in that bound. */
  readonly because: Float64Array;
}

/** What is known for certain. */
export interface Known {
  /** The least that a column can be. */
  readonly least: (column: number) => number;
  /** Is all of it known? */
  readonly exactly: (column: number) => boolean;
  /** The least of a sum that is at least nothing for everybody. */
  readonly left: (terms: Terms) => number;
}

export interface Attempt {
  know(what: Known): void;
  /** A ceiling per column, or none: it only makes the answer smaller, so what is reached below it can be reached. */
  limit(cap: (column: number) => number): void;
  most(terms: Terms): Reach;
  /**
   * Where counts are whole numbers: a solution in which the sum is at least so much; without `least`, the one
   * in which it is most. Null when there is none.
   */
  whole(terms: Terms, least?: number): Float64Array | null;
  solved(): number;
  dispose(): void;
}

/**
 * One warm problem. Columns are written as their distance from the truth in units that keep numbers small,
 * so that the truth is the point 0 and must always be a solution; where it is not, that is a defect of ours.
 */
export function attempt(highs: Highs, system: System): Attempt {
  const {columns, within} = system;
  const rows = system.rows.map((row) => ({...row, terms: merged(row.terms)}));
  const nested = system.nested.map(merged);
  const truth = columns.map((column) => column.truth);
  const unit = unitsOf(columns);
  const weigh = (terms: Terms): number => terms.reduce((sum, [column, by]) => sum + by * truth[column]!, 0);
  const parts = [
    ...within.map(
      ([x, n]): Terms => [
        [n, 1],
        [x, -1]
      ]
    ),
    ...nested
  ];
  const all = [...rows.map(({terms}) => terms), ...parts];
  const size = all.map((terms) =>
    Math.max(...terms.map(([column, by]) => Math.abs(by) * unit[column]!), 1e-300)
  );
  const low = rows.map(({terms, lo}, row) => Math.min(0, (lo - weigh(terms)) / size[row]!));
  const high = rows.map(({terms, hi}, row) => Math.max(0, (hi - weigh(terms)) / size[row]!));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  all.forEach((terms, row) => {
    for (const [column, by] of terms) {
      indices.push(column);
      values.push((by * unit[column]!) / size[row]!);
    }
    starts.push(indices.length);
  });
  let caps = columns.map(() => Infinity);
  let fixed: (column: number) => boolean = () => false;
  let lower = columns.map(({signed}, column) => (signed ? -Infinity : -truth[column]! / unit[column]!));
  const rests = parts.map((terms) => Math.min(0, -weigh(terms)));
  const asked = () => ({columns, rows, parts, lower, caps});
  const model = askSolver(asked, () =>
    highs.createModel({
      numCols: columns.length,
      numRows: all.length,
      colCost: new Float64Array(columns.length),
      colLower: lower,
      colUpper: caps,
      rowLower: [...low, ...rests.map((rest, at) => rest / size[rows.length + at]!)],
      rowUpper: [...high, ...parts.map(() => Infinity)],
      matrix: {format: 'csr', numRows: all.length, numCols: columns.length, starts, indices, values}
    })
  );
  model.options.set({output_flag: false, presolve: 'off', solver: 'simplex'});
  let solved = 0;
  const upper = (column: number): number => (fixed(column) ? 0 : caps[column]!);
  const bound = (): void =>
    columns.forEach((_, column) => {
      model.changeColBounds(column, lower[column]!, upper(column));
    });
  return {
    limit(cap) {
      caps = columns.map((_, column) => Math.max(0, cap(column) - truth[column]!) / unit[column]!);
      bound();
    },
    know({least, exactly, left}) {
      fixed = exactly;
      // What others have can be less than nothing, so that one's own part is no floor under a sum.
      const floor = (column: number): number => (columns[column]!.signed ? -Infinity : least(column));
      lower = columns.map((_, column) =>
        exactly(column) ? 0 : Math.min(0, (floor(column) - truth[column]!) / unit[column]!)
      );
      bound();
      parts.forEach((terms, at) => {
        const row = rows.length + at;
        rests[at] = Math.min(0, left(terms) - weigh(terms));
        model.changeRowBounds(row, rests[at] / size[row]!, Infinity);
      });
    },
    most(terms) {
      const cost = new Float64Array(columns.length);
      const scale = Math.max(...terms.map(([column, by]) => Math.abs(by) * unit[column]!), 1e-300);
      for (const [column, by] of terms) cost[column]! -= (by * unit[column]!) / scale;
      model.changeColsCost({kind: 'range', from: 0, to: columns.length - 1}, cost);
      const goal = () => ({...asked(), most: terms});
      const found = askSolver(goal, () => run(model, goal));
      solved++;
      if (found === 'unbounded')
        return {most: Infinity, values: null, because: new Float64Array(rows.length)};
      const {colValue, rowDual} = model.getSolution();
      const reached = Float64Array.from(colValue, (value, column) => truth[column]! + value * unit[column]!);
      return {
        most: terms.reduce((sum, [column, by]) => sum + by * reached[column]!, 0),
        values: reached,
        because: Float64Array.from(rowDual.slice(0, rows.length), (dual, row) => (-dual * scale) / size[row]!)
      };
    },
    whole(terms, least) {
      solved++;
      const goal = {terms, lo: least === undefined ? -Infinity : least - weigh(terms), hi: Infinity};
      const away = wholePoint(highs, {
        columns: columns.map(({whole}, column) => ({
          lo: lower[column]! * unit[column]!,
          hi: upper(column) * unit[column]!,
          whole
        })),
        rows: [
          ...rows.map(({terms: of}, row) => ({
            terms: of,
            lo: low[row]! * size[row]!,
            hi: high[row]! * size[row]!
          })),
          ...parts.map((of, at) => ({terms: of, lo: rests[at]!, hi: Infinity})),
          goal
        ],
        most: least === undefined ? terms : []
      });
      return away === null ? null : away.map((move, column) => truth[column]! + move);
    },
    solved: () => solved,
    dispose: () => model.dispose()
  };
}

/** Per measure the power of ten that brings its columns to about a thousand at most. */
function unitsOf(columns: System['columns']): number[] {
  const largest = {n: 1, x: 1};
  for (const {measure, truth} of columns) largest[measure] = Math.max(largest[measure], Math.abs(truth));
  return columns.map(({measure}) => 10 ** Math.max(0, Math.ceil(Math.log10(largest[measure])) - 3));
}

/** Anything but an optimum is tried again cold, and then by the primal simplex method: the truth is a solution. */
function run(model: Model, asked: () => unknown): 'optimal' | 'unbounded' {
  let status = 0;
  for (const simplex_strategy of [DUAL, DUAL, PRIMAL]) {
    if (status !== 0) model.clearSolver();
    model.options.set({simplex_strategy});
    status = statusOf(model);
    if (status === OPTIMAL || UNBOUNDED.includes(status)) break;
  }
  model.options.set({simplex_strategy: DUAL});
  if (status === OPTIMAL) return 'optimal';
  if (UNBOUNDED.includes(status)) return 'unbounded';
  throw new SolverFault(`it stopped with status ${status}, though the true figures are a solution`, asked());
}
