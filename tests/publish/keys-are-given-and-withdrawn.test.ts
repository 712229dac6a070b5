import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {InputError, UsageError} from '../../src/errors.ts';
import {open} from '../../src/lock/open.ts';
import {sealedIn} from '../../src/lock/sealed-in.ts';
import {type KeyChange, listKeys, orderKeys} from '../../src/publish/key-changes.ts';
import {makeSecrets} from '../../src/publish/secrets.ts';
import {type Held, standingIn} from '../../src/store/store.ts';
import {audiences, edition, family, newRoot, publishSmall, reader, secretsOf} from './small-edition.ts';

let root: string;
let access: {readonly identity: string};
const of = [reader('a'), reader('b')];
beforeEach(async () => {
  root = await newRoot();
  access = {identity: join(root, 'sleutel.txt')};
  await makeSecrets(root, family, access.identity);
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const build = (says = 'een') => publishSmall(root, says, {of, access});

async function order(change: Partial<KeyChange>): Promise<readonly string[]> {
  using vault = await secretsOf(root, access);
  const whole = {kind: 'add', owner: 'consultant', reports: ['a'], how: 'brief', ...change} as KeyChange;
  const {store, said} = orderKeys(vault.store, edition, audiences, whole);
  await vault.save(store);
  return said;
}

async function heldOf(id: string): Promise<Held> {
  using vault = await secretsOf(root, access);
  return standingIn(vault.store, edition)!.reports.find((one) => one.id === id)!;
}

async function listed(): Promise<readonly string[]> {
  using vault = await secretsOf(root, access);
  return listKeys(vault.store, edition);
}

const phraseOf = ({keys}: Held, owner: string): string => keys.find((key) => key.owner === owner)!.phrase;
const sealedPage = (slug: string): unknown =>
  sealedIn(readFileSync(join(root, 'dist', 'mini-2022', 'reports', slug, 'index.html'), 'utf8'));

test('a delivery that gives a key without a recorded consent stops the build, with whose it is', async () => {
  const asked = [reader('a', ['consultant']), reader('b', ['consultant', 'bestuur'])];
  await expect(publishSmall(root, 'een', {of: asked, access})).rejects.toThrow(
    /a \(consultant\), b \(consultant\), b \(bestuur\)/
  );
  await order({reports: ['a', 'b']});
  await expect(publishSmall(root, 'een', {of: asked, access})).rejects.toThrow(/legd: b \(bestuur\)\./);
});

test('a consent gives a key at the next build, and its end takes it away', async () => {
  await build();
  expect((await heldOf('a')).keys.map(({owner}) => owner)).toEqual(['zwemschool']);
  expect(await order({})).toEqual(['Vastgelegd: consultant mag meekijken met a, Naam a.']);
  expect(await listed()).toContain('a  Naam a  consultant  krijgt een sleutel bij de volgende bouw');
  await build();
  const first = await heldOf('a');
  expect(first.keys.map(({owner}) => owner)).toEqual(['zwemschool', 'consultant']);
  expect(await open(sealedPage(first.slug), phraseOf(first, 'consultant'))).toHaveProperty('content');
  expect((await listed()).join()).toMatch(/a {2}Naam a {2}consultant {2}toestemming \d{4}-\d\d-\d\d: brief/);

  await order({kind: 'withdraw', how: 'mail'});
  expect((await listed()).join()).toMatch(/consultant {2}toestemming .*; vervalt bij de volgende bouw/);
  await build();
  const last = await heldOf('a');
  expect(last.keys.map(({owner}) => owner)).toEqual(['zwemschool']);
  expect(last.slug).toBe(first.slug);
  expect(phraseOf(last, 'zwemschool')).toBe(phraseOf(first, 'zwemschool'));
  expect(await open(sealedPage(last.slug), phraseOf(first, 'consultant'))).toEqual({wrong: true});
});

test('a renewed key has another phrase and address as it was; the old phrase no longer opens, and other reports keep theirs', async () => {
  await build();
  const [before, other] = [await heldOf('a'), await heldOf('b')];
  const old = sealedPage(before.slug);
  await order({kind: 'renew', owner: 'zwemschool'});
  // Until it is built, what stands is what it was.
  expect(phraseOf(await heldOf('a'), 'zwemschool')).toBe(phraseOf(before, 'zwemschool'));
  expect((await listed()).join()).toMatch(/a {2}Naam a {2}zwemschool {2}krijgt een nieuw wachtwoord/);
  await build();
  const after = await heldOf('a');
  expect(after.slug).toBe(before.slug);
  expect(phraseOf(after, 'zwemschool')).not.toBe(phraseOf(before, 'zwemschool'));
  expect(await heldOf('b')).toEqual(other);
  const opened = await open(sealedPage(after.slug), phraseOf(after, 'zwemschool'));
  expect(await open(sealedPage(after.slug), phraseOf(before, 'zwemschool'))).toEqual({wrong: true});
  // A file that was given out stays what it is, and its content key opens nothing of the new one.
  const given = await open(old, phraseOf(before, 'zwemschool'));
  expect(given).toHaveProperty('content');
  expect((given as {key: string}).key).not.toBe((opened as {key: string}).key);
  expect((await listed()).join()).not.toMatch(/nieuw wachtwoord/);
});

test('what cannot be is said: a key that is not there, the reader’s own, nobody’s, or without saying how', async () => {
  await build();
  const cases: readonly (readonly [Partial<KeyChange>, typeof InputError | typeof UsageError, RegExp])[] = [
    [{kind: 'renew', owner: 'consultant'}, InputError, /geen sleutel van: a\./],
    [{kind: 'renew', owner: 'zwemschool', reports: ['a', 'x', 'y']}, InputError, /geen sleutel van: x, y\./],
    [{kind: 'withdraw'}, InputError, /geen sleutel van: a\./],
    [{owner: 'zwemschool'}, UsageError, /de lezer zelf/],
    [{kind: 'withdraw', owner: 'zwemschool'}, UsageError, /de lezer zelf/],
    [{owner: '  '}, UsageError, /iemand met een naam/],
    [{owner: 'a\nb'}, UsageError, /iemand met een naam/],
    [{owner: 'x'.repeat(3_000_000)}, UsageError, /hoogstens 60 tekens/],
    [{how: ' '}, UsageError, /waar u het van weet/]
  ];
  for (const [change, kind, says] of cases) {
    const fault = await order(change).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(kind);
    expect((fault as Error).message).toMatch(says);
  }
  expect(await order({reports: ['nieuw']})).toEqual([expect.stringMatching(/nog geen rapport/)]);
});

test('where it is recorded that there is no consent, a delivery that names somebody is built without that key', async () => {
  const asked = [reader('a', ['consultant']), reader('b', ['consultant'])];
  expect(await order({kind: 'refuse', how: 'geen antwoord'})).toEqual([
    expect.stringMatching(/^Vastgelegd: van a is geen toestemming voor consultant\./)
  ]);
  expect((await listed()).join()).toMatch(
    /^a {2}consultant {2}krijgt geen sleutel: geen toestemming, .*: geen antwoord$/
  );
  // Of whom nothing is recorded still stops it, and only that one.
  await expect(publishSmall(root, 'een', {of: asked, access})).rejects.toThrow(/legd: b \(consultant\)\./);
  await order({reports: ['b']});
  await publishSmall(root, 'een', {of: asked, access});
  const ownersOf = async (id: string) => (await heldOf(id)).keys.map(({owner}) => owner);
  expect(await ownersOf('a')).toEqual(['zwemschool']);
  expect(await ownersOf('b')).toEqual(['zwemschool', 'consultant']);
  // A consent that comes later counts.
  await order({});
  await publishSmall(root, 'een', {of: asked, access});
  expect(await ownersOf('a')).toEqual(['zwemschool', 'consultant']);
  // And its end too, though the delivery still names somebody.
  await order({kind: 'withdraw'});
  await publishSmall(root, 'een', {of: asked, access});
  expect(await ownersOf('a')).toEqual(['zwemschool']);
});

test('before the first build a list says that nobody has a key, and a consent asks for no other build', async () => {
  expect(await listed()).toEqual([expect.stringMatching(/^Nog niemand heeft een sleutel/)]);
  expect(await order({})).toEqual([expect.stringMatching(/Er is nog niets gebouwd/)]);
});

test('of an invented delivery the naming is the consent, until it is withdrawn', async () => {
  const asked = [reader('a', ['consultant']), reader('b')];
  await publishSmall(root, 'een', {of: asked});
  {
    using vault = await secretsOf(root);
    expect(standingIn(vault.store, edition)!.reports[0]!.keys).toHaveLength(2);
    const {store} = orderKeys(vault.store, edition, audiences, {
      ...{kind: 'withdraw', owner: 'consultant', reports: ['a'], how: 'mail'}
    } as KeyChange);
    await vault.save(store);
  }
  await publishSmall(root, 'een', {of: asked});
  using vault = await secretsOf(root);
  expect(standingIn(vault.store, edition)!.reports[0]!.keys).toHaveLength(1);
});
