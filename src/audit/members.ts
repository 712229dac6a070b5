import type {HolderYear, Policy} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';

/** Who stood where in one period: provider → its owner and its groups. */
export type Members = ReadonlyMap<string, {readonly owner: string; readonly groups: readonly string[]}>;

/**
 * The members of every group by period, from the facts of that period and the kind of report that was
 * really written for each provider; who got no report counted nothing lately and stands in the pool.
 */
export function membersOf(
  rows: Rows,
  policy: Policy,
  individual: ReadonlySet<string>
): (period: string) => Members {
  const known = new Map<string, Members>();
  return (period) => {
    const found = known.get(period) ?? membersIn(period, rows, policy, individual);
    known.set(period, found);
    return found;
  };
}

function membersIn(period: string, rows: Rows, policy: Policy, individual: ReadonlySet<string>): Members {
  const [from, to = from] = period.split('-') as [string, string?];
  const last = new Map<string, HolderYear>();
  for (const row of rows.holders)
    if (row.period >= from && row.period <= to && row.period >= (last.get(row.id)?.period ?? ''))
      last.set(row.id, row);
  return new Map(
    [...last].map(([id, row]) => [
      id,
      {owner: row.concern, groups: groupsOf(row, policy, !individual.has(id))}
    ])
  );
}

function groupsOf({facts}: HolderYear, {groupings, pool}: Policy, pooled: boolean): readonly string[] {
  const classes = groupings
    .filter(({withPool}) => withPool || !pooled)
    .map((grouping) => ({grouping, named: grouping.classOf(facts)}))
    .flatMap(({grouping, named}) => (named !== null && named in grouping.classes ? [named] : []));
  return pooled ? [...classes, pool.id] : classes;
}
