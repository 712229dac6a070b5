import {components} from '../components.ts';
import type {Equation} from '../equations.ts';
import {nearest} from './base.ts';
import {controlled} from './controlled.ts';
import {conventional} from './conventional.ts';
import {remainders} from './remainders.ts';

export type Sum = Pick<Equation, 'total' | 'parts'>;
export type Amounts = ReadonlyMap<string, number>;

/** A rounded amount, and how far the true one can lie from it for somebody who knows how this rounds. */
export interface Rounded {
  readonly value: number;
  readonly reach: number;
}

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
  const whole = [...amounts.values()].every(Number.isInteger);
  const reach = whole ? {near: Math.floor(base / 2), far: base - 1} : {near: base / 2, far: base};
  const rounded = new Map<string, Rounded>(
    [...amounts].map(([id, value]) => [id, {value: nearest(value, base), reach: reach.near}])
  );
  for (const component of components(sums.filter(({parts}) => parts.length > 0)))
    for (const [id, one] of together(component, amounts, base, reach)) rounded.set(id, one);
  return rounded;
}

/** One sum has an exact method; sums that cross need a solver; where that finds none, totals follow their parts. */
function together(
  sums: readonly Sum[],
  amounts: Amounts,
  base: number,
  {near, far}: {near: number; far: number}
): ReadonlyMap<string, Rounded> {
  const [only, another] = sums;
  const within = (found: Amounts, of: (id: string) => number) =>
    new Map([...found].map(([id, value]) => [id, {value, reach: of(id)}]));
  if (only && !another)
    return within(remainders(only, amounts, base), (id) => (id === only.total ? near : far));
  const all = controlled(sums, amounts, base);
  return all ? within(all, () => far) : within(conventional(sums, amounts, base), following(sums, near));
}

/** A total that follows its parts lies as far off as they do together. */
function following(sums: readonly Sum[], near: number): (id: string) => number {
  const made = new Map(sums.map((sum) => [sum.total, sum]));
  const of = (id: string): number => made.get(id)?.parts.reduce((all, part) => all + of(part), 0) ?? near;
  return of;
}
