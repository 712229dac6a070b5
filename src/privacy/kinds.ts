import type {Rows} from '../validate/validate.ts';
import {absorb} from './absorb.ts';
import type {Decision} from './cells.ts';
import type {Frame} from './frame.ts';
import {decides, type Kind} from './kind.ts';

export interface Kinds {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly decisions: readonly Decision[];
}

/**
 * R12: the kind of report, by size alone and before anybody looks at results. Who has no rows in the
 * last periods counted nothing in them, and is pooled, so that the pool and the groups of individual
 * providers together leave nobody out.
 */
export function kindsOf(rows: Rows, frame: Frame): Kinds {
  const counted = new Map<string, number>(rows.holders.map(({id}) => [id, 0]));
  for (const cell of rows.cells)
    if (decides(cell, frame)) counted.set(cell.provider, (counted.get(cell.provider) ?? 0) + cell.x);
  const {value: moreThan} = frame.policy.individual;
  const kinds = new Map<string, Kind>(
    [...counted].map(([id, x]) => [id, x > moreThan ? 'individual' : 'pooled'])
  );
  return absorb(kinds, counted, rows, frame);
}
