import {components} from '../components.ts';
import type {Equation} from '../equations.ts';
import {nearest} from './base.ts';
import {controlled} from './controlled.ts';
import {conventional} from './conventional.ts';
import {remainders} from './remainders.ts';

export type Sum = Pick<Equation, 'total' | 'parts'>;
export type Amounts = ReadonlyMap<string, number>;

/**
 * R5: every amount becomes a multiple of the base, and what added up still does. A rounded amount lies
 * less than one base from the true one; multiples of the base stay as they are.
 */
export function round(amounts: Amounts, sums: readonly Sum[], base: number): Amounts {
  const rounded = new Map([...amounts].map(([id, value]) => [id, nearest(value, base)]));
  for (const component of components(sums.filter(({parts}) => parts.length > 0)))
    for (const [id, value] of together(component, amounts, base)) rounded.set(id, value);
  return rounded;
}

/** One sum has an exact method; sums that cross need a solver; where that finds none, totals follow their parts. */
function together(sums: readonly Sum[], amounts: Amounts, base: number): Amounts {
  const [only, another] = sums;
  if (only && !another) return remainders(only, amounts, base);
  return controlled(sums, amounts, base) ?? conventional(sums, amounts, base);
}
