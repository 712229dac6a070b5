import {contains} from '../periods/order.ts';
import {isSeveral, isSingle} from '../periods/period.ts';
import type {Terms} from './system.ts';
import {isTrue} from './told.ts';
import type {Slice} from './truth.ts';
import {type Unknowns, WHOLE} from './unknowns.ts';

/** What is known of every single owner, so also of every atom: how to write it down of one. */
export type Relation = (term: Term) => Terms;

type Term = (place: string, category: string, measure: 'n' | 'x', times: number) => Terms;

export interface Relations {
  /** Comes to nothing: parts less their whole, or places less their total. */
  readonly sums: readonly Relation[];
  /**
   * Comes to nothing or more. Where people are counted once in each of several places and once in their total,
   * these do not add up, and still no part is more than the total, nor the total more than its parts together.
   */
  readonly nested: readonly Relation[];
  /** Comes to nothing or more: what a sum that may be below zero leaves to either end of its scale. */
  readonly scale: readonly Relation[];
}

/**
 * What holds for every single owner in the delivery is taken to be known. It is found in the figures, not
 * looked up in a declaration.
 * @param period Where the slice holds several periods: the dimension that they are in.
 */
export function relationsOf(slice: Slice, unknowns: Unknowns, period?: string): Relations {
  const everywhere = (relation: Relation, is: (terms: Terms, unknowns: Unknowns) => boolean): boolean =>
    perAtom(unknowns, relation).every((terms) => is(terms, unknowns));
  const families = familiesOf(slice, period);
  const sums = [...wholes(slice), ...totals(slice, families)];
  // Chance makes one part larger than another for a few: a total has at least as many people as each part.
  const isTotal = (family: Family): boolean =>
    figuresOf(slice, ['n']).every((figure) =>
      lefts(family, figure).every((relation) => everywhere(relation, neverBelow))
    );
  const nesting = slice.kind === 'mean' ? [] : families.filter(isTotal);
  return {
    sums: sums.filter((relation) => everywhere(relation, holds)),
    nested: [
      ...eachIn(slice, nesting).filter((relation) => everywhere(relation, neverBelow)),
      // What adds up is a sum already.
      ...allIn(slice, nesting).filter(
        (relation) => everywhere(relation, neverBelow) && !everywhere(relation, holds)
      )
    ],
    scale: scales(slice).filter((relation) => everywhere(relation, neverBelow))
  };
}

/** A scale that begins below zero says what none says that begins at nothing: how far below nothing a sum can be. */
function scales({indicator: {count}, places, categories}: Slice): readonly Relation[] {
  const [least, most] = (count.kind === 'mean' && count.range) || [0, 0];
  if (least >= 0) return [];
  return [...places.keys()].flatMap((place) =>
    categories.flatMap((category): Relation[] => [
      (term) => [...term(place, category, 'x', 1), ...term(place, category, 'n', -least)],
      (term) => [...term(place, category, 'x', -1), ...term(place, category, 'n', most)]
    ])
  );
}

/** A relation written down of every atom with anything in it. */
export const writtenDown = (relations: readonly Relation[], unknowns: Unknowns): readonly Terms[] =>
  relations.flatMap((relation) => perAtom(unknowns, relation)).filter((terms) => terms.length > 0);

function perAtom({groupsOfAtom, columnAt}: Unknowns, relation: Relation): Terms[] {
  return groupsOfAtom.map((_, atom) =>
    relation((place, category, measure, times) => {
      const column = columnAt(atom, place, category, measure);
      return column === undefined ? [] : [[column, times]];
    })
  );
}

/** Per place: its parts less their whole. */
function wholes({exclusive, places, categories}: Slice): readonly Relation[] {
  if (!exclusive) return [];
  return [...places.keys()].map(
    (place): Relation =>
      (term) => [
        ...categories.flatMap((category) => term(place, category, 'x', 1)),
        ...term(place, WHOLE, 'n', -1)
      ]
  );
}

/** What might be parts less what might be their total. */
const totals = (slice: Slice, families: readonly Family[]): readonly Relation[] =>
  families.flatMap((family) => figuresOf(slice, ['n', 'x']).map((figure) => partsLess(family, figure)));

/** What may be a total less each of its parts. */
const eachIn = (slice: Slice, families: readonly Family[]): readonly Relation[] =>
  families.flatMap((family) => nestingIn(slice).flatMap((figure) => lefts(family, figure)));

/** What may be parts less what may be their total. */
const allIn = (slice: Slice, families: readonly Family[]): readonly Relation[] =>
  families.flatMap((family) => nestingIn(slice).map((figure) => partsLess(family, figure)));

const nestingIn = (slice: Slice): readonly Figure[] =>
  figuresOf(slice, slice.parted ? ['n', 'x', 'rest'] : ['n', 'x']);

const partsLess = (family: Family, figure: Figure): Relation =>
  known(family, figure, (term) => [
    ...family.parts.flatMap((part) => figure(part, 1, term)),
    ...figure(family.total, -1, term)
  ]);

/** What may be a total less each of its parts. */
const lefts = (family: Family, figure: Figure): readonly Relation[] =>
  family.parts.map((part) =>
    known(family, figure, (term) => [...figure(family.total, 1, term), ...figure(part, -1, term)])
  );

/** Who was there in one year only has no number of several together, and tells nothing of what that is. */
const known =
  ({total, isSpan}: Family, figure: Figure, relation: Relation): Relation =>
  (term) =>
    isSpan && figure(total, 1, term).length === 0 ? [] : relation(term);

type Figure = (place: string, times: number, term: Term) => Terms;

/** Per category what is counted, its whole, and what it leaves of that; the whole of exclusive parts once. */
function figuresOf(
  {exclusive, categories}: Slice,
  measures: readonly ('n' | 'x' | 'rest')[]
): readonly Figure[] {
  return categories.flatMap((category, index): Figure[] => {
    const n: Figure = (place, times, term) => term(place, exclusive ? WHOLE : category, 'n', times);
    const x: Figure = (place, times, term) => term(place, category, 'x', times);
    const rest: Figure = (place, times, term) => [...n(place, times, term), ...x(place, -times, term)];
    const all = {n, x, rest};
    return measures.filter((measure) => measure !== 'n' || !exclusive || index === 0).map((of) => all[of]);
  });
}

/** Does it hold for the atom, and for every owner by itself? */
function holds(terms: Terms, unknowns: Unknowns): boolean {
  if (!isTrue(terms, 0, 0, unknowns.columns)) return false;
  return ownersIn(terms, unknowns).every((own) => {
    const amounts = terms.map(([column, times]) => times * (own.get(column) ?? 0));
    const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 1);
    return Math.abs(amounts.reduce((sum, amount) => sum + amount, 0)) < 1e-6 * size;
  });
}

/** Is it never less than nothing, for the atom and for every owner by itself? */
function neverBelow(terms: Terms, unknowns: Unknowns): boolean {
  const {columns} = unknowns;
  const sum = (of: (column: number) => number): number =>
    terms.reduce((all, [column, times]) => all + times * of(column), 0);
  return (
    sum((column) => columns[column]!.truth) >= -1e-6 &&
    ownersIn(terms, unknowns).every((own) => sum((column) => own.get(column) ?? 0) >= -1e-6)
  );
}

type Own = ReadonlyMap<number, number>;

const byColumn = new WeakMap<Unknowns['known'], ReadonlyMap<number, readonly Own[]>>();

/** Who has anything of these: to all others the sum is nothing. */
function ownersIn(terms: Terms, {known}: Unknowns): readonly Own[] {
  const holders = byColumn.get(known) ?? holdersOf(known);
  byColumn.set(known, holders);
  return [...new Set(terms.flatMap(([column]) => holders.get(column) ?? []))];
}

function holdersOf(known: Unknowns['known']): ReadonlyMap<number, readonly Own[]> {
  const holders = new Map<number, Own[]>();
  for (const own of known.values())
    for (const column of own.keys()) {
      const here = holders.get(column) ?? [];
      here.push(own);
      holders.set(column, here);
    }
  return holders;
}

interface Family {
  readonly total: string;
  readonly parts: readonly string[];
  /** Are these periods, and the total all of them together? */
  readonly isSpan: boolean;
}

/** Places that may be a total of others: same codes but for one dimension, in which they have the most. */
function familiesOf(slice: Slice, period: string | undefined): readonly Family[] {
  const dimensions = Object.keys([...slice.places.values()][0] ?? {});
  return dimensions.flatMap((dimension) => {
    const beside = ([, at]: [string, Readonly<Record<string, string>>]): string =>
      JSON.stringify(Object.entries(at).filter(([id]) => id !== dimension));
    const families = [...Map.groupBy(slice.places, beside).values()].filter((places) => places.length > 1);
    const isIn = (code: string, total: string): boolean =>
      dimension === period ? isWithin(code, total) : code !== total;
    return families.flatMap((places) =>
      places.flatMap(([total, at]) => {
        const parts = places.filter(([, {[dimension]: code}]) => isIn(code!, at[dimension]!));
        return parts.length === 0
          ? []
          : [{total, parts: parts.map(([key]) => key), isSpan: dimension === period}];
      })
    );
  });
}

/** `2020` lies in `2020-2021`. */
const isWithin = (code: string, total: string): boolean =>
  isSeveral(total) && isSingle(code) && contains(total, code);
