import {partsOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {Giver, Table} from './places.ts';

/**
 * A total of people who may stand in several of its parts, and are counted once in each: they do not add up, and
 * still say something of each other.
 */
export interface Nested {
  /** Index of the place that is the total. */
  readonly total: number;
  readonly parts: readonly number[];
  readonly category: number;
  /** Of the part that is counted (x), of what it leaves of its whole (rest), or of the whole (n). */
  readonly measure: Measure;
  /** No part is more than the total. */
  readonly each: boolean;
  /** The total is no more than its parts together. */
  readonly sum: boolean;
  /** The total is its parts together: nobody stands in two of them. */
  readonly adds: boolean;
}

export type Measure = 'n' | 'x' | 'rest';

/** What nests for every single provider: it is looked up in the figures, since that is how anybody would know. */
export function nestedIn(table: Table, frame: Frame): readonly Nested[] {
  if (table.shape.kind === 'mean') return [];
  const givers = table.places.map(({givers}) => new Map(givers.map((giver) => [giver.provider, giver])));
  const measures: readonly Measure[] = table.shape.parted ? ['n', 'x', 'rest'] : ['n', 'x'];
  return frame.dimensions
    .filter((dimension) => !table.indicator.count.addsOver.includes(dimension))
    .flatMap((dimension) =>
      table.places.flatMap(({categories}, total) => {
        const parts = partsOf(total, dimension, table, frame);
        if (parts.length === 0) return [];
        return categories.flatMap((category) =>
          measures.map((measure) => ({
            ...{total, parts, category, measure},
            ...holding(
              knowing(
                givers[total]!,
                parts.map((part) => givers[part]!),
                dimension === frame.period
              ),
              givers[total]!,
              parts.map((part) => givers[part]!),
              amountOf(category, measure)
            )
          }))
        );
      })
    )
    .filter(({each, sum}) => each || sum);
}

type Amount = (giver: Giver | undefined) => number;

const amountOf =
  (category: number, measure: Measure): Amount =>
  (giver) => {
    if (!giver) return 0;
    const [n, x] = [giver.n[category]!, giver.x[category]!];
    return measure === 'rest' ? n - x : measure === 'n' ? n : x;
  };

/** Who was there in one year only has no number of several together, and tells nothing of what that is. */
const knowing = (total: Givers, parts: readonly Givers[], isSpan: boolean): Iterable<string> =>
  isSpan ? total.keys() : new Set([total, ...parts].flatMap((givers) => [...givers.keys()]));

type Givers = ReadonlyMap<string, Giver>;

function holding(
  providers: Iterable<string>,
  total: Givers,
  parts: readonly Givers[],
  of: Amount
): Pick<Nested, 'each' | 'sum' | 'adds'> {
  let [each, sum, adds] = [true, true, true];
  for (const provider of providers) {
    const whole = of(total.get(provider));
    const amounts = parts.map((part) => of(part.get(provider)));
    each &&= amounts.every((amount) => amount <= whole);
    const together = amounts.reduce((all, amount) => all + amount, 0);
    sum &&= whole <= together;
    adds &&= whole === together;
  }
  return {each, sum, adds};
}
