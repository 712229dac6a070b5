/** An independent reading of the delivery: straight from its CSV files, sharing no code with the house. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import template from '../../templates/kibg/template.ts';

export interface Delivered {
  readonly provider: string;
  readonly period: string;
  readonly prestatie: string;
  readonly indicator: string;
  readonly category: string;
  readonly n: number;
  readonly x: number;
}

export interface Member {
  readonly id: string;
  readonly period: string;
  readonly name: string;
  readonly classes: readonly string[];
}

export interface Oracle {
  readonly cells: readonly Delivered[];
  readonly members: readonly Member[];
  /** Providers in the pool of small ones. */
  readonly small: ReadonlySet<string>;
}

const number = (text: string): number => Number(text.replace(',', '.'));
const table = (folder: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, file)), {columns: true, delimiter: ';', bom: true});

export function oracle(folder: string): Oracle {
  const files = [...new Set(Object.values(template.dataset.sources).map((source) => source.file))];
  const cells = files.flatMap((file) => table(folder, file).map(delivered));
  const holders = table(folder, template.dataset.holders.file).map((row) =>
    template.dataset.holders.holder(template.dataset.holders.row.parse(points(row)) as never)
  );
  const small = smallOnes(cells, new Set(holders.map(({id}) => id)));
  const members = holders.map(({id, period, name, facts}) => ({
    id,
    period,
    name,
    classes: [
      ...(small.has(id) ? [template.policy.pool.id] : []),
      ...template.policy.groupings
        .filter((grouping) => grouping.withPool || !small.has(id))
        .flatMap((grouping) => grouping.classOf(facts) ?? [])
    ]
  }));
  return {cells, members, small};
}

/** As the border hands it on: decimals with a point, and an empty field left out. */
const points = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => [key, /^-?\d+,\d+$/.test(value) ? value.replace(',', '.') : value])
  );

const delivered = (row: Record<string, string>): Delivered => ({
  provider: row['aanbieder']!,
  period: row['periode']!,
  prestatie: row['prestatie']!,
  indicator: row['indicator']!,
  category: row['categorie']!,
  n: number(row['n']!),
  x: number(row['x']!)
});

/** Seventy-five closed trajects or fewer in the last two years: one of the pool. */
function smallOnes(cells: readonly Delivered[], all: ReadonlySet<string>): Set<string> {
  const counted = new Map<string, number>();
  for (const cell of cells)
    if (
      cell.indicator === 'trajecten' &&
      cell.prestatie === 'totaal' &&
      ['2020', '2021'].includes(cell.period)
    )
      counted.set(cell.provider, (counted.get(cell.provider) ?? 0) + cell.x);
  return new Set([...all].filter((id) => (counted.get(id) ?? 0) <= 75));
}

const places = new WeakMap<Oracle, ReadonlyMap<string, readonly Delivered[]>>();
type Place = Omit<Delivered, 'provider' | 'n' | 'x'>;
const placeOf = ({period, prestatie, indicator, category}: Place): string =>
  [period, prestatie, indicator, category].join(' ');

/** The cells of all providers at one place. */
export function cellsAt(of: Oracle, place: Place): readonly Delivered[] {
  const found = places.get(of) ?? Map.groupBy(of.cells, placeOf);
  places.set(of, found);
  return found.get(placeOf(place)) ?? [];
}

/** Sum of n and x over the members of a group in a period. */
export function groupSum(
  of: Oracle,
  group: string,
  period: string,
  prestatie: string,
  indicator: string,
  category: string
) {
  const inside = new Set(
    of.members
      .filter((member) => member.period === period && member.classes.includes(group))
      .map(({id}) => id)
  );
  const found = cellsAt(of, {period, prestatie, indicator, category}).filter(({provider}) =>
    inside.has(provider)
  );
  return {
    n: found.reduce((sum, cell) => sum + cell.n, 0),
    x: found.reduce((sum, cell) => sum + cell.x, 0),
    providers: found.length
  };
}
