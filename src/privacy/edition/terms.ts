import type {Terms} from '../lp/system.ts';

/** One expression and so many times another. */
export function added(one: Terms, other: Terms, times: number): Terms {
  const sum = new Map<number, number>();
  for (const [at, by] of one) sum.set(at, (sum.get(at) ?? 0) + by);
  for (const [at, by] of other) sum.set(at, (sum.get(at) ?? 0) + by * times);
  return [...sum].filter(([, by]) => by !== 0);
}
