import type {SafeCell} from '../figures/series.ts';
import type {Deed} from './cells.ts';
import {deedOf} from './deeds.ts';
import type {Frame} from './frame.ts';
import {groupCells} from './group-cells.ts';
import type {Figures} from './group-figures.ts';
import type {Groups} from './groups.ts';

export interface Peers {
  readonly cells: ReadonlyMap<string, readonly SafeCell[]>;
  readonly log: readonly Deed[];
}

/** The final cells of every group, shared by all reports. */
export function peersOf(figures: readonly Figures[], frame: Frame, groups: Groups): Peers {
  const cells = new Map<string, SafeCell[]>(groups.ids.map((id) => [id, []]));
  const log: Deed[] = [];
  for (const {all} of figures)
    for (const one of all) {
      const scope = groups.ids[one.group]!;
      for (const cell of groupCells(one, frame, groups)) cells.get(scope)!.push(cell);
      log.push(deedOf(scope, one.table.indicator.id, one.all));
    }
  return {cells, log};
}
