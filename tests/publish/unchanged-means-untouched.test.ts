import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {synthesize} from '../families/mini/synthesize.ts';
import {keysOf} from '../invented-keys.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-untouched-'));
const dist = join(here, 'dist/mini-2022');
afterAll(() => rmSync(here, {recursive: true, force: true}));

const run = (...words: readonly string[]): string => {
  const {code, said} = spiegel(here, ...words);
  expect(code, said).toBe(0);
  return said;
};
const build = (): string => run('build', mini, '-d', here, '--portable', '0007');
const audit = (): string => run('audit', mini, '-d', here);

/** Every file of the edition: its bytes and its time. */
const all = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(dist, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
        return [relative(dist, path).replaceAll('\\', '/'), `${hash} ${statSync(path).mtimeMs}`];
      })
  );

/** Slugs of the reports of which a file is new, gone or another, and everything else that is. */
const changed = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>
): readonly string[] => {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const other = names.filter((name) => before.get(name) !== after.get(name));
  return [...new Set(other.map((name) => /^(?:reports|portable)\/([^/.]+)/.exec(name)?.[1] ?? name))].sort();
};

const keyOf = (id: string) => keysOf(join(here, 'secrets/mini-2022')).find((key) => key.id === id)!;
const slugOf = (id: string): string => keyOf(id).slug;

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(here, file);
  const text = readFileSync(path, 'utf8');
  const next = change(text);
  expect(next).not.toBe(text);
  writeFileSync(path, next);
};

let before: ReadonlyMap<string, string>;
/** Another provider than 0007 that has a report. */
let other: string;

beforeAll(() => {
  for (const [name, text] of synthesize({seed: 'spiegel', holders: 16}))
    writeFileSync(join(here, name), text);
  expect(build()).toContain('Ze zijn allemaal nieuw.');
  expect(audit()).toContain('Van geen enkele aanbieder is iets te achterhalen.');
  before = all();
  other = keysOf(join(here, 'secrets/mini-2022')).find(({id}) => /^\d+$/.test(id) && id !== '0007')!.id;
});

test('a build of the same leaves every file as it is, and its time, so that what was audited stays audited', () => {
  expect(build()).toMatch(
    /^0 rapporten zijn nieuw of veranderd; van de andere \d+ is het bestand precies hetzelfde\.$/m
  );
  expect(changed(before, all())).toEqual([]);
});

test('a build of the very same reads nothing and protects nothing; of another delivery, store or page it does', () => {
  const protects = (): boolean => build().includes('Bescherming:');
  expect(protects()).toBe(false);
  run('key', 'renew', mini, keyOf(other).sleutel, other, '--edition', '2022');
  expect([protects(), protects()]).toEqual([true, false]);
  edit('zwemscholen.csv', (text) => `${text}\n`);
  expect([protects(), protects()]).toEqual([true, false]);
  rmSync(join(dist, 'portable'), {recursive: true});
  expect([protects(), protects()]).toEqual([true, false]);
  audit();
  before = all();
});

test('a name that changes costs the report of that name, and a copy that was not wanted goes without touching another', () => {
  edit('zwemscholen.csv', (text) => text.replaceAll('De Verzonnen 1e Golf', 'De Verzonnen 1e Branding'));
  expect(build()).toContain('1 rapport is nieuw of veranderd');
  const after = all();
  expect(changed(before, after)).toEqual([slugOf('0007')]);
  run('build', mini, '-d', here, '--portable', other);
  expect(changed(after, all())).toEqual([slugOf('0007'), slugOf(other)].sort());
  expect(build()).toContain('1 rapport is nieuw of veranderd');
  before = all();
});

test('a key that is renewed costs its own report', () => {
  run('key', 'renew', mini, keyOf(other).sleutel, other, '--edition', '2022');
  expect(build()).toContain('1 rapport is nieuw of veranderd');
  const after = all();
  expect(changed(before, after)).toEqual([slugOf(other)]);
  expect(audit()).toContain('Van geen enkele aanbieder is iets te achterhalen.');
  before = after;
});

test('a page that was touched is not taken for the one that was written', () => {
  const portable = join(dist, 'portable', `${slugOf('0007')}.html`);
  const text = readFileSync(portable, 'utf8');
  writeFileSync(portable, `${text}<!-- touched -->`);
  expect(build()).toContain('1 rapport is nieuw of veranderd');
  expect(readFileSync(portable, 'utf8')).not.toContain('touched');
  before = all();
});

test('a report that outgrows the others changes all of them: one size tells nothing', () => {
  // As if what stands were smaller: a name is too short to outgrow a page.
  edit('secrets/mini-2022/manifest.json', (text) => text.replace(/"first": \d+/, '"first": 1024'));
  edit('zwemscholen.csv', (text) => text.replaceAll('De Verzonnen 1e Branding', 'De Verzonnen 1e Deining'));
  expect(build()).toContain('Ze zijn allemaal nieuw.');
  const pages = [...all().keys()].filter((file) => file.endsWith('.bin'));
  expect(pages.length).toBeGreaterThan(10);
  expect(new Set(pages.map((file) => statSync(join(dist, file)).size)).size).toBe(1);
  expect(audit()).toContain('Van geen enkele aanbieder is iets te achterhalen.');
  build();
  expect(run('issue', mini, '-d', here, '--yes')).toContain('is uitgegeven');
});
