import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readLedger} from '../../src/publish/ledger.ts';
import {keysOf, practiceVault} from '../invented-keys.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';
import {changedSince, files, giveOut, here, said} from './given-out-edition.ts';

beforeAll(giveOut);
afterAll(() => rmSync(here, {recursive: true, force: true}));

const phraseOf = (id: string) =>
  keysOf(join(here, 'secrets/mini-2022')).find((key) => key.id === id)!.wachtzin;

test('after a phrase leaked its key is renewed, its report is locked anew, and it is given out again', async () => {
  const [given, leaked] = [files(), phraseOf('0124')];
  expect(spiegel(here, 'key', 'renew', mini, 'zwemschool', '0124', '-e', '2022').code).toBe(0);
  expect(said('build')).toContain('1 rapport is nieuw of veranderd');
  expect(changedSince(given)).toEqual(['0124']);
  expect(phraseOf('0124')).not.toBe(leaked);
  said('audit');
  expect(said('issue', '--yes')).toContain('De andere bestanden van mini-2022 zijn uitgegeven');
  using vault = await practiceVault(here, 'mini');
  const [first, second] = await readLedger(vault);
  expect(second).toMatchObject({deed: 'rekeyed', hash: first!.hash, contents: first!.contents});
  expect(said('issue', '--yes')).toContain('was al uitgegeven');
});
