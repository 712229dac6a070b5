import type {SafeCell} from '../figures/series.ts';
import type {Template} from '../template/define.ts';
import type {Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';
import {WHOLE} from './unknowns.ts';

/** One number of a slice: a whole, a part, or what the part leaves. */
export interface Spot {
  readonly place: string;
  readonly category: string;
  readonly measure: 'n' | 'x' | 'rest';
}

/** Parts of one whole share it. */
export const spotOf = (
  {exclusive}: Pick<Slice, 'exclusive'>,
  place: string,
  category: string,
  measure: Spot['measure']
): Spot => ({place, category: exclusive && measure === 'n' ? WHOLE : category, measure});

/** How far a printed number of a group can lie from the true one. */
export type Room = (of: Spot, scope: string) => number;

/** The same of any slice. */
export type Rooms = (slice: Slice) => Room;

interface Sum {
  readonly total: Spot;
  readonly parts: readonly Spot[];
}

/**
 * Who knows the way of rounding knows more than that a number moved by less than one base. What stands in no sum went
 * to its nearest multiple, and so did the total of a sum that crosses no other. Of the two parts of such a sum the one
 * with the larger remainder went up, unless one of them is small: neither moved by more than three quarters.
 */
export function roomsOf({policy, dataset}: Pick<Template, 'policy' | 'dataset'>, union: Union): Rooms {
  const made = new Map<Slice, Room>();
  const base = policy.roundingBase.value;
  return (slice) => {
    const known = made.get(slice) ?? roomIn(slice, sumsOf(slice, {policy, dataset}), union, base);
    made.set(slice, known);
    return known;
  };
}

function roomIn(slice: Slice, sums: readonly Sum[] | null, union: Union, base: number): Room {
  const whole = isWhole(slice);
  const near = whole ? Math.floor(base / 2) : base / 2;
  const far = whole ? base - 1 : base;
  const between = whole ? Math.floor((base + near) / 2) : (base + near) / 2;
  if (sums === null) return () => far;
  const alone = aloneIn(sums);
  return (of, scope) => {
    const key = keyOf(of);
    const sum = alone.get(key);
    if (sum === undefined) return near;
    if (sum === 'crossing') return far;
    if (keyOf(sum.total) === key) return near;
    return arePlain(sum, of, scope, slice, union, base) ? between : far;
  };
}

const isWhole = ({gifts, kind}: Slice): boolean =>
  [...gifts.values()].every((providers) =>
    [...providers.values()].every((given) =>
      [...given.values()].every(({n, x}) => Number.isInteger(n) && (kind === 'mean' || Number.isInteger(x)))
    )
  );

const keyOf = ({measure, place, category}: Spot): string => [measure, place, category].join('|');

/** Number → the one sum that it stands in, where that crosses no other. */
function aloneIn(sums: readonly Sum[]): ReadonlyMap<string, Sum | 'crossing'> {
  const times = new Map<string, number>();
  const named = (sum: Sum): readonly string[] => [sum.total, ...sum.parts].map(keyOf);
  for (const key of sums.flatMap(named)) times.set(key, (times.get(key) ?? 0) + 1);
  return new Map(
    sums.flatMap((sum) => {
      const keys = named(sum);
      const crosses = keys.some((key) => times.get(key)! > 1);
      return keys.map((key) => [key, crosses ? 'crossing' : sum] as const);
    })
  );
}

/** Two parts of which neither can be so small that it was wished to one base. */
function arePlain(
  {total, parts}: Sum,
  of: Spot,
  scope: string,
  slice: Slice,
  union: Union,
  base: number
): boolean {
  const [one, other, more] = parts;
  if (!one || !other || more) return false;
  const beside = keyOf(one) === keyOf(of) ? other : one;
  const printed = (each: Spot): number | null => printedOf(each, scope, slice, union);
  const [own, whole] = [printed(of), printed(total)];
  const left = printed(beside) ?? (own === null || whole === null ? null : whole - own);
  return own !== null && left !== null && own >= 3 * base && left >= 3 * base;
}

function printedOf(
  {place, category, measure}: Spot,
  scope: string,
  slice: Slice,
  union: Union
): number | null {
  const at = slice.places.get(place)!;
  const of = (one: string): SafeCell | undefined =>
    union.get(cellKey({scope, indicator: slice.indicator.id, category: one, at}));
  // Parts of one whole all print it.
  if (category === WHOLE)
    return slice.categories.map((one) => of(one)?.n ?? null).find((n) => n !== null) ?? null;
  const {status = 'hidden', n = null, x = null} = of(category) ?? {};
  if (measure === 'n') return n;
  if (status !== 'shown' || x === null) return null;
  return measure === 'x' ? x : n === null ? null : n - x;
}

/** The sums that rounding keeps; null where they go on in other periods. */
function sumsOf(
  slice: Slice,
  {policy, dataset}: Pick<Template, 'policy' | 'dataset'>
): readonly Sum[] | null {
  const over = slice.indicator.count.addsOver.filter((dimension) =>
    policy.totalsOver.value.includes(dimension)
  );
  if (over.some((dimension) => dataset.dimensions[dimension]?.role === 'period')) return null;
  return [...wholesOf(slice), ...over.flatMap((dimension) => totalsOf(slice, dimension, dataset))];
}

/** A whole and its parts, or a part and what it leaves. */
function wholesOf({exclusive, parted, places, categories}: Slice): readonly Sum[] {
  if (!parted) return [];
  return [...places.keys()].flatMap((place): Sum[] =>
    exclusive
      ? [
          {
            total: {place, category: WHOLE, measure: 'n'},
            parts: categories.map((category) => ({place, category, measure: 'x'}))
          }
        ]
      : categories.map((category) => ({
          total: {place, category, measure: 'n'},
          parts: [
            {place, category, measure: 'x'},
            {place, category, measure: 'rest'}
          ]
        }))
  );
}

/** Over a dimension of which groups show the total. */
function totalsOf(slice: Slice, dimension: string, dataset: Template['dataset']): readonly Sum[] {
  const code = dataset.dimensions[dimension]?.total?.code;
  const beside = (at: Readonly<Record<string, string>>): string =>
    JSON.stringify(
      Object.entries(at)
        .filter(([id]) => id !== dimension)
        .sort()
    );
  const families = Map.groupBy(slice.places, ([, at]) => beside(at));
  return [...families.values()].flatMap((family) => {
    const total = family.find(([, at]) => at[dimension] === code);
    const parts = family.filter((place) => place !== total).map(([place]) => place);
    if (!total || parts.length === 0) return [];
    return numbersOf(slice).map(({category, measure}) => ({
      total: {place: total[0], category, measure},
      parts: parts.map((place) => ({place, category, measure}))
    }));
  });
}

/** What adds up over places. */
function numbersOf({kind, exclusive, categories}: Slice): readonly Omit<Spot, 'place'>[] {
  const all = (measure: Spot['measure']) => categories.map((category) => ({category, measure}));
  if (exclusive) return [{category: WHOLE, measure: 'n'}, ...all('x')];
  return kind === 'mean' ? all('n') : [...all('n'), ...all('x')];
}
