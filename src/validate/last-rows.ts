/** What the last row of each provider tells: whether it is still there, and whom it gives a key. */
import {inOrder} from '../periods/order.ts';
import type {HolderYear} from '../template/define.ts';

type Holders = readonly HolderYear[];

/** Each provider as its last period has it. */
export function lastRows(holders: Holders): Holders {
  const last = new Map<string, HolderYear>();
  for (const row of holders.toSorted((one, other) => inOrder(one.period, other.period)))
    last.set(row.id, row);
  return [...last.values()];
}

/** Who is no longer on the list in the last period of all. */
export interface Gone {
  readonly period: string;
  readonly ids: readonly string[];
}

export function goneIn(holders: Holders): Gone {
  const last = lastRows(holders);
  const period =
    last
      .map((row) => row.period)
      .toSorted(inOrder)
      .at(-1) ?? '';
  return {
    period,
    ids: last
      .filter((row) => row.period !== period)
      .map(({id}) => id)
      .sort()
  };
}

/** Whose key → the reports that it would open, as a delivery names them. */
export const keysNamed = (holders: Holders): ReadonlyMap<string, readonly string[]> => {
  const pairs = lastRows(holders).flatMap(({id, keys = []}) => keys.map((owner) => ({id, owner})));
  const byOwner = Map.groupBy(pairs, ({owner}) => owner);
  return new Map([...byOwner].map(([owner, of]) => [owner, of.map(({id}) => id).sort()]));
};
