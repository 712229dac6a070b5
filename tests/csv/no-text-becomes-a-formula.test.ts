import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {toCsv} from '../../src/client/files/csv.ts';
import {asRead, harmless} from '../../src/csv/formula.ts';
import type {Reader} from '../../src/privacy/cells.ts';
import {keyring, readLines, writeKeyring} from '../../src/publish/keyring.ts';
import template from '../families/mini/template.ts';

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

test('passphrases.csv holds no formula, and a next build reads names, codes and phrases as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spiegel-keyring-'));
  const readers = formulas.map(
    (name, at): Reader => ({
      provider: `${'=+-@'[at % 4]}code ${at}`,
      name,
      kind: 'individual',
      self: 'own',
      groups: [],
      consultant: at % 2 === 0
    })
  );
  try {
    const entries = await keyring(folder, readers, template.words);
    await writeKeyring(folder, entries, template.words);
    const written: string[][] = parse(readFileSync(join(folder, 'passphrases.csv'), 'utf8'), {
      delimiter: ';'
    });
    expect(written.length).toBeGreaterThan(formulas.length);
    expect(written.flat().filter(works)).toEqual([]);
    const lines = await readLines(folder);
    expect([...new Set(lines.map(({naam}) => naam))]).toEqual(formulas);
    expect([...new Set(lines.map(({id}) => id))]).toEqual(readers.map(({provider}) => provider));
    expect(await keyring(folder, readers, template.words)).toEqual(entries);
    await writeKeyring(folder, entries.slice(1), template.words);
    await writeKeyring(folder, entries, template.words);
    expect((await readLines(folder)).map(({naam}) => naam)).toEqual(lines.map(({naam}) => naam));
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
  expect(writers.map(([file]) => file).sort()).toEqual(['client/files/csv.ts', 'publish/keyring.ts']);
  for (const [file, code] of writers) expect(code, file).toContain('csv/formula.ts');
});
