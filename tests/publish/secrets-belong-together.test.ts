import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {InputError} from '../../src/errors.ts';
import {makeSecrets} from '../../src/publish/secrets.ts';
import type {Held} from '../../src/store/store.ts';
import {storeFile} from '../../src/store/vault.ts';
import {edition, family, newRoot, publishSmall, readers, secretsOf} from './small-edition.ts';

let whole: string;
let root: string;
let access: {readonly identity: string};
beforeAll(async () => {
  whole = await newRoot();
  access = {identity: join(whole, 'sleutel.txt')};
  const made = join(whole, 'made');
  await makeSecrets(made, family, access.identity);
  const agreed = readers.map((one) => ({...one, keys: []}));
  await publishSmall(made, 'een', {of: agreed, access});
  await publishSmall(join(whole, 'invented'), 'een');
});
beforeEach(() => {
  root = join(whole, 'now');
  rmSync(root, {recursive: true, force: true});
  cpSync(join(whole, 'made'), root, {recursive: true});
});
afterAll(() => rmSync(whole, {recursive: true, force: true}));

const openAll = async (at = root, by: typeof access | null = access): Promise<void> =>
  (await secretsOf(at, by ?? undefined))[Symbol.dispose]();
const refused = (says: RegExp, at = root, by: typeof access | null = access) =>
  expect(openAll(at, by)).rejects.toThrow(says);
const manifest = () => join(root, 'secrets', 'mini-2022', 'manifest.json');

/** Changes the reports of the standing version in the store, and writes it as it would be written. */
async function change(to: (reports: readonly Held[]) => Held[]): Promise<void> {
  using vault = await secretsOf(root, access);
  const [version] = Object.values(vault.store.editions[edition]!.versions);
  version!.reports = to(version!.reports);
  await vault.save(vault.store);
}

test('what belongs together opens, and nothing is written by that', async () => {
  const before = readFileSync(storeFile({root, family, practice: false}));
  await openAll();
  expect(readFileSync(storeFile({root, family, practice: false})).equals(before)).toBe(true);
});

test('slug and phrase of two reports exchanged are refused with both, and no phrase is said', async () => {
  let phrases: readonly string[] = [];
  await change(([a, b, ...more]) => {
    phrases = [a!, b!].flatMap(({keys}) => keys.map(({phrase}) => phrase));
    return [{...a!, slug: b!.slug, keys: b!.keys}, {...b!, slug: a!.slug, keys: a!.keys}, ...more];
  });
  const fault = await openAll().catch((error: unknown) => error as Error);
  expect(fault).toBeInstanceOf(InputError);
  expect((fault as Error).message).toMatch(/Dit verschilt, van: a, b\./);
  expect(phrases.filter((phrase) => (fault as Error).message.includes(phrase))).toEqual([]);
});

test('one phrase, one row too few, one too many: each is refused with whose it is', async () => {
  const swap = (id: string) => (reports: readonly Held[]) =>
    reports.map((one) =>
      one.id === id ? {...one, keys: [{owner: one.keys[0]!.owner, phrase: '0000-0000-0000-0000'}]} : one
    );
  await change(swap('b'));
  await refused(/van: b\./);
  cpSync(join(whole, 'made'), root, {recursive: true});
  await change((reports) => reports.filter(({id}) => id !== 'c'));
  await refused(/van: c\./);
  cpSync(join(whole, 'made'), root, {recursive: true});
  await change(([a, ...more]) => [
    {...a!, keys: [...a!.keys, {owner: 'adviseur', phrase: '0000-0000-0000-0000'}]},
    ...more
  ]);
  await refused(/van: a\./);
});

test('a page that is another than was built is refused with whose it is; a dist that is gone is made anew', async () => {
  const {reports} = JSON.parse(readFileSync(manifest(), 'utf8'));
  const page = join(root, 'dist', 'mini-2022', reports[2].file);
  writeFileSync(page, readFileSync(page, 'utf8').replace('Rapport', 'Ander'));
  await refused(new RegExp(`niet de bestanden die zijn gebouwd.*van: ${reports[2].id}\\.`));
  rmSync(page);
  await refused(new RegExp(`van: ${reports[2].id}\\.`));
  rmSync(join(root, 'dist'), {recursive: true});
  await openAll();
});

test('a store, or a manifest, that is an older copy is refused', async () => {
  const older = join(whole, 'older');
  cpSync(root, older, {recursive: true});
  const agreed = readers.map((one) => ({...one, keys: []}));
  await publishSmall(root, 'twee', {of: agreed, access});
  const store = storeFile({root, family, practice: false});
  const newer = readFileSync(store);
  cpSync(storeFile({root: older, family, practice: false}), store);
  await refused(/oudere kopie/);
  writeFileSync(store, newer);
  cpSync(join(older, 'secrets', 'mini-2022', 'manifest.json'), manifest());
  await refused(/oudere kopie/);
});

test('a manifest that is gone or damaged, or has a pipe in its place, is refused', async () => {
  const text = readFileSync(manifest(), 'utf8');
  for (const damaged of ['', '{', 'null', '[]', text.slice(0, -20), text.replace('"reports"', '"report"')]) {
    writeFileSync(manifest(), damaged);
    await refused(/manifest\.json is beschadigd/);
  }
  rmSync(manifest());
  await refused(/manifest\.json is weg/);
  mkdirSync(manifest());
  await refused(/geen gewoon bestand/);
});

test('a store that is gone while an edition or a ledger stands is noticed, also by who would make another', async () => {
  rmSync(storeFile({root, family, practice: false}));
  await refused(/De kluis van mini is weg.*mini-2022/);
  await expect(makeSecrets(root, family, join(root, 'nieuw.txt'))).rejects.toThrow(/is weg/);
  rmSync(join(root, 'secrets', 'mini-2022'), {recursive: true});
  writeFileSync(join(root, 'secrets', 'mini.ledger.jsonl'), 'x\n');
  await refused(/De kluis van mini is weg.*mini\.ledger\.jsonl/);
});

test('an invented edition whose store is gone is refused too, with how to begin anew', async () => {
  const at = join(whole, 'invented');
  rmSync(storeFile({root: at, family, practice: true}));
  await refused(/kent de rapporten van mini-2022 niet/, at, null);
});

test('a store that was never of a real delivery is told apart from one that is gone', async () => {
  rmSync(root, {recursive: true});
  mkdirSync(root);
  await refused(/nog geen kluis.*spiegel store create mini/);
});

test('everything among the secrets is for their owner alone', () => {
  if (process.platform === 'win32') return;
  const all = readdirSync(join(whole, 'made', 'secrets'), {recursive: true, withFileTypes: true});
  for (const entry of all) {
    const {mode} = statSync(join(entry.parentPath, entry.name));
    // The lock is empty.
    if (!entry.name.endsWith('.lock')) expect(mode & 0o077, entry.name).toBe(0);
  }
});
