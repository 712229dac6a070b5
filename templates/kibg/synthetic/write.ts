import {type ColumnTable, from, op} from 'arquero';
import type {Row} from './row.ts';

const COLUMNS = ['aanbieder', 'periode', 'prestatie', 'indicator', 'categorie', 'clienten', 'n', 'x', 'xx'];

/** Rows as a table of these columns, also where there are no rows. */
export const tableOf = (rows: readonly object[], columns: readonly string[]): ColumnTable =>
  from([...rows], [...columns]);

/** As a Dutch spreadsheet reads it: byte order mark, semicolons, decimal commas. */
export const sheet = (table: ColumnTable): string => {
  const amounts = Object.fromEntries(['clienten', 'n', 'x', 'xx'].map((name) => [name, amount]));
  return `\uFEFF${table.toCSV({delimiter: ';', format: amounts})}`;
};

/** At most four decimals, with a comma. */
export const comma = (value: number) => String(Math.round(value * 1e4) / 1e4).replace('.', ',');

/** What is counted, as it is written; nothing where it is not known, and a text as it stands. */
const amount = (value: number | string | undefined) => (typeof value === 'number' ? comma(value) : value);

/** A file of cells, sorted by where they stand. */
export const cellSheet = (rows: readonly Row[]): string =>
  sheet(
    tableOf(
      rows.map((row) => ({...row, place: placeOf(row)})),
      [...COLUMNS, 'place']
    )
      .orderby('place')
      .select(COLUMNS)
  );

const placeOf = ({aanbieder, periode, prestatie, indicator, categorie}: Row) =>
  [aanbieder, periode, prestatie, indicator, categorie].join('|');

/** Control totals of a file of cells, as the sender counted them. */
export function controlTotal(bestand: string, rows: readonly Row[]) {
  const [total] = tableOf(rows, COLUMNS)
    .rollup({rijen: op.count(), n: op.sum('n'), x: op.sum('x')})
    .objects() as [{rijen: number; n: number; x: number}];
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {bestand, rijen: total.rijen, n: round(total.n), x: round(total.x)};
}
