import {readFileSync, rmSync, writeFileSync} from 'node:fs';
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

/** As if another version of Spiegel had made all that stands. */
function madeByAnother(): void {
  const file = join(here, 'secrets/mini-2022/manifest.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/("made": "[0-9a-f]{64}\.)[0-9a-f]{64}"/g, `$1${'0'.repeat(64)}"`));
  expect(readFileSync(file, 'utf8')).not.toBe(text);
}

test('after a phrase leaked its key is renewed, its report alone is locked anew, also by a newer Spiegel, and it is given out again', async () => {
  madeByAnother();
  const [given, leaked] = [files(), phraseOf('0124')];
  expect(spiegel(here, 'key', 'renew', mini, 'zwemschool', '0124', '-e', '2022').code).toBe(0);
  const built = said('build');
  expect(built).toContain('1 rapport is nieuw of veranderd');
  expect(built).toContain('Deze editie was al uitgegeven, en er zijn nieuwe bestanden.');
  expect(changedSince(given)).toEqual(['0124']);
  expect(phraseOf('0124')).not.toBe(leaked);
  said('audit');
  expect(said('issue', '--yes')).toContain('De andere bestanden van mini-2022 zijn uitgegeven');
  using vault = await practiceVault(here, 'mini');
  const [first, second] = await readLedger(vault);
  expect(second).toMatchObject({deed: 'rekeyed', hash: first!.hash, contents: first!.contents});
  expect(said('issue', '--yes')).toContain('was al uitgegeven');
});
