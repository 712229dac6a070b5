import type {SafeCell} from '../figures/series.ts';
import type {Deed} from './cells.ts';
import {deedOf} from './deeds.ts';
import {guardDifferences} from './difference.ts';
import {draft} from './drafts.ts';
import {equationsOf} from './equations.ts';
import type {Frame} from './frame.ts';
import {groupCells} from './group-cells.ts';
import type {Groups} from './groups.ts';
import type {Table} from './places.ts';
import {publishedOver} from './published.ts';
import {guardSums} from './subtract.ts';

export interface Peers {
  readonly cells: ReadonlyMap<string, readonly SafeCell[]>;
  readonly log: readonly Deed[];
}

/** The cells of every group: each computed once, over all its members, and shared by all reports. */
export function peersOf(tables: readonly Table[], frame: Frame, groups: Groups): Peers {
  const cells = new Map<string, SafeCell[]>(groups.ids.map((id) => [id, []]));
  const log: Deed[] = [];
  for (const table of tables.filter(({indicator}) => indicator.benchmark !== false)) {
    const equations = equationsOf(table, frame, publishedOver(frame));
    for (const drafts of guarded(table, equations, frame, groups)) {
      const scope = groups.ids[drafts.group]!;
      for (const cell of groupCells(drafts, equations, frame, groups)) cells.get(scope)!.push(cell);
      log.push(deedOf(scope, table.indicator.id, drafts.all));
    }
  }
  return {cells, log};
}

/** Hiding one figure can lay bare another, inside the group or beside it: until nothing changes. */
function guarded(table: Table, equations: ReturnType<typeof equationsOf>, frame: Frame, groups: Groups) {
  const all = groups.ids.map((_, group) => draft(group, table, frame, groups));
  do for (const drafts of all) guardSums(drafts, equations, frame, groups);
  while (guardDifferences(all, table, frame, groups));
  return all;
}
