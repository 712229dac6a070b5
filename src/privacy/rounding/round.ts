import {components} from '../components.ts';
import type {Amounts, Rounded, Sum} from './amounts.ts';
import {nearest} from './base.ts';
import {controlled} from './controlled.ts';
import {conventional} from './conventional.ts';
import {remainders} from './remainders.ts';

/**
 * R5: every amount becomes a multiple of the base, and what added up still does. A rounded amount lies
 * less than one base from the true one; multiples of the base stay as they are.
 */
export function round(amounts: Amounts, sums: readonly Sum[], base: number): Amounts {
  return new Map([...roundings(amounts, sums, base)].map(([id, {value}]) => [id, value]));
}

/** The same with what each rounded amount tells: a nearest multiple tells more than one that went along. */
export function roundings(
  amounts: Amounts,
  sums: readonly Sum[],
  base: number
): ReadonlyMap<string, Rounded> {
  const rounded = new Map<string, Rounded>(
    [...amounts].map(([id, value]) => [id, {value: nearest(value, base), reach: reachOf([value], base).near}])
  );
  for (const component of components(sums.filter(({parts}) => parts.length > 0)))
    for (const [id, one] of together(component, amounts, base)) rounded.set(id, one);
  return rounded;
}

/** How far an amount can have gone: to its nearest multiple, as one of two parts, as one of many. */
interface Reach {
  readonly near: number;
  readonly between: number;
  readonly far: number;
}

/** What is whole lies a whole number away. */
function reachOf(values: readonly number[], base: number): Reach {
  const whole = values.every(Number.isInteger);
  const near = whole ? Math.floor(base / 2) : base / 2;
  const between = (base + near) / 2;
  return {near, between: whole ? Math.floor(between) : between, far: whole ? base - 1 : base};
}

/** One sum has an exact method; sums that cross need a solver; where that finds none, totals follow their parts. */
function together(sums: readonly Sum[], amounts: Amounts, base: number): ReadonlyMap<string, Rounded> {
  const [only, another] = sums;
  const values = sums.flatMap(({total, parts}) => [total, ...parts]).map((id) => amounts.get(id)!);
  const {near, between, far} = reachOf(values, base);
  const within = (found: Amounts, of: (id: string) => number) =>
    new Map([...found].map(([id, value]) => [id, {value, reach: of(id)}]));
  if (only && !another) {
    const found = remainders(only, amounts, base);
    // Of two the one with the larger remainder goes up, unless a few people are wished to one base.
    const parts =
      only.parts.length === 2 && only.parts.every((id) => found.get(id)! >= 3 * base) ? between : far;
    return within(found, (id) => (id === only.total ? near : parts));
  }
  const all = controlled(sums, amounts, base);
  return all ? within(all, () => far) : within(conventional(sums, amounts, base), following(sums, near));
}

/** A total that follows its parts lies as far off as they do together. */
function following(sums: readonly Sum[], near: number): (id: string) => number {
  const made = new Map(sums.map((sum) => [sum.total, sum]));
  const of = (id: string): number => made.get(id)?.parts.reduce((all, part) => all + of(part), 0) ?? near;
  return of;
}
