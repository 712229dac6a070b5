import {isOwn, OWN} from '../../figures/scope.ts';
import type {SafeCell, Status} from '../../figures/series.ts';
import {type OwnerId, ownerId} from '../../template/owner.ts';
import {blank} from '../blank.ts';
import type {Deed, Reader} from '../cells.ts';
import {deedOf} from '../deeds.ts';
import {type Equation, equationsOf, xOf} from '../equations.ts';
import type {Frame} from '../frame.ts';
import {type Nested, nestedIn} from '../nested.ts';
import type {Giver, Table} from '../places.ts';
import type {OwnDraft} from './draft.ts';
import {guardOwn} from './guard.ts';
import {judgeOwn} from './judge.ts';
import {besiegeOwn} from './siege.ts';

export interface Own {
  readonly cells: ReadonlyMap<OwnerId, readonly SafeCell[]>;
  readonly log: readonly Deed[];
}

/** The own cells of every reader that has them, from its own rows and nobody else's. */
export function ownOf(tables: readonly Table[], readers: readonly Reader[], frame: Frame): Own {
  const cells = new Map<OwnerId, SafeCell[]>(
    readers.flatMap(({self, owner}) => (owner && isOwn(self) ? [[ownerId(owner), []]] : []))
  );
  const log = tables.map((table) => {
    const equations = equationsOf(table, frame, frame.dimensions);
    const nested = nestedIn(table, frame);
    const made = [...giversOf(table, cells)].flatMap(([owner, givers]) => {
      const drafts = ownDrafts(givers, table, equations, nested, frame, owner);
      for (const draft of drafts) cells.get(owner)!.push(cellOf(draft, table));
      return drafts;
    });
    return deedOf(OWN, table.indicator.id, made);
  });
  return {cells, log};
}

/** Per reader with anything of this indicator: what it gave to each place. */
function giversOf(
  table: Table,
  readers: ReadonlyMap<OwnerId, unknown>
): ReadonlyMap<OwnerId, ReadonlyMap<number, Giver>> {
  const found = new Map<OwnerId, Map<number, Giver>>();
  table.places.forEach((place, index) => {
    for (const giver of place.givers) {
      const owner = ownerId(giver);
      if (readers.has(owner)) found.set(owner, (found.get(owner) ?? new Map()).set(index, giver));
    }
  });
  return found;
}

function ownDrafts(
  givers: ReadonlyMap<number, Giver>,
  table: Table,
  equations: readonly Equation[],
  nested: readonly Nested[],
  frame: Frame,
  owner: OwnerId
): readonly OwnDraft[] {
  const known = frame.policy.sources[table.indicator.source];
  const least = known?.readerKnows ? null : (known?.minOwn ?? frame.policy.minClients).value;
  const drafts = draftsOf(givers, table, (amount, isGiven) => {
    // Nobody counted is a count like any other; where nothing was delivered there is none.
    if (amount.n === 0) return isGiven && table.shape.kind === 'count' ? 'shown' : 'none';
    return least === null ? 'shown' : judgeOwn(amount, table.shape, least, frame.policy);
  });
  const tie = (id: string) => frame.tie(`own ${owner} ${table.indicator.id} ${id}`);
  if (least !== null) {
    const rules = {shape: table.shape, least, policy: frame.policy, tie};
    guardOwn(drafts, equations, rules);
    besiegeOwn(drafts, equations, nested, rules);
  }
  return [...drafts.values()];
}

function draftsOf(
  givers: ReadonlyMap<number, Giver>,
  table: Table,
  judge: (amount: {clients: number; n: number; x: number}, isGiven: boolean) => Status
): ReadonlyMap<string, OwnDraft> {
  const drafts = new Map<string, OwnDraft>();
  table.places.forEach(({categories}, place) => {
    const giver = givers.get(place);
    for (const category of categories) {
      const amount = {
        clients: giver?.clients[category] ?? 0,
        n: giver?.n[category] ?? 0,
        x: giver?.x[category] ?? 0
      };
      const status = judge(amount, giver?.given[category] ?? false);
      const why = status === 'hidden' ? 'rule' : null;
      drafts.set(xOf(place, category), {
        place,
        category,
        ...amount,
        xx: giver?.xx[category] ?? null,
        status,
        why
      });
    }
  });
  return drafts;
}

function cellOf({place, category, n, x, xx, status}: OwnDraft, table: Table): SafeCell {
  const empty = blank(OWN, table, place, category, status === 'none' ? 'none' : 'hidden');
  if (status === 'hidden' || status === 'none') return empty;
  return status === 'shown' ? {...empty, status, n, x, xx} : {...empty, status, n};
}
