import type {Cell, Indicator, Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';

/** What one provider delivered to one figure. */
export interface Gift {
  readonly clients: number;
  readonly n: number;
  readonly x: number;
  readonly xx: number | null;
  /** Was there a row of it? */
  readonly delivered: boolean;
}

/** The figures of one indicator in one period, before any protection, straight from the delivery. */
export interface Slice {
  readonly indicator: Indicator;
  readonly kind: Indicator['count']['kind'];
  /** Categories are parts that together are n. */
  readonly exclusive: boolean;
  /** x is a part of n. */
  readonly parted: boolean;
  readonly period: string;
  /** The places of the slice by key (see `placeKey`). */
  readonly places: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly categories: readonly string[];
  /** Place key → provider → category → what it gave. */
  readonly gifts: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Gift>>>;
}

export const placeKey = (at: Readonly<Record<string, string>>): string =>
  Object.entries(at)
    .map(([id, code]) => `${id}=${code}`)
    .sort()
    .join(' ');

export const periodDimension = (template: Template): string =>
  Object.entries(template.dataset.dimensions).find(([, {role}]) => role === 'period')![0];

/** The delivery, slice by slice: key `indicator period`. */
export function truthOf(rows: Rows, template: Template): ReadonlyMap<string, Slice> {
  const period = periodDimension(template);
  const indicators = new Map(
    template.chapters.flatMap((chapter) => chapter.indicators).map((indicator) => [indicator.id, indicator])
  );
  const piles = Map.groupBy(
    rows.cells.filter((cell) => indicators.has(cell.indicator)),
    (cell) => `${cell.indicator} ${cell.at[period]}`
  );
  return new Map(
    [...piles].map(([key, cells]) => [
      key,
      sliceOf(indicators.get(cells[0]!.indicator)!, cells[0]!.at[period]!, cells)
    ])
  );
}

function sliceOf(indicator: Indicator, period: string, cells: readonly Cell[]): Slice {
  const {count} = indicator;
  const exclusive = count.kind === 'flow' || (count.kind === 'distribution' && count.exclusive);
  const seen = new Set(cells.map(({category}) => category));
  const categories = declared(indicator).filter((category) => seen.has(category));
  const byPlace = Map.groupBy(cells, ({at}) => placeKey(at));
  return {
    indicator,
    kind: count.kind,
    exclusive,
    parted: count.kind === 'share' || count.kind === 'distribution' || count.kind === 'flow',
    period,
    places: new Map([...byPlace].map(([key, [first]]) => [key, first!.at])),
    categories,
    gifts: new Map(
      [...byPlace].map(([key, here]) => [
        key,
        new Map(
          [...Map.groupBy(here, ({provider}) => provider)].map(([provider, given]) => [
            provider,
            giftsOf(given, categories, exclusive)
          ])
        )
      ])
    )
  };
}

function declared({count}: Indicator): readonly string[] {
  if (count.kind === 'flow')
    return Object.keys(count.from).flatMap((from) => Object.keys(count.to).map((to) => `${from}>${to}`));
  return 'categories' in count && count.categories ? Object.keys(count.categories) : ['-'];
}

/** A part that nobody fell in may be left out of a delivery: it is nothing of the same whole. */
function giftsOf(
  cells: readonly Cell[],
  categories: readonly string[],
  exclusive: boolean
): ReadonlyMap<string, Gift> {
  const whole = exclusive ? Math.max(...cells.map(({n}) => n)) : 0;
  const people = exclusive ? Math.max(...cells.map(({clients}) => clients)) : 0;
  const given = new Map(cells.map((cell) => [cell.category, cell]));
  return new Map(
    categories.map((category) => {
      const cell = given.get(category);
      return [
        category,
        {
          ...{clients: cell?.clients ?? people, n: cell?.n ?? whole, x: cell?.x ?? 0},
          ...{xx: cell?.xx ?? null, delivered: cell !== undefined}
        }
      ];
    })
  );
}
