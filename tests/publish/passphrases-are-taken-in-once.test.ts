import {createHash} from 'node:crypto';
import {cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {InputError} from '../../src/errors.ts';
import {makeSecrets, openSecrets} from '../../src/publish/secrets.ts';
import {standingIn} from '../../src/store/store.ts';
import {newKey} from '../../src/store/under-key.ts';
import {storeFile} from '../../src/store/vault.ts';
import {keysOf} from '../invented-keys.ts';
import {audiences, edition, family, newRoot, publishSmall} from './small-edition.ts';

let whole: string;
let root: string;
let keys: ReturnType<typeof keysOf>;
const columns = ['id', 'naam', 'soort', 'slug', 'sleutel', 'wachtzin'] as const;
const csv = (lines: typeof keys): string =>
  `${[columns.join(';'), ...lines.map((line) => columns.map((name) => line[name]).join(';'))].join('\n')}\n`;
const file = () => join(root, 'secrets', 'mini-2022', 'passphrases.csv');
const manifest = () => join(root, 'secrets', 'mini-2022', 'manifest.json');
const write = (text: string): void => writeFileSync(file(), text, {mode: 0o600});

/** What a version before the store left of an edition: a list of passphrases, and a manifest that knows of no store. */
beforeAll(async () => {
  whole = await newRoot();
  root = join(whole, 'old');
  await publishSmall(root, 'een');
  keys = keysOf(join(root, 'secrets', 'mini-2022'));
  const {version: _v, family: _f, keys: _k, ...old} = JSON.parse(readFileSync(manifest(), 'utf8'));
  writeFileSync(manifest(), JSON.stringify({...old, invented: false}));
  write(csv(keys));
  rmSync(storeFile({root, family, practice: true}));
  const [key, head] = [newKey(), '0'.repeat(64)];
  writeFileSync(join(root, 'secrets', 'mini.key'), JSON.stringify({key, head}));
  writeFileSync(join(root, 'secrets', 'mini.tie-break'), `${'7'.repeat(64)}\n`);
});
beforeEach(() => {
  root = join(whole, 'now');
  rmSync(root, {recursive: true, force: true});
  cpSync(join(whole, 'old'), root, {recursive: true});
});
afterAll(() => rmSync(whole, {recursive: true, force: true}));

/** Makes the locked store and opens it, by which what is old is taken in. */
async function takeIn(): Promise<{readonly access: {readonly identity: string}; readonly told: string[]}> {
  const access = {identity: join(root, 'sleutel.txt')};
  const told: string[] = [];
  if (!existsSync(access.identity)) await makeSecrets(root, family, access.identity);
  const asked = {root, family, practice: false, audiences, access, onTaken: (one: string) => told.push(one)};
  (await openSecrets(asked))[Symbol.dispose]();
  return {access, told};
}

test('a list that fits is taken in with every phrase, consent and key, told once, and lies about no longer', async () => {
  const {access, told} = await takeIn();
  expect(told).toEqual([file()]);
  const {told: again, vault} = await reopened(access);
  expect(again).toEqual([]);
  const {reports} = standingIn(vault.store, edition)!;
  expect(
    reports.flatMap(({id, slug, keys}) => keys.map(({owner, phrase}) => [id, slug, owner, phrase]))
  ).toEqual(keys.map(({id, slug, sleutel, wachtzin}) => [id, slug, sleutel, wachtzin]));
  expect(vault.store.consents).toMatchObject([{id: 'b', owner: 'consultant', withdrawn: null}]);
  expect(vault.store.tieBreak).toBe('7'.repeat(64));
  const left = readdirSync(join(root, 'secrets'), {recursive: true, encoding: 'utf8'}).sort();
  expect(left).toEqual(['mini-2022', 'mini-2022/manifest.json', 'mini.lock', 'mini.store.age']);
});

async function reopened(access: {readonly identity: string}) {
  const told: string[] = [];
  const asked = {root, family, practice: false, audiences, access, onTaken: (one: string) => told.push(one)};
  using vault = await openSecrets(asked);
  return {told, vault};
}

test('after that a list is nothing but a list: one that is put back is not read, and does not stay', async () => {
  const {access} = await takeIn();
  const [first, ...more] = keys;
  write(csv([{...first!, wachtzin: '0000-0000-0000-0000'}, ...more]));
  const {told, vault} = await reopened(access);
  expect(told).toEqual([]);
  expect(standingIn(vault.store, edition)!.reports[0]!.keys[0]!.phrase).toBe(first!.wachtzin);
  expect(existsSync(file())).toBe(false);
});

const [a, b, consultant, c] = [0, 1, 2, 3];
const spoiled: readonly (readonly [how: string, text: (lines: typeof keys) => string, says: RegExp])[] = [
  ['empty', () => '', /hoort niet bij de rapporten.*a, b, c/],
  ['without rows', () => csv([]), /hoort niet bij de rapporten.*a, b, c/],
  ['without a row', (lines) => csv(lines.toSpliced(c, 1)), /hoort niet bij de rapporten.*van: c\./],
  [
    'with the phrases of two exchanged',
    (lines) =>
      csv(
        lines
          .with(a, {...lines[a]!, wachtzin: lines[c]!.wachtzin})
          .with(c, {...lines[c]!, wachtzin: lines[a]!.wachtzin})
      ),
    /hoort niet bij de rapporten.*van: a, c\./
  ],
  [
    'with the slug and the phrase of two exchanged',
    (lines) => csv(lines.with(a, {...lines[c]!, id: 'a'}).with(c, {...lines[a]!, id: 'c'})),
    /hoort niet bij de rapporten.*van: a, c\./
  ],
  [
    'sorted in one column',
    (lines) => csv(lines.map((line, at) => ({...line, slug: lines.at(-1 - at)!.slug}))),
    /hoort niet bij/
  ],
  [
    'with one other symbol in a phrase of a consultant',
    (lines) => {
      const {wachtzin} = lines[consultant]!;
      return csv(
        lines.with(consultant, {
          ...lines[consultant]!,
          wachtzin: `${wachtzin.slice(0, -1)}${wachtzin.endsWith('0') ? '1' : '0'}`
        })
      );
    },
    /hoort niet bij de rapporten.*van: b\./
  ],
  [
    'with a phrase that is none',
    (lines) => csv(lines.with(b, {...lines[b]!, wachtzin: '7'})),
    /rij 3, is niet/
  ],
  ['with a stray quote', (lines) => csv(lines).replace('Naam', '"Naam'), /niet te lezen als CSV/],
  ['with a kind that is none', (lines) => csv(lines.with(a, {...lines[a]!, soort: 'x'})), /van: a\./]
];

test.each(spoiled)('a list %s is refused with its rows, and stays as it is', async (_, text, says) => {
  write(text(keys));
  const before = readFileSync(file(), 'utf8');
  const fault = await takeIn().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect((fault as Error).message).toMatch(says);
  expect(keys.filter(({wachtzin}) => (fault as Error).message.includes(wachtzin))).toEqual([]);
  expect(readFileSync(file(), 'utf8')).toBe(before);
});

test('a list that is gone is told before a store is made, and never leads to new phrases', async () => {
  rmSync(file());
  await expect(takeIn()).rejects.toThrow(/De kluis van mini is weg.*mini-2022/);
});

test('a key of a ledger that is damaged is told before a store is made', async () => {
  writeFileSync(join(root, 'secrets', 'mini.key'), '{');
  await expect(takeIn()).rejects.toThrow(/geen sleutel van een grootboek/);
  expect(existsSync(storeFile({root, family, practice: false}))).toBe(false);
});

test('a list is held to pages of versions before, which are no longer opened', async () => {
  const {reports, ...rest} = JSON.parse(readFileSync(manifest(), 'utf8'));
  for (const one of reports) {
    const page = join(root, 'dist', 'mini-2022', one.file);
    const old = readFileSync(page, 'utf8').replace('"v":3', '"v":1');
    writeFileSync(page, old);
    one.sha256 = createHash('sha256').update(old).digest('hex');
  }
  writeFileSync(manifest(), JSON.stringify({...rest, reports}));
  expect((await takeIn()).told).toEqual([file()]);
});
