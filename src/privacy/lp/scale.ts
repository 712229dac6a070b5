import type {System} from './system.ts';

/** HiGHS calls a feasible problem infeasible at 6e9 and is right at 6e6: stay at or below this. */
const largest = 1e6;

/**
 * Per column the power of ten that brings its measure to at most 1e6. Whole-number columns are left as they
 * are, and so is everything in their measure: a count must stay a count.
 */
export function scales(system: System): Float64Array {
  const reach = new Map<string, number>();
  const whole = new Set<string>();
  system.columns.forEach(({lo, hi, measure = '', integer}, column) => {
    const size = [lo, hi, system.truth?.[column] ?? 0].filter(Number.isFinite).map(Math.abs);
    reach.set(measure, Math.max(reach.get(measure) ?? 0, ...size));
    if (integer) whole.add(measure);
  });
  const scaleOf = (measure: string) => (whole.has(measure) ? 1 : powerFor(reach.get(measure) ?? 0));
  return Float64Array.from(system.columns, ({measure = ''}) => scaleOf(measure));
}

/** The power of ten by which `size` comes to lie in (1e5, 1e6]. */
export function powerFor(size: number): number {
  return size > 0 ? 10 ** Math.floor(Math.log10(largest / size) + 1e-9) : 1;
}

/** The same digits give the same number, whatever power of ten they came in: so does the solver's path. */
export function steady(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
