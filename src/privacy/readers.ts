import {InputError} from '../errors.ts';
import {OWN} from '../figures/scope.ts';
import {inOrder} from '../periods/order.ts';
import {type Audience, audienceOf, type Named, named} from '../template/audience.ts';
import type {Rows} from '../validate/validate.ts';
import type {Reader} from './cells.ts';
import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';

type HolderRow = Rows['holders'][number];

/**
 * One report per provider that was there in the last periods, in order of id, and behind them one for each who reads
 * without being a provider. What those read is of groups alone: the same cells as everybody's.
 */
export function readersOf(
  rows: Rows,
  frame: Frame,
  pooled: ReadonlySet<string>,
  groups: Groups
): readonly Reader[] {
  const last = new Map<string, HolderRow>();
  for (const row of rows.holders) {
    const known = last.get(row.id);
    if (frame.lately.includes(row.period) && (!known || inOrder(row.period, known.period) >= 0))
      last.set(row.id, row);
  }
  const providers = [...last.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((row) => {
      const audience = audienceOf(frame.audiences, pooled.has(row.id) ? 'small' : 'large');
      return audience ? [readerOf(row, audience, frame, groups)] : [];
    });
  return distinct([
    ...providers,
    ...named(frame.audiences).flatMap((audience) => others(audience, frame, groups))
  ]);
}

/** Two readers of one id would get one address, and each other's keys. */
function distinct(readers: readonly Reader[]): readonly Reader[] {
  const twice = readers.find(({id}, at) => readers.findIndex((other) => other.id === id) !== at);
  if (twice)
    throw new InputError(
      `Two reports would be known as "${twice.id}": a provider has the id of another reader. Give the audience another id.`
    );
  return readers;
}

/** Who reads without being a provider: each code of a class, or everyone. */
function others(audience: Named, frame: Frame, groups: Groups): readonly Reader[] {
  const {id, of} = audience;
  if (typeof of === 'string') return [];
  const offered = (audience.groups ?? groups.ids).map((group) => ({id: group, memberIn: []}));
  const shared = {audience: id, self: selfOf(audience), keys: [], groups: offered};
  if ('classesOf' in of) return classReaders(audience, of.classesOf, offered, frame);
  if ('everyone' in of) return [{...shared, id, owner: null, name: of.everyone, within: {}}];
  const {values = {}, total} = frame.classes[of.codesOf]!;
  return Object.entries(values).map(([code, {label}]) => ({
    ...shared,
    ...{id: `${id}:${code}`, owner: {of: of.codesOf, code}, name: label},
    within: {[of.codesOf]: total ? [code, total.code] : [code]}
  }));
}

/** A class of a grouping is the owner of what its members have together: a group's figure, and protected as that is. */
function classReaders(
  {id, self}: Named,
  grouping: string,
  offered: Reader['groups'],
  {policy}: Frame
): readonly Reader[] {
  const {classes = {}} = policy.groupings.find((known) => known.id === grouping) ?? {};
  return Object.entries(classes).map(([code, {label}]) => {
    const highlighted = self === 'members' ? code : null;
    return {
      ...{id: `${id}:${code}`, owner: {of: grouping, code}, name: label, audience: id, self: highlighted},
      groups: offered.filter((group) => group.id !== highlighted),
      ...{within: {}, keys: []}
    };
  });
}

const selfOf = ({self}: Audience): string | null =>
  self === 'cells' ? OWN : typeof self === 'object' && self !== null ? self.group : null;

function readerOf(row: HolderRow, audience: Named, frame: Frame, groups: Groups): Reader {
  const self = selfOf(audience);
  return {
    id: row.id,
    owner: {provider: row.id},
    name: row.name,
    audience: audience.id,
    self,
    groups: offered(row, self, frame, groups),
    within: {},
    keys: row.keys ?? []
  };
}

/** Groups of which the provider is a member in its last period, without the one in which it is highlighted already. */
function offered(row: HolderRow, self: string | null, frame: Frame, groups: Groups): Reader['groups'] {
  const isIn = (period: string, group: number): boolean => {
    const membership = groups.in.get(period);
    const atom = membership?.atomOf.get(row.id);
    return atom !== undefined && membership!.atoms[atom]!.has(group);
  };
  return groups.ids
    .map((id, group) => ({id, group}))
    .filter(({id, group}) => id !== self && isIn(row.period, group))
    .map(({id, group}) => ({id, memberIn: frame.periods.filter((period) => isIn(period, group))}));
}
