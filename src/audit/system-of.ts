import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {EarlierNumber} from './earlier.ts';
import type {Finding} from './finding.ts';
import {goalsOf} from './goals.ts';
import type {Members} from './members.ts';
import type {Rooms} from './room.ts';
import {relationsOf, writtenDown} from './sums.ts';
import type {System} from './system.ts';
import {earlierRows, publishedRows} from './told.ts';
import type {Slice} from './truth.ts';
import {type Twin, twinRows} from './twins.ts';
import type {Union} from './union.ts';
import {type Unknowns, unknownsOf} from './unknowns.ts';

/**
 * What somebody can write down who holds every benchmark number of one indicator and period: unknowns per
 * atom (the providers of exactly the same groups), published sums with the room that rounding leaves, and
 * the sums that hold for every provider. Numbers that do not follow from the delivery are findings.
 */
export function systemOf(
  slice: Slice,
  union: Union,
  members: Members,
  policy: Policy,
  rooms: Rooms,
  earlier: readonly EarlierNumber[],
  twins: readonly Twin[],
  asIssued: (cell: SafeCell) => boolean
): {system: System; unknowns: Unknowns; findings: readonly Finding[]} {
  const unknowns = unknownsOf(slice, members);
  const {columns, known, within} = unknowns;
  const relations = relationsOf(slice, unknowns);
  const {rows, findings} = publishedRows(slice, union, unknowns, policy, rooms(slice), asIssued);
  const all = [
    ...rows,
    ...earlierRows(earlier, unknowns),
    ...twinRows(twins, union, unknowns, rooms),
    ...writtenDown(relations.sums, unknowns).map((terms) => ({terms, lo: 0, hi: 0, published: null}))
  ];
  const nested = writtenDown([...relations.nested, ...relations.scale], unknowns);
  return {system: {columns, rows: all, goals: goalsOf(unknowns), known, within, nested}, unknowns, findings};
}
