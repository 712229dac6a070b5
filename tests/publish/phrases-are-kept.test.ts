import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeEach, expect, test} from 'vitest';
import type {Reader} from '../../src/privacy/cells.ts';
import {type Entry, keyring, readLines, writeKeyring} from '../../src/publish/keyring.ts';
import {writeManifest} from '../../src/publish/manifest.ts';
import {makeRoom} from '../../src/publish/standing.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import template from '../families/mini/template.ts';

const root = mkdtempSync(join(tmpdir(), 'spiegel-phrases-'));
const secrets = join(root, 'secrets', 'mini-2022');
afterAll(() => rmSync(root, {recursive: true, force: true}));
beforeEach(() => rmSync(root, {recursive: true, force: true}));

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
const phraseOf = ({keys}: Pick<Entry, 'keys'>): string => [...keys.values()][0]!;
const all = [reader('a'), reader('b', ['consultant']), reader('c')];

async function build(readers: readonly Reader[]) {
  const entries = await keyring(secrets, readers, audiences);
  await writeKeyring(secrets, entries, audiences);
  return entries;
}

/** What `build` leaves of an edition, besides its keys. */
const standing = (invented: boolean) => writeManifest(secrets, {edition: 'mini-2022', invented, reports: []});
const meta = {edition: '2022', invented: true} as Parameters<typeof makeRoom>[2];

test('building again keeps every slug and every phrase', async () => {
  const first = await build(all);
  expect(await build(all)).toEqual(first);
  const phrases = first.flatMap(({keys}) => [...keys.values()]);
  expect(new Set(phrases).size).toBe(4);
});

test('a provider that was away for a build has its slug and phrase again', async () => {
  const first = await build(all);
  await build(all.slice(0, 2));
  expect((await readLines(secrets)).map(({id}) => id)).not.toContain('c');
  expect(await build(all)).toEqual(first);
});

test.skipIf(process.platform === 'win32')('only its owner reads them, in a folder of its own', async () => {
  await build(all);
  expect(statSync(join(secrets, 'passphrases.csv')).mode & 0o777).toBe(0o600);
  expect(statSync(secrets).mode & 0o777).toBe(0o700);
});

test('a phrase, a slug or an id that is not as it was written is refused by its row, and nothing is changed', async () => {
  const [first] = await build(all);
  const reports = [{id: 'a', slug: first!.slug, file: 'x', bytes: 1, sha256: ''}];
  await writeManifest(secrets, {edition: 'mini-2022', invented: true, reports});
  const file = join(secrets, 'passphrases.csv');
  const whole = readFileSync(file, 'utf8');
  for (const [from, to] of [
    [phraseOf(first!), '0'],
    [first!.slug, 'SLUG'],
    ['\na;', '\n1;']
  ] as const) {
    writeFileSync(file, whole.replace(from, to));
    await expect(build(all)).rejects.toThrow(/row 2, is not as it was written/);
    expect(readFileSync(file, 'utf8')).toBe(whole.replace(from, to));
  }
});

test('an invented delivery never takes the place of a real edition, and another edition stands in nobody’s way', async () => {
  await mkdir(secrets, {recursive: true});
  await standing(false);
  await expect(makeRoom(root, 'mini', meta)).rejects.toThrow(/built from a real delivery/);
  await makeRoom(root, 'mini', {...meta, edition: '2023'});
  await makeRoom(root, 'mini', {...meta, invented: false});
});

test('a real edition takes over no phrase of an invented one, nor of one that was there before it', async () => {
  const invented = await build(all);
  await build(all.slice(0, 2));
  await standing(true);
  await makeRoom(root, 'mini', {...meta, invented: false});
  const real = await build(all);
  for (const [at, {slug, keys}] of real.entries()) {
    expect(slug).not.toBe(invented[at]!.slug);
    expect(phraseOf({keys})).not.toBe(phraseOf(invented[at]!));
  }
});

test('an invented edition that is built again keeps its own', async () => {
  const first = await build(all);
  await standing(true);
  await makeRoom(root, 'mini', meta);
  expect(await build(all)).toEqual(first);
});
