import type {Bounds} from '../lp/system.ts';
import {isKnownEmpty} from './empty.ts';
import type {Cell, Table} from './schema.ts';

/** What everybody knows of a cell before anything is published: nothing of an empty one, else one of what is counted. */
export function knownOf(cell: Cell, {policy}: Table, unit: number | null): Bounds {
  if (isKnownEmpty(cell, policy)) return {lo: 0, hi: 0};
  return {lo: unit !== null && policy.zeros === 'shown' ? unit : -Infinity, hi: Infinity};
}

/** Both are known. */
export const both = (one: Bounds, other: Bounds): Bounds => ({
  lo: Math.max(one.lo, other.lo),
  hi: Math.min(one.hi, other.hi)
});
