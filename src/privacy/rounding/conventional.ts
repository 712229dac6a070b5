import type {Amounts, Sum} from './amounts.ts';
import {nearest} from './base.ts';

/** R5's fallback: parts to the nearest multiple, a total is the sum of its rounded parts. */
export function conventional(sums: readonly Sum[], amounts: Amounts, base: number): Amounts {
  const made = new Map<string, Sum>(sums.map((sum) => [sum.total, sum]));
  const rounded = new Map<string, number>();
  const of = (id: string): number => {
    const sum = made.get(id);
    const value =
      rounded.get(id) ??
      (sum ? sum.parts.reduce((all, part) => all + of(part), 0) : nearest(amounts.get(id)!, base));
    rounded.set(id, value);
    return value;
  };
  for (const {total, parts} of sums) for (const id of [total, ...parts]) of(id);
  return rounded;
}
