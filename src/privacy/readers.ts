import {inOrder} from '../periods/order.ts';
import type {Rows} from '../validate/validate.ts';
import type {Reader} from './cells.ts';
import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';
import type {Kind} from './kind.ts';

/** One report per provider that was there in the last periods, in order of id. */
export function readersOf(
  rows: Rows,
  frame: Frame,
  kinds: ReadonlyMap<string, Kind>,
  groups: Groups
): readonly Reader[] {
  const last = new Map<string, Rows['holders'][number]>();
  for (const row of rows.holders) {
    const known = last.get(row.id);
    if (frame.lately.includes(row.period) && (!known || inOrder(row.period, known.period) >= 0))
      last.set(row.id, row);
  }
  return [...last.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      provider: row.id,
      name: row.name,
      kind: kinds.get(row.id)!,
      self: kinds.get(row.id) === 'pooled' ? frame.policy.pool.id : 'own',
      groups: offered(row, frame, kinds.get(row.id)!, groups),
      consultant: row.consultant
    }));
}

/** Groups of which the provider is a member in its last period; a pooled reader stands in the pool already. */
function offered(row: Rows['holders'][number], frame: Frame, kind: Kind, groups: Groups): Reader['groups'] {
  const isIn = (period: string, group: number): boolean => {
    const membership = groups.in.get(period);
    const atom = membership?.atomOf.get(row.id);
    return atom !== undefined && membership!.atoms[atom]!.has(group);
  };
  const pooled = groups.ids.indexOf(frame.policy.pool.id);
  return groups.ids
    .map((id, group) => ({id, group}))
    .filter(({group}) => isIn(row.period, group) && !(kind === 'pooled' && group === pooled))
    .map(({id, group}) => ({id, memberIn: frame.periods.filter((period) => isIn(period, group))}));
}
