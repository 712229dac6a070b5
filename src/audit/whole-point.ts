import type {Highs} from 'highs';
import {askSolver} from '../errors.ts';
import {INFEASIBLE, OPTIMAL, statusOf} from './status.ts';
import type {Terms} from './system.ts';
import {merged} from './terms.ts';

/** What there is to choose from, as distances from the truth. */
export interface Choice {
  readonly columns: readonly {readonly lo: number; readonly hi: number; readonly whole: boolean}[];
  readonly rows: readonly {readonly terms: Terms; readonly lo: number; readonly hi: number}[];
  /** What is to be as large as it can; nothing: any point will do, which is found sooner. */
  readonly most: Terms;
}

/** A point whose counts are whole numbers away from the truth, or null when there is none. */
export function wholePoint(highs: Highs, choice: Choice): Float64Array | null {
  return askSolver(
    () => choice,
    () => search(highs, choice)
  );
}

function search(highs: Highs, {columns, rows, most}: Choice): Float64Array | null {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const {terms} of rows) {
    for (const [column, by] of merged(terms)) {
      indices.push(column);
      values.push(by);
    }
    starts.push(indices.length);
  }
  const cost = new Float64Array(columns.length);
  for (const [column, by] of most) cost[column]! -= by;
  const isCount = (terms: Terms): boolean =>
    terms.every(([column, by]) => columns[column]!.whole && Number.isInteger(by));
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: cost,
    colLower: columns.map(({lo, whole}) => (whole ? up(lo) : lo)),
    colUpper: columns.map(({hi, whole}) => (whole ? down(hi) : hi)),
    rowLower: rows.map(({terms, lo}) => (isCount(terms) ? up(lo) : lo)),
    rowUpper: rows.map(({terms, hi}) => (isCount(terms) ? down(hi) : hi)),
    matrix: {format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values},
    integrality: Int32Array.from(columns, ({whole}) => (whole ? 1 : 0))
  });
  try {
    model.options.set({output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5});
    let status = statusOf(model);
    if (status !== OPTIMAL && status !== INFEASIBLE) {
      model.clearSolver();
      model.options.set({presolve: 'off'});
      status = statusOf(model);
    }
    if (status === INFEASIBLE) return null;
    if (status !== OPTIMAL) throw new Error(`it stopped with status ${status} over whole numbers`);
    const {colValue} = model.getSolution();
    return Float64Array.from(colValue, (value, column) =>
      columns[column]!.whole ? Math.round(value) : value
    );
  } finally {
    model.dispose();
  }
}

/** A hair of arithmetic is no part of a unit. */
const HAIR = 1e-6;
const up = (value: number): number => (Number.isFinite(value) ? Math.ceil(value - HAIR) : value);
const down = (value: number): number => (Number.isFinite(value) ? Math.floor(value + HAIR) : value);
