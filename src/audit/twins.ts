import type {Rooms} from './room.ts';
import type {Row} from './system.ts';
import {isTrue, numberTold} from './told.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';
import {type Unknowns, WHOLE} from './unknowns.ts';

/** One number of a slice: a whole, or a part. */
interface Spot {
  readonly place: string;
  readonly category: string;
  readonly measure: 'n' | 'x';
}

/** A number elsewhere that is so many times a number of this slice, for every single provider. */
export interface Twin {
  readonly here: Spot;
  readonly there: Spot;
  readonly slice: Slice;
  readonly times: number;
}

/** By slice: what is told of the same elsewhere. */
export type Twins = (slice: Slice) => readonly Twin[];

/** With fewer owners, or where all have the same, only what is exactly the same is no coincidence. */
const ENOUGH = 6;
const DIFFERENT = 3;

/**
 * Numbers of two indicators can be the same, or one so many times the other: people counted twice, or an amount
 * at a fixed price. They are found in the figures, not looked up in a declaration.
 */
export function twinsOf(slices: Iterable<Slice>): Twins {
  const known = new Map<string, {slice: Slice; spot: Spot; unit: number}[]>();
  const spots = new Map<Slice, {spot: Spot; key: string; unit: number}[]>();
  for (const slice of slices) {
    const own = spotsOf(slice).flatMap((spot) => {
      const found = signatureOf(slice, spot);
      return found ? [{spot, ...found}] : [];
    });
    spots.set(slice, own);
    for (const {key, spot, unit} of own) known.set(key, [...(known.get(key) ?? []), {slice, spot, unit}]);
  }
  return (slice) =>
    (spots.get(slice) ?? []).flatMap(({spot, key, unit}) =>
      known
        .get(key)!
        .filter((other) => other.slice !== slice)
        .map((other) => ({
          ...{here: spot, there: other.spot, slice: other.slice},
          times: other.unit / unit
        }))
    );
}

function spotsOf({places, categories, exclusive}: Slice): readonly Spot[] {
  return [...places.keys()].flatMap((place) => [
    ...categories.map((category) => ({place, category, measure: 'x' as const})),
    ...(exclusive ? [WHOLE] : categories).map((category) => ({place, category, measure: 'n' as const}))
  ]);
}

function signatureOf(slice: Slice, spot: Spot): {key: string; unit: number} | null {
  const values = [...(slice.gifts.get(spot.place) ?? [])]
    .map(([provider, given]) => [provider, amountOf(given, spot)] as const)
    .filter(([, amount]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (values.length < 2) return null;
  const isTelling = values.length >= ENOUGH && new Set(values.map(([, amount]) => amount)).size >= DIFFERENT;
  const unit = isTelling ? values[0]![1] : 1;
  const key = values.map(([provider, amount]) => `${provider}=${(amount / unit).toPrecision(9)}`).join(' ');
  return {key: `${slice.period} ${key}`, unit};
}

function amountOf(given: ReadonlyMap<string, {n: number; x: number}>, {category, measure}: Spot): number {
  const [first] = given.values();
  const gift = category === WHOLE ? first : given.get(category);
  return gift && gift.n > 0 ? gift[measure] : 0;
}

/** What is told elsewhere, put down as what it says of this slice. */
export function twinRows(
  twins: readonly Twin[],
  union: Union,
  {columns, groupsOfAtom, sumOver}: Unknowns,
  rooms: Rooms
): readonly Row[] {
  const scopes = new Set(groupsOfAtom.flat());
  const rows = twins.flatMap(({here, there, slice, times}) =>
    [...scopes].flatMap((scope): Row[] => {
      const terms = sumOver(scope, here.place, here.category, here.measure);
      if (terms.length === 0) return [];
      const category = there.category === WHOLE ? slice.categories : [there.category];
      return category.flatMap((one): Row[] => {
        const at = slice.places.get(there.place)!;
        const cell = union.get(cellKey({scope, indicator: slice.indicator.id, category: one, at}));
        const told = cell ? numberTold(cell, there.measure, slice.kind, rooms(slice)(there, scope)) : null;
        if (!told) return [];
        const ends = [told[0] / times, told[1] / times];
        const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
        const published = {scope, place: here.place, category: here.category};
        return isTrue(terms, lo, hi, columns) ? [{terms, lo, hi, published}] : [];
      });
    })
  );
  return tightest(rows);
}

/** Of the same sum, told in several places, what all of them allow. */
export function tightest(rows: readonly Row[]): readonly Row[] {
  const same = Map.groupBy(rows, ({terms}) => terms.map(([column, by]) => `${column}*${by}`).join());
  return [...same.values()].map((of) => ({
    ...of[0]!,
    lo: Math.max(...of.map(({lo}) => lo)),
    hi: Math.min(...of.map(({hi}) => hi))
  }));
}
