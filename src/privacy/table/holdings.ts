import {InputError} from '../../errors.ts';
import {addsUp} from './check-table.ts';
import type {Table} from './schema.ts';
import {totalsLast} from './totals-last.ts';

/** An amount per id: per holder of one cell, or per leaf of one total. */
export type Amounts = ReadonlyMap<string, number>;

/** Who has how much in which cell, and how those amounts hang together. */
export interface Holdings {
  /** Per cell with known contributions: holder → amount. A total takes those of its parts. */
  readonly of: ReadonlyMap<string, Amounts>;
  /** Per such cell: the leaves that it is the sum of, and how often. A leaf is its own. */
  readonly leaves: ReadonlyMap<string, Amounts>;
  /** Sums of leaves that are zero for every single holder: one total that is the sum of two different splits. */
  readonly ties: readonly Amounts[];
  readonly holders: readonly string[];
}

/** Throws an InputError when contributions do not add up to their cell, or for a holder to its total. */
export function holdingsOf(table: Table): Holdings {
  const of = new Map<string, Amounts>();
  for (const {id, value, contributions} of table.cells) {
    if (!contributions) continue;
    of.set(id, perHolder(contributions));
    refuseGap(addsUp(value, [...of.get(id)!.values()]), `${id} = its contributions`);
  }
  const leaves = new Map<string, Amounts>();
  const ties: Amounts[] = [];
  const nothing = new Set(table.cells.filter(({value}) => value === 0).map(({id}) => id));
  for (const equation of totalsLast(table)) {
    // A cell of nothing, with nobody listed, has no holders: it does not stand in the way of its total's.
    const parts = equation.parts.filter((part) => of.has(part) || !nothing.has(part));
    if (parts.every((part) => of.has(part)) && parts.length > 0)
      settle(equation.total, parts, {of, leaves, ties});
    else if (of.has(equation.total) && parts.some((part) => of.has(part)))
      throw new InputError(
        `Contributions are given for "${equation.total}" and only some of its parts. Give them for every part, or for none.`
      );
  }
  for (const id of of.keys()) if (!leaves.has(id)) leaves.set(id, new Map([[id, 1]]));
  return {
    of,
    leaves,
    ties,
    holders: [...new Set([...of.values()].flatMap((amounts) => [...amounts.keys()]))]
  };
}

interface Making {
  readonly of: Map<string, Amounts>;
  readonly leaves: Map<string, Amounts>;
  readonly ties: Amounts[];
}

/** One equation that holds for every holder: it makes the total's amounts, or is checked against them. */
function settle(total: string, parts: readonly string[], {of, leaves, ties}: Making): void {
  for (const part of parts) if (!leaves.has(part)) leaves.set(part, new Map([[part, 1]]));
  const sums = sum(parts.map((part) => of.get(part)!));
  const split = sum(parts.map((part) => leaves.get(part)!));
  if (of.has(total)) checkHolders(total, parts, of);
  else of.set(total, sums);
  const known = leaves.get(total);
  if (!known) leaves.set(total, split);
  else tie(known, split, ties);
}

function tie(one: Amounts, other: Amounts, ties: Amounts[]): void {
  const difference = sum([one, new Map([...other].map(([leaf, times]) => [leaf, -times]))]);
  const rest = new Map([...difference].filter(([, times]) => times !== 0));
  if (rest.size > 0) ties.push(rest);
}

function checkHolders(total: string, parts: readonly string[], of: ReadonlyMap<string, Amounts>): void {
  const holders = new Set([total, ...parts].flatMap((id) => [...of.get(id)!.keys()]));
  for (const holder of holders) {
    const amounts = parts.map((part) => of.get(part)!.get(holder) ?? 0);
    const gap = addsUp(of.get(total)!.get(holder) ?? 0, amounts);
    refuseGap(gap, `${total} = ${parts.join(' + ')} for holder "${holder}"`);
  }
}

function refuseGap(gap: number, equation: string): void {
  if (gap !== 0) throw new InputError(`The table does not add up: ${equation} fails by ${gap}.`);
}

const perHolder = (contributions: readonly {holder: string; value: number}[]): Amounts =>
  sum(contributions.map(({holder, value}) => new Map([[holder, value]])));

function sum(all: readonly Amounts[]): Amounts {
  const sums = new Map<string, number>();
  for (const amounts of all)
    for (const [key, amount] of amounts) sums.set(key, (sums.get(key) ?? 0) + amount);
  return sums;
}
