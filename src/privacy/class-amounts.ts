import {partsOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';
import {type Giver, keyOf, type Table} from './places.ts';
import type {Sum} from './span.ts';

type Measure = 'n' | 'x';

/** The amounts of one indicator, by providers that are in the same groups in every period: a column each. */
export interface Amounts {
  /** A group's number as a sum of them. */
  readonly sumOf: (group: number, place: number, category: number, measure: Measure) => Sum;
  /** Sums of them that come to nothing, whoever they are of. */
  readonly relations: readonly Sum[];
}

/** Providers that nobody can tell apart by their groups. */
interface Class {
  /** What it is called: its groups, period by period. */
  readonly name: string;
  readonly providers: ReadonlySet<string>;
}

/** `knowsRows`: amounts of a class of one owner are known to that owner, so they are no column. */
export function amountsOf(table: Table, frame: Frame, groups: Groups, knowsRows: boolean): Amounts {
  const classes = classesOf(table, frame, groups).filter(({owners}) => !knowsRows || owners.size > 1);
  const column = columnsIn(table, classes);
  return {
    sumOf: (group, place, category, measure) => {
      const {period} = table.places[place]!;
      const {atomOf, atoms} = groups.in.get(period) ?? {atomOf: new Map<string, number>(), atoms: []};
      const isIn = (provider: string): boolean => atoms[atomOf.get(provider) ?? -1]?.has(group) ?? false;
      const members = classes.filter(({providers: [any]}) => isIn(any!));
      return new Map(
        members.flatMap((one) => column(one, place, category, measure).map((at) => [at, 1] as const))
      );
    },
    relations: relationsIn(table, frame, classes, column)
  };
}

type Owned = Class & {readonly owners: ReadonlySet<string>};

function classesOf({places}: Table, {periods}: Frame, groups: Groups): readonly Owned[] {
  const found = new Map<string, {name: string; providers: Set<string>; owners: Set<string>}>();
  for (const {provider, concern} of places.flatMap(({givers}) => givers)) {
    const name = periods.map((period) => groups.in.get(period)?.atomOf.get(provider) ?? '-').join(' ');
    const one = found.get(name) ?? {name, providers: new Set(), owners: new Set()};
    found.set(name, one);
    one.providers.add(provider);
    one.owners.add(concern);
  }
  return [...found.values()];
}

type ColumnOf = (of: Class, place: number, category: number, measure: Measure) => readonly number[];

/** A column for each amount of which anybody has anything: that it is nothing to all counts as known. */
function columnsIn({places, shape}: Table, classes: readonly Class[]): ColumnOf {
  const numbers = new Map<string, number>();
  const byClass = new Map(classes.flatMap(({name, providers}) => [...providers].map((id) => [id, name])));
  const nameOf = (name: string, place: number, category: number, measure: Measure): string => {
    // A count is its own whole, and parts of one whole share it.
    const of = shape.kind === 'count' ? 'x' : measure;
    return [name, place, shape.exclusive && of === 'n' ? -1 : category, of].join('\u001f');
  };
  for (const [place, {givers, categories}] of places.entries())
    for (const giver of givers)
      for (const category of categories) {
        const name = byClass.get(giver.provider);
        if (name === undefined || !(giver.n[category]! > 0)) continue;
        for (const measure of ['n', 'x'] as const) {
          const key = nameOf(name, place, category, measure);
          if (giver[measure][category] !== 0 && !numbers.has(key)) numbers.set(key, numbers.size);
        }
      }
  return ({name}, place, category, measure) =>
    [numbers.get(nameOf(name, place, category, measure))].filter((at) => at !== undefined);
}

/**
 * What holds for every provider is taken to be known: parts of a whole, and places of what may be their total. Of several
 * periods together it need hold for the providers of one class only: who came later has no number of all of them.
 */
function relationsIn(
  table: Table,
  frame: Frame,
  classes: readonly Class[],
  column: ColumnOf
): readonly Sum[] {
  const givers = table.places.map((place) => new Map(place.givers.map((giver) => [giver.provider, giver])));
  const holdsFor = (of: readonly Class[], spot: Adds): boolean =>
    of.every(({providers}) => [...providers].every((provider) => holds(spot, provider, givers)));
  const everywhere = [...wholesOf(table), ...totalsOf(table, frame)].filter((spot) =>
    holdsFor(classes, spot)
  );
  const spans = spansOf(table, frame);
  return classes
    .flatMap((one) =>
      [...everywhere, ...spans.filter((spot) => holdsFor([one], spot))].map((spot) =>
        summed(one, spot, column)
      )
    )
    .filter((sum) => sum.size > 0);
}

type Spot = readonly [place: number, category: number, measure: Measure];
interface Adds {
  readonly total: Spot;
  readonly parts: readonly Spot[];
}

function wholesOf({shape, places}: Table): readonly Adds[] {
  if (!shape.exclusive) return [];
  return places.map(({categories}, place) => ({
    total: [place, categories[0]!, 'n'],
    parts: categories.map((category) => [place, category, 'x'])
  }));
}

/** Any code may be the total of the others: which one is, the figures tell. */
function totalsOf(table: Table, {dimensions, period}: Frame): readonly Adds[] {
  return dimensions
    .filter((dimension) => dimension !== period)
    .flatMap((dimension) => {
      const others = dimensions.filter((id) => id !== dimension);
      const families = Map.groupBy(table.places.keys(), (place) => keyOf(table.places[place]!.at, others));
      return [...families.values()].flatMap((family) =>
        family.length === 1
          ? []
          : family.flatMap((total) =>
              addsTo(
                total,
                family.filter((part) => part !== total),
                table
              )
            )
      );
    });
}

const spansOf = (table: Table, frame: Frame): readonly Adds[] =>
  table.places.flatMap((_, total) => {
    const parts = partsOf(total, frame.period, table, frame);
    return parts.length === 0 ? [] : addsTo(total, parts, table);
  });

const addsTo = (total: number, parts: readonly number[], {places}: Table): readonly Adds[] =>
  places[total]!.categories.flatMap((category) =>
    (['n', 'x'] as const).map(
      (measure): Adds => ({
        total: [total, category, measure],
        parts: parts.map((part) => [part, category, measure])
      })
    )
  );

/** Does it hold for a provider by itself? It is found in the figures, not looked up in a declaration. */
function holds(
  {total, parts}: Adds,
  provider: string,
  givers: readonly ReadonlyMap<string, Giver>[]
): boolean {
  const amountAt = ([place, category, measure]: Spot): number =>
    givers[place]!.get(provider)?.[measure][category] ?? 0;
  const amounts = parts.map(amountAt);
  const sum = amounts.reduce((all, amount) => all + amount, -amountAt(total));
  const size = amounts.reduce((all, amount) => all + Math.abs(amount), 1);
  return Math.abs(sum) < 1e-6 * size;
}

function summed(one: Class, {total, parts}: Adds, column: ColumnOf): Sum {
  const sum = new Map<number, number>();
  const take = (spot: Spot, times: number): void => {
    for (const at of column(one, ...spot)) sum.set(at, (sum.get(at) ?? 0) + times);
  };
  take(total, -1);
  for (const part of parts) take(part, 1);
  return sum;
}
