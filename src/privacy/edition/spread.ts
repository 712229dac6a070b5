import {nOf, partsOf, variable, xOf} from '../equations.ts';
import type {Frame} from '../frame.ts';
import {restOf} from '../group-sums.ts';
import type {Terms} from '../lp/system.ts';
import {type Measure, nestedIn} from '../nested.ts';
import type {Table} from '../places.ts';
import type {Shape} from '../shape.ts';
import type {Basic, Margin, Quantity} from './block.ts';
import {added} from './terms.ts';

/** Every number of one table, told in the fewest numbers that make all others. */
export interface Spread {
  readonly basics: Basic[];
  readonly quantities: Quantity[];
  /** Index of the quantity behind an amount's name (see group-sums.ts). */
  quantity(id: string): number;
  /** What nobody has less than nothing of: complete once every amount has been asked for. */
  readonly margins: Margin[];
  /** Adds what nests, which adds amounts of its own. */
  nest(): void;
}

/** What each member has of a variable: by member index. */
export type ValuesOf = (place: number, category: number, measure: 'n' | 'x') => readonly number[];

/**
 * What adds up for every single provider is told by its parts: categories of a whole, and places of a total
 * over a dimension. Whether it does is looked up, not believed.
 */
export function spreadOf(
  table: Table,
  places: ReadonlySet<number>,
  valuesOf: ValuesOf,
  frame: Frame
): Spread {
  const basics: Basic[] = [];
  const quantities: Quantity[] = [];
  const margins: Margin[] = [];
  const known = new Map<string, number>();
  const {shape, indicator} = table;
  const range = indicator.count.kind === 'mean' ? indicator.count.range : null;

  function basic(name: string, values: readonly number[], measure: 'count' | 'sum'): Terms {
    const signed = values.some((value) => value < 0) || (measure === 'sum' && (range?.[0] ?? 0) < 0);
    const whole = measure === 'count' && values.every(Number.isInteger);
    basics.push({name, measure, whole, signed, values});
    return [[basics.length - 1, 1]];
  }

  function made(terms: Terms, values: readonly number[]): boolean {
    return values.every((value, member) => {
      const sum = terms.reduce((all, [at, times]) => all + times * basics[at]!.values[member]!, 0);
      return Math.abs(sum - value) <= 1e-6 * (1 + Math.abs(value));
    });
  }

  function add(id: string, terms: Terms, measure: 'count' | 'sum'): number {
    const whole = measure === 'count' && terms.every(([at]) => basics[at]!.whole);
    known.set(id, quantities.push({name: id, measure, whole, terms}) - 1);
    return known.get(id)!;
  }

  const termsOf = (id: string): Terms => quantities[quantity(id)]!.terms;

  /** Over a dimension of which there is a total, where it is the sum of its parts for everybody. */
  function fromParts(id: string, values: readonly number[]): Terms | null {
    const {place} = variable(id);
    for (const dimension of new Set([...indicator.count.addsOver, ...frame.totals.keys()])) {
      const parts = partsOf(place, dimension, table, frame).filter((part) => places.has(part));
      if (parts.length === 0) continue;
      const terms = parts.flatMap((part) => [...termsOf(move(id, part))]);
      if (made(terms, values)) return terms;
    }
    return null;
  }

  function wholeTerms(id: string, place: number, category: number): Terms {
    const values = valuesOf(place, category, 'n');
    const {categories} = table.places[place]!;
    if (shape.exclusive) {
      const terms = categories.flatMap((one) => [...termsOf(xOf(place, one))]);
      return made(terms, values) ? terms : basic(id, values, 'count');
    }
    if (shape.kind === 'count') return termsOf(xOf(place, category));
    if (shape.parted) return [...termsOf(xOf(place, category)), ...termsOf(restOf(place, category))];
    return fromParts(id, values) ?? basic(id, values, 'count');
  }

  function partTerms(id: string, place: number, category: number): Terms {
    const values = valuesOf(place, category, 'x');
    return fromParts(id, values) ?? basic(id, values, shape.kind === 'mean' ? 'sum' : 'count');
  }

  function restTerms(id: string, place: number, category: number): Terms {
    const x = valuesOf(place, category, 'x');
    const values = valuesOf(place, category, 'n').map((n, member) => n - x[member]!);
    return fromParts(id, values) ?? basic(id, values, 'count');
  }

  function quantity(id: string): number {
    const found = known.get(id);
    if (found !== undefined) return found;
    const [kind] = id.split('|');
    const {place, category: named} = variable(id);
    const category = named < 0 ? table.places[place]!.categories[0]! : named;
    if (kind === 'rest') return add(id, restTerms(id, place, category), 'count');
    if (kind === 'n') return add(id, wholeTerms(id, place, category), 'count');
    const at = add(id, partTerms(id, place, category), shape.kind === 'mean' ? 'sum' : 'count');
    bind(id, place, category);
    return at;
  }

  /** The scale of a mean holds for every single unit. */
  function bind(id: string, place: number, category: number): void {
    const [only, more] = termsOf(id);
    const [whole, other] = shape.kind === 'mean' ? termsOf(`${nOf(place)}|${category}`) : [];
    if (!range || !only || more || !whole || other) return;
    margins.push(
      {name: `${id} above its scale`, ...SUM, terms: added([only], [whole], -range[0])},
      {
        name: `${id} below its scale`,
        ...SUM,
        terms: added([[only[0], -1]], [whole], range[1])
      }
    );
  }

  function nest(): void {
    const seen = new Set<string>();
    for (const {total, parts, category, measure, each, sum} of nestedIn(table, frame)) {
      if (![total, ...parts].every((place) => places.has(place))) continue;
      const at = (place: number) => termsOf(nameOf(measure, place, category, shape));
      const name = `${nameOf(measure, total, category, shape)} and its parts`;
      const left = each ? parts.map((part) => added(at(total), at(part), -1)) : [];
      const shared = sum
        ? [parts.reduce((all, part) => added(all, at(part), 1), added([], at(total), -1))]
        : [];
      for (const terms of [...left, ...shared]) {
        const key = JSON.stringify(terms);
        if (terms.length > 1 && !seen.has(key) && neverBelow(terms))
          margins.push({
            name,
            measure: 'count',
            whole: terms.every(([basic]) => basics[basic]!.whole),
            terms
          });
        seen.add(key);
      }
    }
  }

  /** Also of figures of an earlier edition. */
  const neverBelow = (terms: Terms): boolean =>
    basics[0]!.values.every(
      (_, member) => terms.reduce((sum, [at, times]) => sum + times * basics[at]!.values[member]!, 0) >= -1e-9
    );

  return {basics, quantities, quantity, margins, nest};
}

const SUM = {measure: 'sum', whole: false} as const;

const nameOf = (measure: Measure, place: number, category: number, shape: Shape): string => {
  if (measure === 'x') return xOf(place, category);
  if (measure === 'n') return shape.exclusive ? nOf(place) : `${nOf(place)}|${category}`;
  return restOf(place, category);
};

/** The same variable at another place. */
function move(id: string, place: number): string {
  const [kind, , category] = id.split('|');
  return category === undefined ? `${kind}|${place}` : `${kind}|${place}|${category}`;
}
