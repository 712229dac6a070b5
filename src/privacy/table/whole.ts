import type {Highs} from 'highs';
import {createModel, Infeasible, type Model} from '../lp/model.ts';
import type {Bounds, System} from '../lp/system.ts';
import type {Wanted} from './repair.ts';

/** A system of counts over whole numbers of its unit. */
export function wholeModel(highs: Highs, {columns, rows, truth}: System, unit: number): Model {
  const ones = (value: number) => Math.round(value / unit);
  return createModel(highs, {
    columns: columns.map(({name, lo, hi}) => ({name, lo: lo / unit, hi: hi / unit, integer: true})),
    rows: rows.map(({lo, hi, ...row}) => ({...row, lo: ones(lo), hi: ones(hi)})),
    truth: truth!.map(ones)
  });
}

/**
 * Whole numbers that fit the system and in which `terms` are at least `far` from the truth (below it, for a negative
 * sign), as distances from the truth; null when there are none. Finding one is far quicker than finding the furthest.
 */
export function wholePoint(
  highs: Highs,
  {columns, rows, truth}: System,
  unit: number,
  {terms, sign, far}: Wanted
): Float64Array | null {
  const ones = ({lo, hi}: Bounds, real: number): Bounds => ({
    lo: Math.min(0, Math.ceil((lo - real) / unit - 1e-9)),
    hi: Math.max(0, Math.floor((hi - real) / unit + 1e-9))
  });
  const goal = terms.map(([column, times]) => [column, times * sign] as const);
  const model = createModel(highs, {
    columns: columns.map((column, at) => ({name: column.name, ...ones(column, truth![at]!), integer: true})),
    rows: [
      ...rows.map(({name, terms}) => ({name, lo: 0, hi: 0, terms})),
      {name: 'far enough', lo: Math.ceil(far / unit - 1e-9), hi: Infinity, terms: goal}
    ]
  });
  try {
    return model.minimise([[0, 0]]).away!.map((move) => Math.round(move) * unit);
  } catch (error) {
    if (error instanceof Infeasible) return null;
    throw error;
  } finally {
    model.dispose();
  }
}
