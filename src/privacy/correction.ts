import type {Policy} from '../template/define.ts';
import type {Before, Earlier} from './earlier.ts';
import type {Holding} from './holdings.ts';
import type {Giver, Place, Table} from './places.ts';
import {passes} from './rules.ts';

/** same: nothing behind the number changed. kept: something did, and the old number stands all the same. */
export type Correction = 'same' | 'kept' | 'renewed';

/** Fewer owners than this behind a changed number, and the difference is about them. */
const FEW = 5;

/**
 * Section 5 of the policy: a number that was given out is given out again as something else only when
 * enough owners' figures changed, so that the difference of the two numbers is itself fit to be read.
 */
export function correctionOf(
  before: Before,
  group: string,
  table: Table,
  place: Place,
  category: number,
  earlier: Earlier,
  policy: Policy
): Correction {
  const changes = changesOf(before, group, table, place, category, earlier);
  if (changes.length === 0) return 'same';
  return changes.length >= FEW && passes(changes, table.shape, policy) ? 'renewed' : 'kept';
}

/** Per owner in the group then, by how much its figure differs now. */
function changesOf(
  {edition}: Before,
  group: string,
  table: Table,
  place: Place,
  category: number,
  earlier: Earlier
): readonly Holding[] {
  const members = new Set(edition.members[place.period]?.[group] ?? []);
  const changed = new Map<string, {clients: number; n: number; x: number}>();
  const add = (giver: Giver, sign: 1 | -1): void => {
    if (!members.has(giver.provider)) return;
    const owner = edition.owners[place.period]?.[giver.provider] ?? giver.concern;
    const sum = changed.get(owner) ?? {clients: 0, n: 0, x: 0};
    changed.set(owner, sum);
    sum.clients += sign * giver.clients[category]!;
    sum.n += sign * giver.n[category]!;
    sum.x += sign * giver.x[category]!;
  };
  for (const giver of place.givers) add(giver, 1);
  for (const giver of earlier.givers(edition, table.indicator.id, place.at)) add(giver, -1);
  return [...changed.values()]
    .map(({clients, n, x}) => ({clients: Math.abs(clients), n: Math.abs(n), x: Math.abs(x)}))
    .filter(({clients, n, x}) => Math.max(clients, n, x) > 1e-9);
}
