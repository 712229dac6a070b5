import type {SafeCell} from '../figures/series.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import type {SafeCells} from './cells.ts';
import {draft} from './drafts.ts';
import {equationsOf, xOf} from './equations.ts';
import {type Frame, frameOf, type ProtectOptions} from './frame.ts';
import {roundedAmounts, wholeOf} from './group-sums.ts';
import {type Groups, groupsOf} from './groups.ts';
import type {Interval, IssuedEdition, IssuedRow} from './ledger.ts';
import {keyOf, type Table, tablesOf} from './places.ts';
import {pooledOf} from './pooled.ts';
import {publishedOver} from './published.ts';
import type {Rounded} from './rounding/amounts.ts';

/**
 * What later editions must keep to of one that is given out: every number with what it tells, its members,
 * and the true figures. `options` are those that the edition was protected with.
 */
export function issueOf(
  safe: SafeCells,
  rows: Rows,
  template: Template,
  options: ProtectOptions = {}
): IssuedEdition {
  const frame = frameOf(rows, template, options);
  const groups = groupsOf(rows, frame, pooledOf(rows, frame).pooled);
  const tables = tablesOf(rows, frame, groups).filter(({indicator}) => indicator.benchmark !== false);
  const named = new Set(tables.map(({indicator}) => indicator.id));
  const members = Object.fromEntries(frame.periods.map((period) => [period, membersIn(period, groups)]));
  return {
    edition: rows.meta.edition,
    rows: tables.flatMap((table) => rowsOf(table, safe, frame, groups)),
    members,
    pool: Object.fromEntries(
      frame.periods.map((period) => [period, members[period]![frame.policy.pool.id] ?? []])
    ),
    owners: ownersOf(rows),
    truth: rows.cells.filter(({indicator}) => named.has(indicator))
  };
}

function membersIn(period: string, groups: Groups): Record<string, readonly string[]> {
  const {atomOf, atoms} = groups.in.get(period)!;
  const entries = groups.ids.map((id, group) => [
    id,
    [...atomOf].flatMap(([provider, atom]) => (atoms[atom]!.has(group) ? [provider] : [])).sort()
  ]);
  return Object.fromEntries(entries);
}

function ownersOf({holders}: Rows): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const {period, id, concern} of holders) {
    found[period] ??= {};
    found[period][id] = concern;
  }
  return found;
}

function rowsOf(table: Table, safe: SafeCells, frame: Frame, groups: Groups): readonly IssuedRow[] {
  const equations = equationsOf(table, frame, publishedOver(frame));
  return groups.ids.flatMap((id, group) => {
    const drafts = draft(group, table, frame, groups);
    const rounded = roundedAmounts(drafts, equations, frame.policy.roundingBase.value);
    return safe.groups
      .get(id)!
      .filter(({indicator, status}) => indicator === table.indicator.id && status !== 'hidden')
      .map((cell) => rowOf(cell, table, rounded, frame));
  });
}

function rowOf(cell: SafeCell, table: Table, rounded: ReadonlyMap<string, Rounded>, frame: Frame): IssuedRow {
  const place = table.find.get(keyOf(cell.at, frame.dimensions))!;
  const category = table.categories.indexOf(cell.category);
  const known = frame.earlier.before(cell.scope, cell.indicator, cell.category, cell.at)?.row;
  if (known && known.cell === cell) return known;
  if (cell.status === 'none') return {cell, n: [0, 0], x: [0, 0], mean: null};
  const around = (id: string, printed: number | null): Interval | null => {
    const reach = rounded.get(id)?.reach ?? frame.policy.roundingBase.value;
    return printed === null ? null : [Math.max(0, printed - reach), printed + reach];
  };
  const n = around(wholeOf({table}, place, category), cell.n)!;
  const {count} = table.indicator;
  const half = count.kind === 'mean' ? (count.step / 2) * (1 + 1e-6) : 0;
  return {
    cell,
    n,
    x: boundOf(cell, n, frame) ?? around(xOf(place, category), cell.x),
    mean: cell.mean === null ? null : [cell.mean - half, cell.mean + half]
  };
}

/** What a bound tells of the part. */
function boundOf({status}: SafeCell, n: Interval, {policy}: Frame): Interval | null {
  if (status === 'under') return [0, policy.bound.value * n[1]];
  return status === 'over' ? [(1 - policy.bound.value) * n[0], n[1]] : null;
}
