import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {from} from 'arquero';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {toCsv} from '../../src/client/files/csv.ts';
import {asRead, harmless} from '../../src/csv/formula.ts';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {slug as newSlug} from '../../src/lock/slug.ts';
import {listOf} from '../../src/publish/lists.ts';
import {readKeyring} from '../../src/publish/passphrases-csv.ts';

const formulas = [
  '=HYPERLINK("http://x","y")',
  '+31 6 12345678',
  '@SUM(A1)',
  "-2+3+cmd|' /C calc'!A0",
  '-A1',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  "'=1"
];

const works = (text: string): boolean => /^[=+@\t\r\n＝＋－＠]/u.test(text) || /^-.*[+*/(|!A-Z]/s.test(text);

test('no text that is written is worked out by a spreadsheet, and every text is read back as it was', () => {
  for (const text of formulas) {
    expect(works(harmless(text)), text).toBe(false);
    expect(harmless(text), text).not.toBe(text);
  }
  const sign = fc.constantFrom(...`='+-@\t\r\n＝－;"1a,%–`);
  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.array(sign).map((signs) => signs.join(''))
  );
  fc.assert(
    fc.property(text, (said) => {
      expect(asRead(harmless(said))).toBe(said);
      expect(/^[=+@\t\r\n＝＋－＠]/u.test(harmless(said))).toBe(false);
    }),
    {numRuns: 5000}
  );
});

test('numbers, dashes and ordinary names stay as they are', () => {
  for (const text of ['-', '-–', '-2,5', '-12%', '-3 punten', "'t Huis", 'Praktijk A+B', '', '–5'])
    expect(harmless(text)).toBe(text);
});

test('a file from the page holds no formula, in its words, its head or its rows', () => {
  const bytes = toCsv({
    about: ['=1', '-1+1'],
    head: ['@a'],
    rows: [...formulas.map((text) => [text]), [-1.5]]
  });
  const fields: string[][] = parse(new TextDecoder().decode(bytes), {
    delimiter: ';',
    bom: true,
    relax_column_count: true,
    record_delimiter: '\r\n'
  });
  expect(fields.flat().filter(works)).toEqual([]);
  expect(fields.at(-1)).toEqual(['-1,5']);
});

test('a list that staff take out holds no formula, and the texts as they were', () => {
  const letters = formulas.map((name, at) => ({
    ...{
      id: `${'=+-@'[at % 4]}code ${at}`,
      name,
      audience: 'individual',
      kind: 'individueel',
      owner: '=consultant'
    },
    secret: 'https://spiegel.example/reports/x/'
  }));
  const written: string[][] = parse(listOf(letters, 'addresses'), {delimiter: ';', bom: true});
  expect(written.length).toBe(formulas.length + 1);
  expect(written.flat().filter(works)).toEqual([]);
  const [, ...rows] = written.map((fields) => fields.map(asRead));
  expect(rows).toEqual(letters.map(({id, name, kind, owner, secret}) => [id, name, kind, owner, secret]));
});

test('what a version before the store wrote is read with names and codes as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spiegel-keyring-'));
  const lines = formulas.map((name, at) => ({
    ...{id: `${'=+-@'[at % 4]}code ${at}`, naam: name, soort: 'individueel', slug: newSlug()},
    ...{sleutel: '=consultant', wachtzin: generatePassphrase()}
  }));
  const columns = ['id', 'naam', 'soort', 'slug', 'sleutel', 'wachtzin'] as const;
  const format = Object.fromEntries(columns.map((column) => [column, harmless]));
  const text = from(lines, [...columns]).toCSV({delimiter: ';', format});
  try {
    writeFileSync(join(folder, 'passphrases.csv'), text);
    const read = await readKeyring(folder, 'passphrases.csv');
    expect(read!.map(({id, name, slug, keys}) => [id, name, slug, keys[0]!.owner, keys[0]!.phrase])).toEqual(
      lines.map(({id, naam, slug, sleutel, wachtzin}) => [id, naam, slug, sleutel, wachtzin])
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

test('whatever writes a CSV file in the house takes formulas out', () => {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const writers = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
    .filter(([, code]) =>
      /(dsv|csv|tsv)Format|\.toCSV\(|\.join\(';'\)\)?\.join\('\\r\\n'\)|join\(';'\)\)\.join\(/.test(code)
    );
  expect(writers.map(([file]) => file).sort()).toEqual([
    'client/files/csv.ts',
    'publish/corrected-list.ts',
    'publish/lists.ts'
  ]);
  for (const [file, code] of writers) expect(code, file).toContain('csv/formula.ts');
});
