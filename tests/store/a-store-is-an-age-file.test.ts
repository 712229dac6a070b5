import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Decrypter} from 'age-encryption';
import fc from 'fast-check';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {InputError, UsageError} from '../../src/errors.ts';
import {generatePassphrase, passphraseLength} from '../../src/lock/passphrase.ts';
import {slug} from '../../src/lock/slug.ts';
import type {Access, Ask} from '../../src/store/identity.ts';
import {newStore, type Store} from '../../src/store/store.ts';
import {makeVault, openVault, storeFile} from '../../src/store/vault.ts';

const root = mkdtempSync(join(tmpdir(), 'spiegel-store-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));
const which = {root, family: 'proef', practice: false};
const file = storeFile(which);
const named = join(root, 'sleutel.txt');
const beside = join(root, 'secrets', 'proef.identity.age');
const free = () => {};
beforeEach(() => rmSync(root, {recursive: true, force: true}));

const opened = async (access: Access): Promise<Store> => (await openVault(which, access, free)).store;
const typed =
  (...answers: readonly (string | null)[]): Ask =>
  () =>
    Promise.resolve(answers[asked++] ?? null);
let asked = 0;
beforeEach(() => {
  asked = 0;
});

/** Names as people have them, and as nobody does. */
const text = fc.string({unit: 'binary', maxLength: 20});
const held = fc.record({
  ...{id: fc.string({minLength: 1}), name: text, audience: text, kind: text},
  slug: fc.constant(null).map(slug),
  keys: fc.array(
    fc.record({owner: fc.string({minLength: 1}), phrase: fc.constant(null).map(generatePassphrase)}),
    {maxLength: 3}
  )
});
const moment = fc.option(fc.record({on: text, how: text}));
const stores = fc
  .record({
    consents: fc.array(
      fc.record({
        ...{id: fc.string({minLength: 1}), owner: fc.string({minLength: 1})},
        ...{given: moment, withdrawn: moment}
      })
    ),
    editions: fc.dictionary(
      fc.stringMatching(/^[0-9]{4}$/),
      fc.record({
        standing: fc.option(fc.constant('v')),
        versions: fc.dictionary(
          fc.constant('v'),
          fc.record({
            reports: fc.array(held, {maxLength: 5}),
            former: fc.array(held, {maxLength: 2}),
            renewals: fc.array(fc.record({id: text, owner: text}), {maxLength: 2})
          }),
          {noNullPrototype: true}
        )
      }),
      {maxKeys: 2, noNullPrototype: true}
    )
  })
  .map((kept) => ({...newStore('proef', false), ...kept}));

test('whatever a store holds is read back as it was, and by nobody without its identity', async () => {
  const {vault} = await makeVault(which, {}, free, named);
  await fc.assert(
    fc.asyncProperty(stores, async (store) => {
      await vault.save(store);
      expect(await opened({identity: named})).toEqual(store);
      const bytes = readFileSync(file, 'latin1');
      for (const {versions} of Object.values(store.editions))
        for (const {phrase} of versions['v']?.reports.flatMap(({keys}) => keys) ?? [])
          expect(bytes).not.toContain(phrase);
    }),
    {numRuns: 60}
  );
});

test('a store and its identity are files in the age format, for X25519 and for a passphrase', async () => {
  const {made} = await makeVault(which, {}, free);
  const [store, identity] = [file, beside].map((path) => readFileSync(path, 'latin1').split('\n'));
  expect(store!.slice(0, 2)).toEqual(['age-encryption.org/v1', expect.stringMatching(/^-> X25519 /)]);
  expect(identity!.slice(0, 2)).toEqual([
    'age-encryption.org/v1',
    expect.stringMatching(/^-> scrypt .* 15$/)
  ]);
  // 16 symbols of base32 are 80 bits.
  expect(made.phrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(passphraseLength * 5).toBeGreaterThanOrEqual(80);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(made.phrase!);
  expect(await decrypter.decrypt(readFileSync(beside), 'text')).toContain(made.identity);
  for (const path of [file, beside])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

const age = spawnSync('age', ['--version']).error === undefined;
test.skipIf(!age)('the program age opens a store with the file of its identity', async () => {
  const {vault} = await makeVault(which, {}, free, named);
  const {stdout} = spawnSync('age', ['--decrypt', '--identity', named, file], {encoding: 'utf8'});
  expect(JSON.parse(stdout)).toEqual(vault.store);
});

test('the passphrase opens it however it is typed; another does not, three times', async () => {
  const {vault, made} = await makeVault(which, {}, free);
  const loose = made.phrase!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  expect(await opened({ask: typed('', generatePassphrase(), loose)})).toEqual(vault.store);
  asked = 0;
  const wrong = generatePassphrase();
  const answers = [wrong, wrong, wrong, made.phrase];
  const questions: string[] = [];
  const ask: Ask = async (question) => {
    questions.push(question);
    return answers[questions.length - 1] ?? null;
  };
  await expect(opened({ask})).rejects.toThrow(/opent de kluis niet/);
  // After each try it is said that it was wrong, and how many are left.
  expect(questions.map((question) => /opent de kluis niet.*proberen\./.exec(question)?.[0])).toEqual([
    undefined,
    'opent de kluis niet. U kunt het nog 2 keer proberen.',
    'opent de kluis niet. U kunt het nog één keer proberen.'
  ]);
});

test('where nobody can be asked, or nobody answers, that is said', async () => {
  await makeVault(which, {}, free);
  await expect(opened({})).rejects.toThrow(UsageError);
  await expect(opened({ask: typed(null)})).rejects.toThrow(/--identity/);
});

test.skipIf(process.platform === 'win32')('an identity that others may read is refused', async () => {
  await makeVault(which, {}, free, named);
  for (const mode of [0o640, 0o604, 0o644, 0o666]) {
    chmodSync(named, mode);
    await expect(opened({identity: named})).rejects.toThrow(/chmod 600/);
  }
  chmodSync(named, 0o400);
  await opened({identity: named});
});

test('a file that is no identity, or that of another store, opens nothing', async () => {
  await makeVault(which, {}, free, named);
  const other = join(root, 'ander.txt');
  await expect(opened({identity: other})).rejects.toThrow(/geen sleutelbestand/);
  await makeVault({root, family: 'ander'}, {}, free, other);
  await expect(opened({identity: other})).rejects.toThrow(/gaat niet open/);
  writeFileSync(other, 'AGE-SECRET-KEY', {mode: 0o600});
  await expect(opened({identity: other})).rejects.toThrow(/AGE-SECRET-KEY-1/);
});

test('a store is never made twice, and no identity is written over', async () => {
  await makeVault(which, {}, free, named);
  await expect(makeVault(which, {}, free)).rejects.toThrow(/heeft al een kluis/);
  const before = readFileSync(named, 'utf8');
  await expect(makeVault({root, family: 'ander'}, {}, free, named)).rejects.toThrow(/bestaat al/);
  expect(readFileSync(named, 'utf8')).toBe(before);
});

test('any one byte of a store or its identity changed, or any cut, is refused in a sentence', async () => {
  const {made} = await makeVault(which, {}, free);
  for (const [path, access] of [
    [file, {ask: typed()}],
    [beside, {ask: typed()}]
  ] as const) {
    const whole = readFileSync(path);
    // Half a second a phrase: of the identity a few.
    const numRuns = path === file ? 40 : 6;
    const identity = join(root, 'open.txt');
    writeFileSync(identity, `${made.identity}\n`, {mode: 0o600});
    const change = fc.oneof(
      fc.record({at: fc.nat(whole.length - 1), by: fc.integer({min: 1, max: 255}), cut: fc.constant(false)}),
      fc.record({at: fc.nat(whole.length - 1), by: fc.constant(0), cut: fc.constant(true)})
    );
    await fc.assert(
      fc.asyncProperty(change, async ({at, by, cut}) => {
        const changed = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) changed[at] = changed[at]! ^ by;
        writeFileSync(path, changed, {mode: 0o600});
        const trial = path === file ? {identity} : {...access, ask: async () => made.phrase};
        await expect(opened(trial)).rejects.toThrow(InputError);
      }),
      {numRuns}
    );
    writeFileSync(path, whole, {mode: 0o600});
  }
});

test('a store without a lock is of invented deliveries alone, and one of them is refused for real ones', async () => {
  const practice = {...which, practice: true};
  const vault = await openVault(practice, {}, free);
  await vault.save(vault.store);
  expect(JSON.parse(readFileSync(storeFile(practice), 'utf8')).practice).toBe(true);
  const {vault: locked} = await makeVault(which, {}, free, named);
  // A real store that somebody unlocked is not read, under either name.
  for (const path of [storeFile(practice), file]) writeFileSync(path, JSON.stringify(locked.store));
  await expect(openVault(practice, {}, free)).rejects.toThrow(/niet zoals het geschreven is/);
  await expect(opened({identity: named})).rejects.toThrow(/gaat niet open/);
  // Nor is one of invented deliveries, however well it was locked.
  await locked.save(vault.store);
  await expect(opened({identity: named})).rejects.toThrow(/geen kluis van deze/);
});
