import type {Row, Terms} from './system.ts';
import {isTrue} from './told.ts';
import type {Slice} from './truth.ts';
import {type Unknowns, WHOLE} from './unknowns.ts';

/**
 * Sums that hold for every single owner in the delivery are taken to be known: parts of a whole, and a
 * total over the codes of a dimension. They are found in the figures, not looked up in a declaration.
 */
export function sumsThatHold(slice: Slice, unknowns: Unknowns): readonly Row[] {
  return [...wholes(slice, unknowns), ...totals(slice, unknowns)]
    .filter((perAtom) => perAtom.every((terms) => holds(terms, unknowns)))
    .flatMap((perAtom) => perAtom.filter((terms) => terms.length > 0))
    .map((terms) => ({terms, lo: 0, hi: 0, published: null}));
}

/** Per place, of every atom: its parts less their whole. */
function wholes({exclusive, places, categories}: Slice, unknowns: Unknowns): readonly Terms[][] {
  if (!exclusive) return [];
  return [...places.keys()].map((place) =>
    perAtom(unknowns, (term) => [
      ...categories.flatMap((category) => term(place, category, 'x', 1)),
      ...term(place, WHOLE, 'n', -1)
    ])
  );
}

/** Per measure and category, of every atom: what might be parts less what might be their total. */
function totals(slice: Slice, unknowns: Unknowns): readonly Terms[][] {
  return totalsOf(slice).flatMap(({total, parts}) =>
    (['n', 'x'] as const).flatMap((measure) =>
      (slice.exclusive && measure === 'n' ? [WHOLE] : slice.categories).map((category) =>
        perAtom(unknowns, (term) => [
          ...parts.flatMap((part) => term(part, category, measure, 1)),
          ...term(total, category, measure, -1)
        ])
      )
    )
  );
}

type Term = (place: string, category: string, measure: 'n' | 'x', times: number) => Terms;

function perAtom({groupsOfAtom, columnAt}: Unknowns, make: (term: Term) => Terms): Terms[] {
  return groupsOfAtom.map((_, atom) =>
    make((place, category, measure, times) => {
      const column = columnAt(atom, place, category, measure);
      return column === undefined ? [] : [[column, times]];
    })
  );
}

/** Does it hold for the atom, and for every owner by itself? */
function holds(terms: Terms, {columns, known}: Unknowns): boolean {
  if (!isTrue(terms, 0, 0, columns)) return false;
  return [...known.values()].every((own) => {
    const amounts = terms.map(([column, times]) => times * (own.get(column) ?? 0));
    const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 1);
    return Math.abs(amounts.reduce((sum, amount) => sum + amount, 0)) < 1e-6 * size;
  });
}

/** Places that may be a total of others: same codes but for one dimension, in which they have the most. */
function totalsOf(slice: Slice): {total: string; parts: readonly string[]}[] {
  const dimensions = Object.keys([...slice.places.values()][0] ?? {});
  return dimensions.flatMap((dimension) => {
    const beside = ([, at]: [string, Readonly<Record<string, string>>]): string =>
      JSON.stringify(Object.entries(at).filter(([id]) => id !== dimension));
    const families = [...Map.groupBy(slice.places, beside).values()].filter((places) => places.length > 1);
    return families.flatMap((places) =>
      places.map(([total]) => ({total, parts: places.map(([key]) => key).filter((key) => key !== total)}))
    );
  });
}
