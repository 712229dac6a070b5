import type {SafeCell} from '../figures/series.ts';
import type {Interval, IssuedEdition, IssuedRow} from '../privacy/ledger.ts';
import type {Indicator, Policy, Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {type Members, membersOf} from './members.ts';
import type {OpenedReport} from './open.ts';
import {unionOf} from './union.ts';

/** What later editions must know of an edition that is given out: its numbers as they stand in the opened reports. */
export function issuedOf(reports: readonly OpenedReport[], rows: Rows, template: Template): IssuedEdition {
  const {policy, chapters} = template;
  const individual = new Set(reports.filter(({plan}) => plan.kind === 'individual').map(({id}) => id));
  const membersIn = membersOf(rows, policy, individual);
  const byPeriod = <T>(of: (members: Members) => T): Record<string, T> =>
    Object.fromEntries(rows.periods.map((period) => [period, of(membersIn(period))]));
  const indicators = new Map(
    chapters.flatMap((chapter) => chapter.indicators).map((indicator) => [indicator.id, indicator])
  );
  const benchmarked = (id: string): boolean => indicators.get(id)?.benchmark !== false && indicators.has(id);
  return {
    edition: rows.meta.edition,
    rows: [...unionOf(reports).union.values()]
      .filter(({status}) => status !== 'hidden')
      .map((cell) => rowOf(cell, indicators.get(cell.indicator)!, policy)),
    members: byPeriod(groupsIn),
    pool: byPeriod((members) => groupsIn(members)[policy.pool.id] ?? []),
    owners: byPeriod((members) =>
      Object.fromEntries([...members].map(([id, {owner}]) => [id, owner]).sort())
    ),
    truth: rows.cells.filter(({indicator}) => benchmarked(indicator))
  };
}

function groupsIn(members: Members): Record<string, readonly string[]> {
  const groups = [...new Set([...members.values()].flatMap((member) => member.groups))].sort();
  return Object.fromEntries(
    groups.map((group) => [
      group,
      [...members]
        .filter((entry) => entry[1].groups.includes(group))
        .map(([id]) => id)
        .sort()
    ])
  );
}

/** A printed number with what it tells: rounding moves an amount by less than one base, a mean by half a step. */
function rowOf(cell: SafeCell, {count}: Indicator, {roundingBase, bound}: Policy): IssuedRow {
  const around = (printed: number | null): Interval | null =>
    printed === null ? null : [Math.max(0, printed - roundingBase.value), printed + roundingBase.value];
  const n = cell.status === 'none' ? ([0, 0] as const) : around(cell.n);
  const half = count.kind === 'mean' ? count.step / 2 : 0;
  return {
    cell,
    n,
    x: n === null ? null : partOf(cell, n, bound.value, around(cell.x)),
    mean: cell.mean === null ? null : [cell.mean - half, cell.mean + half]
  };
}

function partOf({status}: SafeCell, n: Interval, bound: number, x: Interval | null): Interval | null {
  if (status === 'none') return n;
  if (status === 'under') return [0, bound * n[1]];
  return status === 'over' ? [(1 - bound) * n[0], n[1]] : x;
}
