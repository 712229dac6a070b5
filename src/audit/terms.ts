import type {Terms} from './system.ts';

/** The same sum with every column once: a solver takes no row that names one twice. */
export function merged(terms: Terms): Terms {
  const sum = new Map<number, number>();
  for (const [column, by] of terms) sum.set(column, (sum.get(column) ?? 0) + by);
  return sum.size === terms.length ? terms : [...sum].filter(([, by]) => by !== 0);
}
