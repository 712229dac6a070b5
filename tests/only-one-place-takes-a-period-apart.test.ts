import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true}).map((name) => join(folder, String(name)))
  )
  .map((name) => name.replaceAll('\\', '/'))
  .filter(
    (name) => /\.(ts|astro)$/.test(name) && !/^(src\/periods|scripts\/bench\/peers\/family)\//.test(name)
  );

/** A line of code with its place; comments aside. */
interface Line {
  readonly file: string;
  readonly text: string;
}

const lines: readonly Line[] = sources.flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .split('\n')
    .map((text) => ({file, text}))
);

/** How somebody takes a code apart, or makes one, or lays two beside each other as text. */
const deeds: Readonly<Record<string, RegExp>> = {
  'splits at a sign of spans': /\.split\((['"`/])(-|\.\.)/,
  'looks for a sign of spans': /\.(includes|indexOf|lastIndexOf|search)\((['"`])(-|\.\.)\2/,
  'puts another sign between years': /\.replace(All)?\((['"`])(-|\.\.)\2/,
  'has a shape of years': /\\d\{4\}|\\d\\d\\d\\d|\[0-9\]\{4\}/,
  'reads a code as a number': /(Number|parseInt|parseFloat)\(\s*(\w+\??\.)*(period|year|month|quarter)\b/,
  'cuts a code': /\b(\w+\.)*(period|code|year)\.(slice|substring|substr|at|charAt|startsWith|endsWith)\(/,
  'orders periods as text': /\.localeCompare\(|\bperiod\s*[<>]=?\s|(?<!=)[<>]=?\s+(\w+!?\??\.)*period\b/
};

/** What has the same look and is no code of a period. */
const others: Readonly<Record<string, readonly string[]>> = {
  'src/publish/privacy-receipt.ts': [`const family = name.slice(0, name.lastIndexOf('-'))`],
  'src/client/upload/words.ts': [`day.split('-').reverse()`],
  'src/template/plan-report.ts': ['\\b\\d{4}-\\d{2}-\\d{2}\\b'],
  'src/template/record-row.ts': ['const shapes = [/^('],
  'src/query/own/tables.ts': ['own.is_moment(field) AS'],
  'src/validate/parse.ts': ['\\d{1,4}[-/.]']
};

const isOther = ({file, text}: Line): boolean => (others[file] ?? []).some((known) => text.includes(known));

test('outside src/periods nobody takes the code of a period apart, or lays two beside each other as text', () => {
  const faults = Object.entries(deeds).flatMap(([what, shape]) =>
    lines
      .filter((line) => shape.test(line.text) && !isOther(line))
      .map(({file, text}) => `${file} ${what}: ${text.trim()}`)
  );
  expect(faults).toEqual([]);
});

test('what is said to look alike is still there', () => {
  const gone = Object.entries(others).flatMap(([file, known]) =>
    known.filter((part) => !lines.some((line) => line.file === file && line.text.includes(part)))
  );
  expect(gone).toEqual([]);
});

test.each([
  `const [from, to = from] = period.split('-')`,
  `const isSingle = (code: string) => !code.includes('-')`,
  `const end = period.slice(period.indexOf('-') + 1);`,
  `const short = code.replace('-', '–')`,
  'const isYear = /^\\d{4}$/.test(code)',
  'truth.get(Number(period) - 1)',
  `rows.sort((a, b) => a.period.localeCompare(b.period))`,
  `if (row.period >= from && row.period <= to) found.push(row)`,
  `const belongs = code.endsWith(last)`
])('the look-out sees: %s', (text) => {
  expect(Object.values(deeds).some((shape) => shape.test(text))).toBe(true);
});

/** Words of one step, which another family's periods do not have. */
const words = /(['"`>}])[^'"`<]*\b(jaar|jaren|jaartal|kwartaal|kwartalen|maand|maanden)\b/i;

/** Who speaks of years, whatever the step of the periods is. */
const ofYears: Readonly<Record<string, string>> = {
  'src/client/unlock.ts': 'a report has another passphrase every edition, which is a year',
  'src/client/upload/words.ts': 'a column of years, and the year in a date',
  'src/figures/format.ts': 'the singular of a unit',
  'src/publish/policy-sheet.ts': 'the words of a rule',
  'src/publish/privacy-page.ts': 'a way of guessing, by its name',
  'src/query/time-words.ts': 'a length of time',
  'src/validate/words.nl.ts': 'examples of codes, and the day of delivery'
};

test('words of a step come from src/periods', () => {
  const faults = lines
    .filter(({file, text}) => words.test(text) && !(file in ofYears))
    .map(({file, text}) => `${file} speaks of one step: ${text.trim()}`);
  expect(faults).toEqual([]);
  const silent = Object.keys(ofYears).filter(
    (file) => !lines.some((line) => line.file === file && words.test(line.text))
  );
  expect(silent).toEqual([]);
});
