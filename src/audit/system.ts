import type {SafeCell} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import type {EarlierNumber} from './earlier.ts';
import type {Finding} from './finding.ts';
import {goalsOf} from './goals.ts';
import type {Members} from './members.ts';
import type {Rooms} from './room.ts';
import {relationsOf, writtenDown} from './sums.ts';
import {earlierRows, publishedRows} from './told.ts';
import type {Slice} from './truth.ts';
import {type Twin, twinRows} from './twins.ts';
import type {Union} from './union.ts';
import {type Unknowns, unknownsOf} from './unknowns.ts';

/** A sum over the unknowns: column and how many times it counts. */
export type Terms = readonly (readonly [column: number, times: number])[];

/** One unknown: what the providers of one atom together have of one measure. */
export interface Column {
  readonly atom: number;
  readonly place: string;
  /** `*` for the whole that exclusive parts share. */
  readonly category: string;
  readonly measure: 'n' | 'x';
  readonly truth: number;
  /** Only whole numbers of it occur. */
  readonly whole: boolean;
  /** An owner can have less than nothing of it. */
  readonly signed: boolean;
}

/** What is known of a sum. A published number also carries the words by which staff know it. */
export interface Row {
  readonly terms: Terms;
  readonly lo: number;
  readonly hi: number;
  readonly published: {readonly scope: string; readonly place: string; readonly category: string} | null;
}

/** A figure that must not be worked out: of every owner its part of these columns. */
export interface Goal {
  readonly terms: Terms;
  readonly place: string;
  readonly category: string;
  readonly measure: 'n' | 'x' | 'rest';
  /** Owner → its own part, largest first. */
  readonly parts: readonly (readonly [owner: string, amount: number])[];
}

export interface System {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
  /** Owner → column → its own amount, which it knows exactly. */
  readonly known: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Pairs of x and the n that it is part of. */
  readonly within: readonly (readonly [x: number, n: number])[];
  /** Sums that are at least nothing for every single owner: who is counted in a part is counted in its whole. */
  readonly nested: readonly Terms[];
}

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
