import type {Highs, Model as Solver} from 'highs';
import {askSolver, SolverFault} from '../../errors.ts';
import {brokenByTruth, outside} from './guard.ts';
import {scales, steady} from './scale.ts';
import {type Bounds, type Row, type System, type Terms, weigh} from './system.ts';

/** The furthest that an expression can go, and why. */
export interface Optimum {
  /** ±Infinity when nothing holds it back. */
  readonly bound: number;
  /** How far that is from the truth: exact where `bound` itself would lose it in rounding. */
  readonly gain: number;
  /** How far each column is from its truth there; null when unbounded. */
  readonly away: Float64Array | null;
  /** Row and column duals: `bound` is the sum of times × the bound each rests on. Null when unbounded, and for whole numbers. */
  readonly because: {readonly columns: Float64Array; readonly rows: Float64Array} | null;
}

export interface Model {
  maximise(objective: Terms): Optimum;
  minimise(objective: Terms): Optimum;
  /** Changes what is known of one column; the truth changes with it only where it is another attacker's. */
  bind(column: number, bounds: Bounds, truth?: number): void;
  /** Problems solved so far. */
  solved(): number;
  dispose(): void;
}

/** No point satisfies the system. Where the truth is known this is a defect of ours. */
export class Infeasible extends SolverFault {
  override name = 'Infeasible';
}

const status = {optimal: 7, infeasible: 8, unboundedOrInfeasible: 9, unbounded: 10} as const;
const endings: readonly number[] = Object.values(status);

/**
 * A warm model of a system. Internally every column is its distance from the truth, so that equalities have
 * right-hand side 0 and the truth is feasible without padding. Throws `Infeasible` when the truth breaks a row.
 */
export function createModel(highs: Highs, system: System): Model {
  const integer = system.columns.some((column) => column.integer);
  const scale = scales(system);
  const truth = Float64Array.from(system.columns, (_, column) => system.truth?.[column] ?? 0);
  if (system.truth) insist(brokenByTruth(system, system.truth), system);
  const rowScale = system.rows.map(({terms}) => smallest(terms, scale));
  const solver = askSolver(
    () => system,
    () =>
      highs.createModel({
        numCols: system.columns.length,
        numRows: system.rows.length,
        colCost: new Float64Array(system.columns.length),
        ...columnBounds(system, scale, truth),
        ...rowBounds(system, rowScale, truth),
        matrix: matrix(system, scale, rowScale),
        ...(integer
          ? {integrality: Int32Array.from(system.columns, (column) => (column.integer ? 1 : 0))}
          : {})
      })
  );
  solver.options.set({
    output_flag: false,
    ...(integer ? {mip_rel_gap: 0} : {presolve: 'off', solver: 'simplex'})
  });

  let solved = 0;
  let priced: number[] = [];
  /** Columns that are bound otherwise than the system says, for whoever must find out what went wrong. */
  const bound = new Map<number, Bounds>();

  /** Prices the columns of the objective (min), and unprices those of the last one. */
  function price(objective: Terms, sign: number): number {
    const unit = smallest(objective, scale);
    const costs = new Map<number, number>(priced.map((column) => [column, 0]));
    for (const [column, times] of objective)
      costs.set(column, (costs.get(column) ?? 0) + (sign * times * unit) / scale[column]!);
    const columns = [...costs.keys()].sort((a, b) => a - b);
    if (columns.length > 0)
      solver.changeColsCost(
        {kind: 'set', indices: columns},
        columns.map((column) => costs.get(column)!)
      );
    priced = [...new Set(objective.map(([column]) => column))];
    return unit;
  }

  function furthest(objective: Terms, sign: 1 | -1): Optimum {
    const here = weigh(objective, truth);
    if (objective.length === 0)
      return {bound: 0, gain: 0, away: new Float64Array(truth.length), because: null};
    const unit = price(objective, sign);
    const asked = () => ({...system, now: [...bound], maximise: sign < 0, objective});
    const found = askSolver(asked, () => run(solver, system.truth !== undefined, asked));
    solved++;
    if (found === 'unbounded') return {bound: -sign * Infinity, gain: Infinity, away: null, because: null};
    const {colValue, colDual, rowDual} = solver.getSolution();
    const away = colValue.map((value, column) => value / scale[column]!);
    const shift = weigh(objective, away);
    return {
      bound: here + shift,
      gain: Math.abs(shift),
      away,
      because: integer
        ? null
        : {
            columns: colDual.map((dual, column) => (sign * dual * scale[column]!) / unit),
            rows: rowDual.map((dual, row) => (sign * dual * rowScale[row]!) / unit)
          }
    };
  }

  return {
    maximise: (objective) => furthest(objective, -1),
    minimise: (objective) => furthest(objective, 1),
    bind(column, bounds, real = truth[column]!) {
      if (system.truth && outside(bounds, real, real)) insist(system.columns[column]!.name, system);
      truth[column] = real;
      bound.set(column, bounds);
      const {lo, hi} = shifted(bounds, real, scale[column]!, system.truth !== undefined);
      solver.changeColBounds(column, lo, hi);
    },
    solved: () => solved,
    dispose: () => solver.dispose()
  };
}

const smallest = (terms: Terms, scale: Float64Array): number =>
  terms.reduce((least, [column]) => Math.min(least, scale[column]!), terms.length > 0 ? Infinity : 1);

function insist(broken: string | null, system: System): void {
  if (broken !== null)
    throw new Infeasible(
      `the true figures break "${broken}": what is published or known was put down wrongly`,
      system
    );
}

/**
 * Runs the solver; anything but an optimum is believed only after a second, cold try. What the dual simplex
 * method cannot settle goes to the primal one, which follows a ray to infinity where the dual loses its way.
 */
function run(solver: Solver, truthful: boolean, asked: () => unknown): 'optimal' | 'unbounded' {
  if (statusOf(solver) === status.optimal) return 'optimal';
  solver.clearSolver();
  let found = statusOf(solver);
  if (!endings.includes(found) || (truthful && found === status.infeasible)) found = primal(solver);
  if (found === status.optimal) return 'optimal';
  if (found === status.unbounded || (truthful && found === status.unboundedOrInfeasible)) return 'unbounded';
  if (!endings.includes(found)) throw new SolverFault(`it stopped with status ${found}`, asked());
  throw new Infeasible(
    truthful ? 'it finds no solution although the true figures are one' : 'the system has no solution',
    asked()
  );
}

/** A run by the primal simplex method; the next one is by the dual again. */
function primal(solver: Solver): number {
  solver.clearSolver();
  solver.options.set({simplex_strategy: 4});
  const found = statusOf(solver);
  solver.options.set({simplex_strategy: 1});
  return found;
}

function statusOf(solver: Solver): number {
  solver.run();
  return solver.getModelStatus();
}

/** Bounds on the distance from the truth; where there is a truth, 0 always lies within. */
function shifted({lo, hi}: Bounds, real: number, scale: number, truthful: boolean): Bounds {
  const [low, high] = [steady((lo - real) * scale), steady((hi - real) * scale)];
  return truthful ? {lo: Math.min(low, 0), hi: Math.max(high, 0)} : {lo: low, hi: high};
}

function columnBounds(system: System, scale: Float64Array, truth: Float64Array) {
  const truthful = system.truth !== undefined;
  const all = system.columns.map((bounds, column) =>
    shifted(bounds, truth[column]!, scale[column]!, truthful)
  );
  return {colLower: all.map(({lo}) => lo), colUpper: all.map(({hi}) => hi)};
}

function rowBounds(system: System, rowScale: readonly number[], truth: Float64Array) {
  const truthful = system.truth !== undefined;
  const all = system.rows.map((row, index) => rowBound(row, rowScale[index]!, truth, truthful));
  return {rowLower: all.map(({lo}) => lo), rowUpper: all.map(({hi}) => hi)};
}

/** An equality that the truth satisfies is an equality to 0: what is left over is only arithmetic. */
function rowBound(row: Row, scale: number, truth: Float64Array, truthful: boolean): Bounds {
  if (truthful && row.lo === row.hi) return {lo: 0, hi: 0};
  return shifted(row, weigh(row.terms, truth), scale, truthful);
}

function matrix({columns, rows}: System, scale: Float64Array, rowScale: readonly number[]) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  rows.forEach(({terms}, row) => {
    for (const [column, times] of terms) {
      indices.push(column);
      values.push((times * rowScale[row]!) / scale[column]!);
    }
    starts.push(indices.length);
  });
  return {format: 'csr' as const, numRows: rows.length, numCols: columns.length, starts, indices, values};
}
