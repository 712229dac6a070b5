import {InputError} from '../errors.ts';
import {contains, inOrder} from '../periods/order.ts';
import type {HolderYear, Policy} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import type {Frame} from './frame.ts';
import type {Kind} from './kind.ts';

/** Who belongs to what in one period. Providers of one atom belong to exactly the same groups. */
export interface Membership {
  readonly atomOf: ReadonlyMap<string, number>;
  /** By atom: the indexes of its groups. */
  readonly atoms: readonly ReadonlySet<number>[];
  /** By group: its number of owners. */
  readonly size: readonly number[];
}

export interface Groups {
  readonly ids: readonly string[];
  /** Sets of groups without a common member: the classes of a grouping, with the pool where it stands apart. */
  readonly partitions: readonly (readonly number[])[];
  readonly in: ReadonlyMap<string, Membership>;
}

/** The fixed list of groups (R11) and their members in every period, by that period's facts. */
export function groupsOf(rows: Rows, frame: Frame, kinds: ReadonlyMap<string, Kind>): Groups {
  const ids = idsOf(frame.policy);
  const latest = new Map(frame.periods.map((code) => [code, latestRows(rows, code)]));
  return {
    ids,
    partitions: partitionsOf(frame.policy, ids),
    in: new Map([...latest].map(([code, rowsOf]) => [code, membership(rowsOf, code, frame, kinds, ids)]))
  };
}

function idsOf({groupings, pool}: Policy): readonly string[] {
  const ids = [...groupings.flatMap((grouping) => Object.keys(grouping.classes)), pool.id];
  const twice = [...ids, 'own'].find((id, at, all) => all.indexOf(id) !== at);
  if (twice)
    throw new InputError(
      `The policy names the group "${twice}" twice (or "own", which is the reader). Give every class and the pool an id of its own.`
    );
  return ids;
}

function partitionsOf({groupings, pool}: Policy, ids: readonly string[]): number[][] {
  return groupings.map((grouping) =>
    [...Object.keys(grouping.classes), ...(grouping.withPool ? [] : [pool.id])].map((id) => ids.indexOf(id))
  );
}

/** Of several periods together the last one in which the provider was there decides. */
function latestRows(rows: Rows, period: string): ReadonlyMap<string, HolderYear> {
  const found = new Map<string, HolderYear>();
  for (const row of rows.holders) {
    const known = found.get(row.id);
    if (contains(period, row.period) && (!known || inOrder(row.period, known.period) > 0))
      found.set(row.id, row);
  }
  return found;
}

function membership(
  rowsOf: ReadonlyMap<string, HolderYear>,
  period: string,
  frame: Frame,
  kinds: ReadonlyMap<string, Kind>,
  ids: readonly string[]
): Membership {
  const fixed = frame.earlier.membersIn(period);
  const signatures = new Map<string, number>();
  const atoms: Set<number>[] = [];
  const atomOf = new Map<string, number>();
  const owners = ids.map(() => new Set<string>());
  for (const [id, row] of rowsOf) {
    const classes = memberships(row, period, fixed, frame, kinds)
      .map((name) => ids.indexOf(name))
      .filter((group) => group >= 0)
      .sort((a, b) => a - b);
    const signature = classes.join(' ');
    const atom = signatures.get(signature) ?? atoms.push(new Set(classes)) - 1;
    signatures.set(signature, atom);
    atomOf.set(id, atom);
    for (const group of classes) owners[group]?.add(row.concern);
  }
  return {atomOf, atoms, size: owners.map((set) => set.size)};
}

/** A period that was given out keeps its groups as they were; only groups that did not exist then are made now. */
function memberships(
  row: HolderYear,
  period: string,
  fixed: Readonly<Record<string, readonly string[]>> | null,
  {policy, earlier}: Frame,
  kinds: ReadonlyMap<string, Kind>
): readonly string[] {
  if (!fixed) return classesOf(row, kinds.get(row.id)!, policy);
  const kind = earlier.isPooled(row.id, period) ? 'pooled' : 'individual';
  const made = classesOf(row, kind, policy).filter((name) => !(name in fixed));
  return [...Object.keys(fixed).filter((name) => fixed[name]!.includes(row.id)), ...made];
}

/** The groups of one provider by one period's facts. */
export function classesOf(row: HolderYear, kind: Kind, policy: Policy): readonly string[] {
  const classes = policy.groupings.flatMap((grouping) => {
    const named = grouping.withPool || kind === 'individual' ? grouping.classOf(row.facts) : null;
    return named !== null && named in grouping.classes ? [named] : [];
  });
  return kind === 'pooled' ? [...classes, policy.pool.id] : classes;
}
