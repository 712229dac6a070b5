import type {Rows} from '../validate/validate.ts';
import {absorb} from './absorb.ts';
import type {Decision} from './cells.ts';
import {decides} from './decides.ts';
import type {Frame} from './frame.ts';

export interface Pooled {
  /** Ids of the providers that are read as one. */
  readonly pooled: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
}

/**
 * R12: who is pooled, by size alone and before anybody looks at results. Who has no rows in the
 * last periods counted nothing in them, and is pooled, so that the pool and the groups of individual
 * providers together leave nobody out.
 */
export function pooledOf(rows: Rows, frame: Frame): Pooled {
  const counted = new Map<string, number>(rows.holders.map(({id}) => [id, 0]));
  for (const cell of rows.cells)
    if (decides(cell, frame)) counted.set(cell.provider, (counted.get(cell.provider) ?? 0) + cell.x);
  const {value: moreThan} = frame.policy.individual;
  const small = [...counted].flatMap(([id, x]) => (x > moreThan ? [] : [id]));
  return absorb(new Set(small), counted, rows, frame);
}
