import {createHash} from 'node:crypto';
import {readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {InputError} from '../../src/errors.ts';
import type {Standing} from '../../src/publish/editions.ts';
import {issuedBefore} from '../../src/publish/given-out.ts';
import {appendLedger, checkLedger, type Issue, ledgerFile, readLedger} from '../../src/publish/ledger.ts';
import {newKey} from '../../src/store/under-key.ts';
import {storeFile, type Vault} from '../../src/store/vault.ts';
import {practiceVault} from '../invented-keys.ts';

let root: string;
let vault: Vault;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'spiegel-ledger-'));
  vault = await practiceVault(root, 'proef');
});
afterEach(() => rm(root, {recursive: true, force: true}));

const issueOf = (name: string, x: number): Issue => ({
  name,
  files: 'f'.repeat(64),
  hash: 'a'.repeat(64),
  edition: {
    edition: name.split('-')[1]!,
    rows: [],
    members: {'2021': {alle: ['94990001']}},
    pool: {},
    owners: {'2021': {'94990001': '94990001'}},
    truth: [{provider: '94990001', indicator: 'i', category: '-', at: {}, clients: x, n: x, x}]
  }
});

const two = async (): Promise<string> => {
  await appendLedger(vault, issueOf('proef-2020', 8123));
  await appendLedger(vault, issueOf('proef-2021', 9456));
  return ledgerFile(vault);
};

test('editions that were given out are read back as they were, oldest first', async () => {
  await two();
  expect(await readLedger(vault)).toEqual([issueOf('proef-2020', 8123), issueOf('proef-2021', 9456)]);
  expect(await readLedger(await practiceVault(root, 'ander'))).toEqual([]);
});

test('an edition that is made again is not its own predecessor', async () => {
  await two();
  const names = async (edition: string) => (await issuedBefore(vault, edition)).map((one) => one.edition);
  expect(await names('2021')).toEqual(['2020']);
  expect(await names('2022')).toEqual(['2020', '2021']);
});

test('a copied ledger tells nothing, and only its owner may read it or its key', async () => {
  const file = await two();
  const text = readFileSync(file, 'utf8');
  for (const word of ['94990001', '8123', '9456', 'alle']) expect(text).not.toContain(word);
  for (const secret of [file, storeFile(vault)]) expect(statSync(secret).mode & 0o777).toBe(0o600);
  expect(statSync(join(root, 'secrets')).mode & 0o777).toBe(0o700);
});

test('appending leaves every earlier line as it was', async () => {
  const file = await two();
  const before = readFileSync(file, 'utf8');
  await appendLedger(vault, issueOf('proef-2022', 7));
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
});

test('a ledger with any one character changed is refused', async () => {
  const file = await two();
  const text = readFileSync(file, 'utf8').trimEnd();
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'0aZ+/"{ \n'), async (at, sign) => {
      fc.pre(text[at] !== sign);
      writeFileSync(file, `${text.slice(0, at)}${sign}${text.slice(at + 1)}\n`);
      await expect(readLedger(vault)).rejects.toThrow(InputError);
    }),
    {numRuns: 200}
  );
});

test('a line that is gone, moved, cut off at the end, or the whole ledger gone: each is refused', async () => {
  const file = await two();
  await appendLedger(vault, issueOf('proef-2022', 7));
  const [a, b, c] = readFileSync(file, 'utf8').trimEnd().split('\n');
  for (const lines of [[a, c], [b, c], [b, a, c], [a, b], [a], [a, b, b, c]]) {
    writeFileSync(file, `${lines.join('\n')}\n`);
    await expect(readLedger(vault), String(lines.length)).rejects.toThrow(/grootboek .* is veranderd/);
  }
  rmSync(file);
  await expect(readLedger(vault)).rejects.toThrow(/grootboek .* is veranderd/);
});

test('under another key a ledger cannot be opened', async () => {
  const file = await two();
  const before = readFileSync(file, 'utf8');
  const {head} = vault.store.ledger;
  await vault.save({...vault.store, ledger: {key: newKey(), head}});
  await expect(readLedger(vault)).rejects.toThrow(InputError);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a ledger and a store that are both older than what was given out are noticed by the edition that stands', async () => {
  const before = vault.store;
  const issued = await appendLedger(vault, issueOf('proef-2020', 8123));
  const standing = {place: {name: 'proef-2020'}, manifest: {invented: true, issued}} as unknown as Standing;
  await checkLedger(vault, [standing]);
  rmSync(ledgerFile(vault));
  await expect(checkLedger(vault, [standing])).rejects.toThrow(/grootboek .* is veranderd/);
  await vault.save(before);
  await expect(checkLedger(vault, [standing])).rejects.toThrow(/proef-2020 is uitgegeven/);
});

test('what stands in the open on a line belongs to what is sealed on it, also where somebody mends the chain', async () => {
  const file = await two();
  const texts = readFileSync(file, 'utf8').trimEnd().split('\n');
  for (const change of [{edition: 'proef-2019'}, {content: '0'.repeat(64)}]) {
    const last = JSON.stringify({...JSON.parse(texts[1]!), ...change});
    writeFileSync(file, `${texts[0]}\n${last}\n`);
    const head = createHash('sha256').update(last).digest('hex');
    await vault.save({...vault.store, ledger: {...vault.store.ledger, head}});
    await expect(readLedger(vault)).rejects.toThrow('regel 2 gaat niet open met de sleutel');
  }
});
