import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {mini, spiegel} from '../scripts/spiegel.ts';

// Within the repository, where `#report` is known.
const here = mkdtempSync(resolve('tests/families/at-fault-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

const stack = /\n\s+at |node:internal/;

/** The small family with one thing wrong. */
function broken(name: string, harm: (folder: string) => void): string {
  const folder = join(here, name);
  cpSync(mini, folder, {recursive: true});
  harm(folder);
  return folder;
}

const change = (file: string, from: string | RegExp, to: string) => (folder: string) => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(path, text.replace(from, to));
};

const faults: readonly (readonly [what: string, harm: (folder: string) => void, says: RegExp])[] = [
  [
    'no text of an indicator',
    (folder) => rmSync(join(folder, 'indicators', 'geslaagd.md')),
    /the text of indicator "geslaagd" is missing: indicators\/geslaagd\.md/
  ],
  [
    'no text of a chapter',
    (folder) => rmSync(join(folder, 'chapters'), {recursive: true}),
    /the text of chapter ".*" is missing: chapters\//
  ],
  [
    'a class without codes',
    change('dataset.ts', /values: \{[^{}]*(\{[^{}]*\}[^{}]*)*\},?/, ''),
    /dimension "\w+" is a class and has no values/
  ],
  [
    'an import of nothing',
    change('template.ts', /^/, "import './nowhere.ts';\n"),
    /cannot be loaded: Cannot find module .*nowhere\.ts/
  ],
  ['a slip of the pen', change('template.ts', /^/, 'const = 1;\n'), /cannot be loaded: .*template\.ts/],
  [
    'an error while it declares',
    change('template.ts', /^/, "throw new TypeError('half a family');\n"),
    /cannot be loaded: half a family \(.*template\.ts:\d+\)/
  ],
  [
    'no default',
    change('template.ts', 'export default', 'export const made ='),
    /has no default export of a template/
  ]
];

test.each(faults)('%s ends in a sentence, without a stack', (what, harm, says) => {
  const family = broken(what.replaceAll(' ', '-'), harm);
  const {code, said} = spiegel(here, 'check', family, '-d', '.');
  expect(said).toMatch(says);
  expect(said).not.toMatch(stack);
  expect(code).toBe(1);
});
