import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {dsvFormat} from 'd3';

export const folder = fileURLToPath(new URL('../../data/synthetic/kibg-2021', import.meta.url));

/** One delivered cell, read without the house. */
export interface Line {
  readonly file: string;
  readonly aanbieder: string;
  readonly periode: string;
  readonly prestatie: string;
  readonly indicator: string;
  readonly categorie: string;
  readonly clienten: number;
  readonly n: number;
  readonly x: number;
  readonly xx: number | null;
}

export const cellFiles = ['declaraties', 'keten', 'wachttijden', 'clientervaring', 'afsluitredenen', 'rom'];

const csv = dsvFormat(';');
const number = (text: string) => Number(text.replace(',', '.'));
const table = (name: string) =>
  csv.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')) as Record<string, string>[];

export const holders = table('aanbieders.csv').map((row) => ({
  aanbieder: row['aanbieder']!,
  jaar: row['jaar']!,
  naam: row['naam']!,
  concern: row['concern'] || row['aanbieder']!,
  soort: row['soort']!,
  clienten: Number(row['clienten']),
  aandeelBasisGgz: number(row['aandeel_basisggz']!),
  aandeelChronisch: number(row['aandeel_chronisch']!),
  rom: row['rom'] === 'ja'
}));

export const lines: readonly Line[] = cellFiles.flatMap((file) =>
  table(`${file}.csv`).map((row) => ({
    file,
    aanbieder: row['aanbieder']!,
    periode: row['periode']!,
    prestatie: row['prestatie']!,
    indicator: row['indicator']!,
    categorie: row['categorie']!,
    clienten: Number(row['clienten']),
    n: number(row['n']!),
    x: number(row['x']!),
    xx: row['xx'] ? number(row['xx']) : null
  }))
);

export const of = (indicator: string) => lines.filter((line) => line.indicator === indicator);

/** Lines that share everything but what `by` leaves out. */
export const grouped = (some: readonly Line[], by: (line: Line) => readonly string[]) =>
  [...Map.groupBy(some, (line) => by(line).join('|')).values()] as Line[][];

export const place = ({aanbieder, periode, prestatie}: Line) => [aanbieder, periode, prestatie];

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
