import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {InputError} from '../../src/errors.ts';
import {load} from '../../src/template/load.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';

// Within the repository, where `#report` is known.
const here = mkdtempSync(resolve('tests/families/at-fault-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));
cpSync(resolve(mini, '../chance.ts'), join(here, 'chance.ts'));

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

/** What holds without a command: the family is loaded here, and refused with what a person is told. */
const unfit: readonly (readonly [what: string, harm: (folder: string) => void, says: RegExp])[] = [
  ['no policy', change('template.ts', /^ {2}policy,$/m, ''), /is not whole:\n- policy is missing/],
  [
    'an indicator that says nothing',
    change('indicators/geslaagd.ts', 'say:', 'zegt:'),
    /indicator "geslaagd": say is missing/
  ],
  [
    'an indicator that is not there yet',
    change('template.ts', 'indicators: [', 'indicators: [undefined as never, '),
    /chapters #1\.indicators #1 is missing/
  ],
  [
    'an indicator that does not say what is plausible',
    change('indicators/geslaagd.ts', /^ {2}usual: .*\n/m, ''),
    /indicator "geslaagd" does not say between which values its numbers are plausible/
  ],
  [
    'a relation with a category that is not there',
    change('template.ts', "{of: herkomst, amount: 'n'}", "{of: herkomst, category: 'buren'}"),
    /a relation names the unknown category "buren" of "herkomst"/
  ],
  [
    'a column that follows from a code that is not there',
    change('template.ts', '{number: {of: leerlingen}}', "{number: {of: leerlingen, at: {lesvorm: 'duo'}}}"),
    /the column "leerlingen" follows from what names the unknown code "duo" of "lesvorm"/
  ],
  [
    'a grouping without a function',
    change('policy.ts', 'classOf: (facts) => facts.bad', "classOf: 'bad' as never"),
    /policy\.groupings #2\.classOf needs a function/
  ],
  [
    'no least n where readers know nothing',
    change('policy.ts', /readerKnows: false, minOwn: .*\}$/m, 'readerKnows: false}}'),
    /readers do not know source "enquete", and sets no minOwn/
  ],
  [
    'a figure that cannot draw what is counted',
    change('indicators/geslaagd.ts', "kind: 'trend', band: true", "kind: 'stack'"),
    /indicator "geslaagd" is a share, which "stack" cannot draw/
  ],
  [
    'a figure that does not exist',
    change('indicators/geslaagd.ts', "kind: 'trend', band: true", "kind: 'taart' as never"),
    /indicator "geslaagd" is drawn by "taart", which is no figure/
  ],
  [
    'no form of a figure',
    change('indicators/geslaagd.md', '## Vorm', '## Grenzen van deze cijfers'),
    /the text of "geslaagd" does not say under "Vorm": "- Vraag: …"/
  ],
  [
    'half a form',
    change('indicators/geslaagd.md', /^- Zien: .*$/m, '- Zien:'),
    /the text of "geslaagd" does not say under "Vorm": "- Zien: …"$/
  ],
  [
    'a question about nothing',
    change('indicators/herkomst.ts', "about: 'school'", "about: 'niets' as never"),
    /indicator "herkomst" is about "niets", which is no part of it/
  ],
  [
    'two periods',
    change('dataset.ts', "role: 'class'", "role: 'period'"),
    /2 dimensions have the role "period"/
  ]
];

test.each(unfit)('%s is refused', async (what, harm, says) => {
  const refusal = await load(broken(what.replaceAll(' ', '-'), harm)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InputError);
  expect((refusal as InputError).message).toMatch(says);
});

/** Code of the family that runs on rows: by then the delivery is read, and the fault is still the family's. */
const failing: readonly (readonly [what: string, harm: (folder: string) => void, says: RegExp])[] = [
  [
    'cells of a row',
    change(
      'dataset.ts',
      '    provider: delivered.school',
      '    provider: (undefined as never as {id: string}).id'
    ),
    /fails in cells of the source "lessen": .* \(dataset\.ts:\d+\)\./
  ],
  [
    'a holder of a row',
    change('dataset.ts', 'id: delivered.school,', 'id: (undefined as never as {id: string}).id,'),
    /fails in holder: .* \(dataset\.ts:\d+\)\./
  ],
  [
    'the class of a provider',
    change('policy.ts', '(facts) => facts.bad', '() => (undefined as never as {id: string}).id'),
    /fails in classOf of the grouping "bad": .* \(policy\.ts:\d+\)\./
  ]
];

test.each(failing)('%s ends in a sentence with its place', (what, harm, says) => {
  const family = broken(what.replaceAll(' ', '-'), harm);
  const {code, said} = spiegel(here, 'check', family, '-d', resolve('tests/validate/cases/sound'));
  expect(said).toMatch(says);
  expect(said).not.toMatch(stack);
  expect(code).toBe(1);
});

test.each([
  ['a slip of the pen', /^/, 'const = 1;\n', /cannot be loaded: .*synthesize\.ts/],
  [
    'no such function',
    'export function synthesize',
    'function synthesize',
    /exports no function `synthesize`/
  ],
  [
    'an error on the way',
    'const chance = chanceOf(seed);',
    "throw new Error('no chance');",
    /kan deze levering niet worden verzonnen\. no chance \(synthesize\.ts:\d+\)/
  ]
] as const)('a delivery that cannot be made up for %s ends in a sentence', (what, from, to, says) => {
  const family = broken(`made-up-${what.replaceAll(' ', '-')}`, change('synthesize.ts', from, to));
  const {code, said} = spiegel(here, 'synthesize', family, '-o', 'made-up');
  expect(said).toMatch(says);
  expect(said).not.toMatch(stack);
  expect(code).toBe(1);
});
