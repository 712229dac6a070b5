import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {codeHash} from '../../src/privacy/code-hash.ts';
import {inputHash, policyHash} from '../../src/privacy/input-hash.ts';
import {family, holdersOf, large, rowsOf, rules} from './mini.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-meaning-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));
let copies = 0;

/** The house with one file changed. */
function copyWith(file: string, change: (text: string) => string): string {
  const root = join(here, String(copies++));
  cpSync('src', join(root, 'src'), {recursive: true});
  cpSync('package-lock.json', join(root, 'package-lock.json'));
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
  return root;
}

/** The check number of the house with one file changed. */
const hashWith = (file: string, change: (text: string) => string): string => codeHash(copyWith(file, change));

const same: readonly (readonly [what: string, file: string, change: (text: string) => string])[] = [
  ['a comment', 'src/privacy/rules.ts', (text) => `/** Said otherwise. */\n// and more\n${text}`],
  ['a comment in a function', 'src/privacy/rules.ts', (text) => text.replace('return (', 'return ( // so\n')],
  ['blanks', 'src/privacy/judge.ts', (text) => text.replaceAll('\n', '\n\n')],
  ['a type', 'src/privacy/rules.ts', (text) => `${text}\nexport type Other = {readonly more: number};\n`],
  [
    'what protection does not use',
    'src/privacy/table/refine.ts',
    (text) => `${text}\nexport const more = 1;\n`
  ],
  ['another part of the house', 'src/figures/say.ts', (text) => `${text}\nexport const more = 1;\n`]
];

test.each(same)('%s changes no check number', (_, file, change) => {
  expect(hashWith(file, change)).toBe(codeHash());
});

const other: readonly (readonly [what: string, file: string, change: (text: string) => string])[] = [
  ['a number', 'src/privacy/rounding/wish.ts', (text) => text.replace('floor > 1', 'floor > 2')],
  [
    'a sign',
    'src/privacy/rules.ts',
    (text) => text.replace('total - first - second', 'total - first + second')
  ],
  ['what a thread does', 'src/privacy/edition/worker.ts', (text) => text.replace("'failed'", "'done'")],
  ['what protection imports from elsewhere', 'src/errors.ts', (text) => `${text}\nexport const more = 1;\n`],
  [
    'another version of the solver',
    'package-lock.json',
    (text) => text.replace(/("node_modules\/highs": \{\s+"version": ")[^"]+/, '$10.0.0')
  ]
];

test.each(other)('%s is another check number', (_, file, change) => {
  expect(hashWith(file, change)).not.toBe(codeHash());
});

/** What a script prints as JSON, by Node itself. */
function toldByNode(script: string): readonly unknown[] {
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8'
  });
  expect(stderr).not.toMatch(/Error/);
  return JSON.parse(stdout);
}

test('Node and the test runner hash the same code and the same policy alike', () => {
  const [code, policy] = toldByNode(`
    import {codeHash} from '${resolve('src/privacy/code-hash.ts')}';
    import {policyHash} from '${resolve('src/privacy/input-hash.ts')}';
    import {rules} from '${resolve('tests/privacy/mini.ts')}';
    console.log(JSON.stringify([codeHash(), policyHash(rules)]));`);
  expect([code, policy]).toEqual([codeHash(), policyHash(rules as never)]);
});

test('other code is another input, other words about it are the same', () => {
  const inputWith = (file: string, change: (text: string) => string): unknown => {
    const root = copyWith(file, change);
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    return toldByNode(`
      import {inputHash} from '${join(root, 'src/privacy/input-hash.ts')}';
      import {family, holdersOf, large, rowsOf} from '${resolve('tests/privacy/mini.ts')}';
      const rows = {...rowsOf(holdersOf([{id: 'a'}]), large('a')), meta: {edition: '1'}};
      console.log(JSON.stringify([inputHash(rows, family(), {})]));`)[0];
  };
  const rows = {...rowsOf(holdersOf([{id: 'a'}]), large('a')), meta: {edition: '1'}} as never;
  const here = inputHash(rows, family(), {});
  expect(inputWith('src/privacy/rules.ts', (text) => `// Said otherwise.\n${text}`)).toBe(here);
  const loosened = inputWith('src/privacy/rules.ts', (text) =>
    text.replace('first <= share', 'first < share')
  );
  expect(loosened).toMatch(/^[0-9a-f]{64}$/);
  expect(loosened).not.toBe(here);
});

test('another rule, and another class of a provider, is another input', () => {
  const rows = {...rowsOf(holdersOf([{id: 'a'}]), large('a')), meta: {edition: '1'}} as never;
  const hash = (changed: Parameters<typeof family>[0]) => inputHash(rows, family(changed), {});
  expect(hash({})).toBe(hash({}));
  expect(hash({pPercent: {...rules.pPercent, value: 11}})).not.toBe(hash({}));
  const [first, ...others] = family().policy.groupings;
  expect(hash({groupings: [{...first!, classOf: () => 'everybody'}, ...others]})).toBe(hash({}));
  expect(hash({groupings: [{...first!, classOf: () => null}, ...others]})).not.toBe(hash({}));
});

test('a function that nobody says the outcome of is no data', () => {
  expect(() => policyHash({...rules, more: () => 1} as never)).toThrow('"more" is a function');
});
