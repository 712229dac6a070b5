import {isWithin} from '../periods/order.ts';
import type {Cell} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import type {Counted} from './counted.ts';
import {categoriesOf, type Shape, shapeOf} from './shape.ts';

/** What one provider gives to one place, by category index. */
export interface Giver {
  readonly provider: string;
  readonly concern: string;
  /** Its groups in the place's period, see groups.ts; null: in none. */
  readonly atom: number | null;
  readonly clients: readonly number[];
  readonly n: readonly number[];
  readonly x: readonly number[];
  /** Sums of squares, where delivered. */
  readonly xx: readonly (number | null)[];
  /** Was there a row of it? A delivered nothing is no missing row. */
  readonly given: readonly boolean[];
}

/** One combination of dimension codes of one indicator. */
export interface Place {
  readonly at: Readonly<Record<string, string>>;
  readonly period: string;
  /** Indexes of the categories that occur in this period. */
  readonly categories: readonly number[];
  /** Sorted by owner, so that one owner's givers stand together. */
  readonly givers: readonly Giver[];
}

/** All places of one indicator. */
export interface Table {
  readonly indicator: Counted;
  readonly shape: Shape;
  readonly categories: readonly string[];
  readonly places: readonly Place[];
  /** Key of `at` (see keyOf) → index in `places`. */
  readonly find: ReadonlyMap<string, number>;
  /** Dimensions of which more than one code occurs. */
  readonly splits: ReadonlySet<string>;
}

export const keyOf = (at: Readonly<Record<string, string>>, dimensions: readonly string[]): string =>
  dimensions.map((dimension) => at[dimension]).join('\u001f');

/** How places are told apart. */
export interface Layout {
  readonly indicators: readonly Counted[];
  /** Dimension ids in declared order. */
  readonly dimensions: readonly string[];
  /** Id of the dimension that is the period. */
  readonly period: string;
}

type Piles = Map<string, Map<string, Cell[]>>;

/** The delivered cells, put together per indicator and place: a cell is looked at once. */
export function tablesOf(
  rows: Rows,
  layout: Layout & {readonly singles: readonly string[]},
  groups: {readonly in: ReadonlyMap<string, {readonly atomOf: ReadonlyMap<string, number>}>}
): readonly Table[] {
  return tablesOfCells(rows.cells, layout, {
    concernOf: concernsOf(rows, layout.singles),
    atomOf: (provider, period) => groups.in.get(period)?.atomOf.get(provider) ?? null
  });
}

/** Whose a provider is, and to what it belongs in a period. */
interface Belonging {
  readonly concernOf: (provider: string, period: string) => string;
  readonly atomOf: (provider: string, period: string) => number | null;
}

const ALONE: Belonging = {concernOf: (provider) => provider, atomOf: () => null};

/** The same of any cells. */
export function tablesOfCells(
  cells: readonly Cell[],
  {indicators, dimensions, period}: Layout,
  belonging: Belonging = ALONE
): readonly Table[] {
  const piles = new Map<string, Piles>(indicators.map(({id}) => [id, new Map()]));
  for (const cell of cells) pile(piles.get(cell.indicator), keyOf(cell.at, dimensions), cell);
  return indicators.map((indicator) =>
    tableOf(indicator, piles.get(indicator.id)!, {dimensions, period}, belonging)
  );
}

function pile(piles: Piles | undefined, key: string, cell: Cell): void {
  if (!piles) return;
  const place = piles.get(key) ?? new Map<string, Cell[]>();
  piles.set(key, place);
  const given = place.get(cell.provider);
  if (given) given.push(cell);
  else place.set(cell.provider, [cell]);
}

/** Provider and period → owner; several periods together take the owner of the last. */
function concernsOf(rows: Rows, singles: readonly string[]): (provider: string, period: string) => string {
  const known = new Map(rows.holders.map((row) => [`${row.id} ${row.period}`, row.concern]));
  return (provider, period) => {
    const until = singles.filter((single) => isWithin(single, undefined, period)).reverse();
    const found = until.find((single) => known.has(`${provider} ${single}`));
    return (found && known.get(`${provider} ${found}`)) || provider;
  };
}

function tableOf(
  indicator: Counted,
  piles: Piles,
  {dimensions, period: periodId}: Pick<Layout, 'dimensions' | 'period'>,
  {concernOf, atomOf}: Belonging
): Table {
  const shape = shapeOf(indicator);
  const categories = categoriesOf(indicator);
  const occurs = occurring(piles, categories, periodId);
  const places = [...piles.keys()].sort().map((key): Place => {
    const pileOf = piles.get(key)!;
    const {at} = pileOf.values().next().value![0]!;
    const period = at[periodId]!;
    const givers = [...pileOf].map(([provider, cells]) => ({
      provider,
      concern: concernOf(provider, period),
      atom: atomOf(provider, period),
      ...amounts(cells, categories, shape)
    }));
    return {at, period, categories: occurs.get(period)!, givers: givers.sort(byOwner)};
  });
  const find = new Map(places.map(({at}, index) => [keyOf(at, dimensions), index]));
  const codes = (dimension: string) => new Set(places.map(({at}) => at[dimension]));
  const splits = new Set(dimensions.filter((dimension) => codes(dimension).size > 1));
  return {indicator, shape, categories, places, find, splits};
}

const byOwner = (a: Giver, b: Giver): number =>
  a.concern === b.concern ? (a.provider < b.provider ? -1 : 1) : a.concern < b.concern ? -1 : 1;

function occurring(piles: Piles, categories: readonly string[], period: string): Map<string, number[]> {
  const seen = new Map<string, Set<string>>();
  for (const place of piles.values())
    for (const cells of place.values())
      for (const cell of cells) {
        const of = seen.get(cell.at[period]!) ?? new Set();
        seen.set(cell.at[period]!, of.add(cell.category));
      }
  return new Map(
    [...seen].map(([code, set]) => [
      code,
      categories.flatMap((category, index) => (set.has(category) ? [index] : []))
    ])
  );
}

/** Parts of one whole share its n, also a part that was left out because nobody was in it. */
function amounts(cells: readonly Cell[], categories: readonly string[], {exclusive}: Shape) {
  const of = new Map(cells.map((cell) => [cell.category, cell]));
  const whole = exclusive ? Math.max(...cells.map(({n}) => n)) : 0;
  const people = exclusive ? Math.max(...cells.map(({clients}) => clients)) : 0;
  return {
    clients: categories.map((category) => of.get(category)?.clients ?? people),
    n: categories.map((category) => of.get(category)?.n ?? whole),
    x: categories.map((category) => of.get(category)?.x ?? 0),
    xx: categories.map((category) => of.get(category)?.xx ?? null),
    given: categories.map((category) => of.has(category))
  };
}
