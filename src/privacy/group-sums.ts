import type {Drafts} from './drafts.ts';
import {type Equation, nOf, variable, xOf} from './equations.ts';
import type {Rounded, Sum} from './rounding/amounts.ts';
import {roundings} from './rounding/round.ts';

/** Names of the amounts that are rounded: beside x also the denominator and what is left of it. */
export const wholeOf = ({table}: Pick<Drafts, 'table'>, place: number, category: number): string =>
  table.shape.exclusive ? nOf(place) : `${nOf(place)}|${category}`;
export const restOf = (place: number, category: number): string => `rest|${place}|${category}`;

/**
 * All amounts of one group's table, rounded so that parts still add up to their wholes and totals. Hidden
 * figures are rounded along: the sums hold over them too, so rounding tells nothing of where the holes are.
 */
export function roundedAmounts(
  drafts: Drafts,
  equations: readonly Equation[],
  base: number
): ReadonlyMap<string, Rounded> {
  const {shape} = drafts.table;
  const amounts = new Map<string, number>();
  for (const {place, category, n, x} of drafts.all) {
    amounts.set(wholeOf(drafts, place, category), n);
    if (shape.kind !== 'mean') amounts.set(xOf(place, category), x);
    if (shape.parted && !shape.exclusive) amounts.set(restOf(place, category), n - x);
  }
  return roundings(amounts, sumsOf(drafts, equations), base);
}

/** Every sum that holds over a group's rounded amounts. */
export function sumsOf(drafts: Drafts, equations: readonly Equation[]): readonly Sum[] {
  const {shape} = drafts.table;
  if (shape.exclusive) return equations;
  const named = (to: (place: number, category: number) => string) => equations.map((sum) => rename(sum, to));
  const wholes = named((place, category) => wholeOf(drafts, place, category));
  if (shape.kind === 'mean') return wholes;
  if (!shape.parted) return [...equations, ...wholes];
  const within = drafts.all.map(({place, category}) => ({
    total: wholeOf(drafts, place, category),
    parts: [xOf(place, category), restOf(place, category)]
  }));
  return [...within, ...equations, ...named(restOf)];
}

function rename({total, parts}: Sum, to: (place: number, category: number) => string): Sum {
  const of = (id: string): string => {
    const {place, category} = variable(id);
    return to(place, category);
  };
  return {total: of(total), parts: parts.map(of)};
}
