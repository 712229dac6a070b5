import type {SafeCell, Status} from '../figures/series.ts';
import {correctionOf} from './correction.ts';
import {nOf, variable, xOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';
import {type Holding, holdingsOf, sumOf} from './holdings.ts';
import {judge} from './judge.ts';
import type {Giver, Place, Table} from './places.ts';
import {isPublished} from './published.ts';

/** Why a figure is hidden; never leaves the build (R16). */
export type Why = 'rule' | 'difference' | 'complement' | 'audit' | 'unpublished';

/** A group's figure while protection is at work; only `status` and `why` change, and only towards hidden. */
export interface Draft {
  readonly place: number;
  readonly category: number;
  readonly clients: number;
  readonly n: number;
  readonly x: number;
  readonly owners: number;
  /** As it was given out before: it stands, and can be neither hidden nor shown otherwise. */
  readonly frozen: Frozen | null;
  status: Status;
  why: Why | null;
}

export interface Frozen {
  /** Null: it was hidden then. */
  readonly printed: SafeCell | null;
  /** Did a figure behind it change since? */
  readonly changed: boolean;
}

/** One group's figures of one indicator. */
export interface Drafts {
  readonly group: number;
  readonly table: Table;
  readonly all: readonly Draft[];
  /** By variable (see equations.ts). */
  readonly of: (variable: string) => readonly Draft[];
}

export const canHide = (draft: Draft): boolean => isReadable(draft) && draft.frozen === null;

export const isReadable = ({status}: Draft): boolean => status !== 'hidden';

/** Hides a figure; answers how to show it again. */
export function hide(draft: Pick<Draft, 'status' | 'why'>, why: Why): () => void {
  const before = {status: draft.status, why: draft.why};
  Object.assign(draft, {status: 'hidden', why});
  return () => Object.assign(draft, before);
}

/** Is the giver a member of the group in the place's period? */
export function memberOf(group: number, place: Place, groups: Groups): (giver: Giver) => boolean {
  const atoms = groups.in.get(place.period)?.atoms ?? [];
  return ({atom}) => atom !== null && atoms[atom]!.has(group);
}

/** A group's figures, each judged on its own over all its members, whoever reads it. */
export function draft(group: number, table: Table, frame: Frame, groups: Groups): Drafts {
  const all = table.places.flatMap((place, index) => {
    const isMember = memberOf(group, place, groups);
    return place.categories.map((category): Draft => {
      const holdings = holdingsOf(place.givers, category, isMember);
      const published = isPublished(place, table, frame);
      const made = judged(holdings, table, frame, published);
      const frozen = published ? frozenOf(group, table, place, category, frame, groups) : null;
      return {place: index, category, ...made, frozen, ...(frozen ? asIssued(frozen, made.why) : {})};
    });
  });
  const found = new Map<string, Draft[]>();
  for (const one of all) {
    found.set(xOf(one.place, one.category), [one]);
    found.set(nOf(one.place), [...(found.get(nOf(one.place)) ?? []), one]);
  }
  return {group, table, all, of: (id) => found.get(id) ?? []};
}

/** What stands as it was given out; null where there is nothing, or where it may be given out anew. */
function frozenOf(
  group: number,
  table: Table,
  place: Place,
  category: number,
  {earlier, policy}: Frame,
  groups: Groups
): Frozen | null {
  const id = groups.ids[group]!;
  const before = earlier.before(id, table.indicator.id, table.categories[category]!, place.at);
  if (!before) return null;
  const correction = correctionOf(before, id, table, place, category, earlier, policy);
  if (correction === 'renewed' && before.row) return null;
  return {printed: before.row?.cell ?? null, changed: correction !== 'same'};
}

const asIssued = ({printed}: Frozen, why: Why | null): Pick<Draft, 'status' | 'why'> =>
  printed ? {status: printed.status, why: null} : {status: 'hidden', why: why ?? 'rule'};

function judged(holdings: readonly Holding[], {shape}: Table, {policy}: Frame, published: boolean) {
  const status = published ? judge(holdings, shape, policy) : 'hidden';
  const why: Why | null = status === 'hidden' ? (published ? 'rule' : 'unpublished') : null;
  return {
    clients: sumOf(holdings, 'clients'),
    n: sumOf(holdings, 'n'),
    x: sumOf(holdings, 'x'),
    owners: holdings.length,
    status,
    why
  };
}

/** What stands behind several variables of one equation together, per owner: their sum is one more number. */
export function together(ids: readonly string[], drafts: Drafts, groups: Groups): readonly Holding[] {
  const {table, group} = drafts;
  const owners = new Map<string, {clients: number; n: number; x: number}>();
  const counted = new Set<string>();
  for (const {measure, place: index, category} of ids.map(variable)) {
    const place = table.places[index]!;
    const isMember = memberOf(group, place, groups);
    const column = category < 0 ? place.categories[0]! : category;
    for (const giver of place.givers) {
      if (!(giver.n[column]! > 0) || !isMember(giver)) continue;
      const holding = owners.get(giver.concern) ?? {clients: 0, n: 0, x: 0};
      owners.set(giver.concern, holding);
      const whole = table.shape.exclusive
        ? `${giver.provider} ${index}`
        : `${giver.provider} ${index} ${category}`;
      if (!counted.has(whole)) {
        holding.clients += giver.clients[column]!;
        holding.n += giver.n[column]!;
      }
      counted.add(whole);
      holding.x += measure === 'n' ? giver.n[column]! : giver.x[column]!;
    }
  }
  return [...owners.values()];
}
