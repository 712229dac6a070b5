import {dsvFormat} from 'd3';
import type {Row} from './row.ts';

const COLUMNS = ['aanbieder', 'periode', 'prestatie', 'indicator', 'categorie', 'clienten', 'n', 'x', 'xx'];

const csv = dsvFormat(';');

/** As a Dutch spreadsheet reads it: byte order mark, semicolons, decimal commas. */
export function sheet(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return `\uFEFF${csv.formatRows([header, ...lines].map((line) => [...line]))}\n`;
}

/** At most four decimals, with a comma. */
export const comma = (value: number) => String(Math.round(value * 1e4) / 1e4).replace('.', ',');

/** A file of cells, sorted by where they stand. */
export function cellSheet(rows: readonly Row[]): string {
  return sheet(COLUMNS, sorted(rows).map(lineOf));
}

const lineOf = (row: Row): string[] => [
  row.aanbieder,
  row.periode,
  row.prestatie,
  row.indicator,
  row.categorie,
  comma(row.clienten),
  comma(row.n),
  comma(row.x),
  row.xx === undefined ? '' : comma(row.xx)
];

const placeOf = (row: Row) =>
  [row.aanbieder, row.periode, row.prestatie, row.indicator, row.categorie].join('|');

function sorted(rows: readonly Row[]): readonly Row[] {
  const placed = rows.map((row) => ({row, place: placeOf(row)}));
  return placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({row}) => row);
}

/** Control totals of a file of cells, as the sender counted them. */
export function controlTotal(bestand: string, rows: readonly Row[]) {
  const {n, x} = rows.reduce((sum, row) => ({n: sum.n + row.n, x: sum.x + row.x}), {n: 0, x: 0});
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {bestand, rijen: rows.length, n: round(n), x: round(x)};
}
