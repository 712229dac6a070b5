import {type Bounds, type System, weigh} from './system.ts';

/** Relative room for the arithmetic of the delivered numbers themselves. */
const room = 1e-9;

/** The first column or row that the truth breaks, or null: the sanity guard of section 3 of the policy. */
export function brokenByTruth(system: System, truth: readonly number[]): string | null {
  const column = system.columns.find((bounds, index) =>
    outside(bounds, truth[index] ?? 0, truth[index] ?? 0)
  );
  if (column) return column.name;
  const size = truth.map(Math.abs);
  const row = system.rows.find((bounds) =>
    outside(bounds, weigh(bounds.terms, truth), mass(bounds.terms, size))
  );
  return row?.name ?? null;
}

const mass = (terms: System['rows'][number]['terms'], size: readonly number[]) =>
  weigh(
    terms.map(([column, times]) => [column, Math.abs(times)]),
    size
  );

/** Is `value`, a sum of numbers of this total size, outside the bounds by more than arithmetic explains? */
export function outside({lo, hi}: Bounds, value: number, size: number): boolean {
  const slack = room * Math.max(Math.abs(size), Number.MIN_VALUE);
  return value < lo - slack || value > hi + slack || Number.isNaN(value) || lo > hi;
}
