import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeEach, expect, test} from 'vitest';
import type {Reader} from '../../src/privacy/cells.ts';
import {type Entry, keyring, versionOf} from '../../src/publish/keyring.ts';
import {writeManifest} from '../../src/publish/manifest.ts';
import {checkRoom} from '../../src/publish/standing.ts';
import {type Store, standingIn} from '../../src/store/store.ts';
import {storeFile, type Vault} from '../../src/store/vault.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import template from '../families/mini/template.ts';
import {practiceVault} from '../invented-keys.ts';

const root = mkdtempSync(join(tmpdir(), 'spiegel-phrases-'));
const secrets = join(root, 'secrets', 'mini-2022');
let vault: Vault;
afterAll(() => rmSync(root, {recursive: true, force: true}));
beforeEach(async () => {
  rmSync(root, {recursive: true, force: true});
  vault = await practiceVault(root, 'mini');
});

const reader = (id: string, keys: readonly string[] = []): Reader => ({
  ...{
    id,
    owner: {provider: id},
    name: `Naam ${id}`,
    audience: 'individual',
    self: 'own',
    groups: [],
    within: {},
    keys
  }
});
const audiences = audiencesOf(template);
const all = [reader('a'), reader('b', ['consultant']), reader('c')];

/** What a build leaves in the store; a change of the store may come before it. */
async function build(readers: readonly Reader[], store: Store = vault.store): Promise<readonly Entry[]> {
  const entries = keyring(readers, audiences, store, '2022');
  const versions = {v: versionOf(entries, audiences, store, '2022')};
  await vault.save({...store, editions: {...store.editions, '2022': {standing: 'v', versions}}});
  vault = await practiceVault(root, 'mini');
  return entries;
}

const standing = (invented: boolean) => writeManifest(secrets, {edition: 'mini-2022', invented, reports: []});
const meta = {edition: '2022', invented: true} as Parameters<typeof checkRoom>[2];

test('building again keeps every slug and every phrase', async () => {
  const first = await build(all);
  expect(await build(all)).toEqual(first);
  const phrases = first.flatMap(({keys}) => [...keys.values()]);
  expect(new Set(phrases).size).toBe(4);
});

test('a provider that was away for a build has its slug and phrase again', async () => {
  const first = await build(all);
  await build(all.slice(0, 2));
  expect(standingIn(vault.store, '2022')!.reports.map(({id}) => id)).not.toContain('c');
  await build(all.slice(0, 1));
  expect(await build(all)).toEqual(first);
});

test.skipIf(process.platform === 'win32')('only its owner reads them, in a folder of its own', async () => {
  await build(all);
  expect(statSync(storeFile(vault)).mode & 0o777).toBe(0o600);
  expect(statSync(join(root, 'secrets')).mode & 0o777).toBe(0o700);
});

test('an invented delivery never takes the place of a real edition, and another edition stands in nobody’s way', async () => {
  await mkdir(secrets, {recursive: true});
  await standing(false);
  await expect(checkRoom(root, 'mini', meta)).rejects.toThrow(/is van een echte levering gemaakt/);
  await checkRoom(root, 'mini', {...meta, edition: '2023'});
  await checkRoom(root, 'mini', {...meta, invented: false});
});
