import {contains, inOrder} from '../periods/order.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import type {HolderYear, Policy} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';

/** Who stood where in one period: provider → its owner and its groups. */
export type Members = ReadonlyMap<string, {readonly owner: string; readonly groups: readonly string[]}>;

/** What decides who stands where. */
interface World {
  readonly rows: Rows;
  readonly policy: Policy;
  /** Providers for which a report of their own was really written. */
  readonly individual: ReadonlySet<string>;
  /** Editions given out before, oldest first: a period that was given out keeps its groups. */
  readonly earlier: readonly IssuedEdition[];
}

/**
 * The members of every group by period, from the facts of that period and the kind of report that was
 * really written for each provider; who got no report counted nothing lately and stands in the pool.
 */
export function membersOf(world: World): (period: string) => Members {
  const known = new Map<string, Members>();
  return (period) => {
    const found = known.get(period) ?? membersIn(period, world);
    known.set(period, found);
    return found;
  };
}

function membersIn(period: string, {rows, policy, individual, earlier}: World): Members {
  const given = earlier.findLast(({members}) => members[period] !== undefined);
  const fixed = given?.members[period] ?? {};
  const pooled = (id: string): boolean =>
    given ? (given.pool[period]?.includes(id) ?? false) : !individual.has(id);
  return new Map(
    [...lastRows(period, rows)].map(([id, row]) => {
      const then = Object.keys(fixed).filter((group) => fixed[group]!.includes(id));
      const made = groupsOf(row, policy, pooled(id)).filter((group) => !(group in fixed));
      return [id, {owner: row.concern, groups: [...then, ...made]}];
    })
  );
}

/** Of several periods together the last one in which a provider was there decides. */
function lastRows(period: string, {holders}: Rows): ReadonlyMap<string, HolderYear> {
  const last = new Map<string, HolderYear>();
  for (const row of holders) {
    const known = last.get(row.id);
    if (contains(period, row.period) && (!known || inOrder(row.period, known.period) >= 0))
      last.set(row.id, row);
  }
  return last;
}

function groupsOf({facts}: HolderYear, {groupings, pool}: Policy, pooled: boolean): readonly string[] {
  const classes = groupings
    .filter(({withPool}) => withPool || !pooled)
    .map((grouping) => ({grouping, named: grouping.classOf(facts)}))
    .flatMap(({grouping, named}) => (named !== null && named in grouping.classes ? [named] : []));
  return pooled ? [...classes, pool.id] : classes;
}
