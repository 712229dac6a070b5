import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {describe, expect, inject, test} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {storeBeside} from '../invented-keys.ts';
import {openedPage} from '../opened-page.ts';
import {oracle} from './oracle.ts';
import {keysOf} from './reader.ts';
import {finderOf} from './sought.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets);
const files = readdirSync(edition.folder, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const page = (slug: string): string =>
  readFileSync(join(edition.folder, 'reports', slug, 'index.html'), 'utf8');
const sealedIn = (html: string) => JSON.parse(/id="sealed"[^>]*>(.*?)<\/script>/s.exec(html)![1]!);

/** Everything a file says to somebody who may unzip but not unlock. */
function readable(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

describe('what is written', () => {
  test('holds no name, code, passphrase or distinctive value of any provider, in no byte', () => {
    const {cells, members} = oracle(edition.delivery);
    const names = [...new Set(members.map(({name}) => name))];
    const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
    const distinctive = cells.flatMap(({x}) => (x > 1e6 && Number.isInteger(x) ? [String(x)] : []));
    const sought = [
      ...names.flatMap((name) => [
        latin(name),
        latin(name.replaceAll('"', '&quot;')),
        latin(name.replaceAll('"', '&#34;'))
      ]),
      ...keys.flatMap(({id, wachtzin}) => [id, wachtzin, wachtzin.replaceAll('-', '')]),
      ...new Set(distinctive)
    ];
    expect(names.length).toBeGreaterThan(140);
    expect(distinctive.length).toBeGreaterThan(100);
    const findIn = finderOf(sought);
    const delivered = findIn(readFileSync(join(edition.delivery, 'aanbieders.csv')));
    expect(delivered.length).toBeGreaterThan(names.length);
    for (const file of files) {
      const found = findIn(readable(file));
      // A number of seven digits may stand in compiled code by chance; in a page it may not.
      expect(file.includes('/app/') ? found.filter((word) => !/^\d+$/.test(word)) : found, file).toEqual([]);
    }
  });

  test('lists the slugs nowhere: a page knows its own and no other', () => {
    const findIn = finderOf([...new Set(keys.map(({slug}) => slug))]);
    for (const file of files.filter((name) => !name.endsWith('.gz')))
      expect(
        findIn(readFileSync(file)).filter((slug) => !file.includes(slug)),
        file
      ).toEqual([]);
  });

  test('lies beside secrets that only their owner may read, and that fit what was written', () => {
    if (process.platform !== 'win32') {
      expect(statSync(edition.secrets).mode & 0o777).toBe(0o700);
      expect(statSync(storeBeside(edition.secrets).file).mode & 0o777).toBe(0o600);
    }
    const {reports} = JSON.parse(readFileSync(join(edition.secrets, 'manifest.json'), 'utf8'));
    // Every hosted report is a page and the rest of it; two are portable too.
    expect(reports.length).toBe(2 * new Set(keys.map(({slug}) => slug)).size + 2);
    for (const {file, sha256, bytes} of reports) {
      const content = readFileSync(join(edition.folder, file));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  test('opens with its own passphrase only', async () => {
    const [a, b] = [keys[0]!, keys.find(({slug}) => slug !== keys[0]!.slug)!];
    const sealed = sealedIn(page(a.slug));
    expect(await open(sealed, a.wachtzin)).toHaveProperty('content');
    expect(await open(sealed, b.wachtzin)).toEqual({wrong: true});
  });

  test('a consultant has a key of its own only where the holder agreed', async () => {
    const consultants = keys.filter(({sleutel}) => sleutel === 'consultant');
    const agreed = readFileSync(join(edition.delivery, 'aanbieders.csv'), 'utf8')
      .split('\n')
      .filter((line) => /;ja\s*$/.test(line));
    const ids = new Set(agreed.map((line) => line.slice(0, 8)));
    expect(consultants.length).toBeGreaterThan(0);
    expect(consultants.every(({id}) => ids.has(id))).toBe(true);
    expect(await open(sealedIn(page(consultants[0]!.slug)), consultants[0]!.wachtzin)).toHaveProperty(
      'content'
    );
  });

  test('is refused when a byte of it was changed', async () => {
    const {slug, wachtzin} = keys[0]!;
    const sealed = sealedIn(page(slug));
    const file = join(edition.folder, 'reports', slug, 'index.html');
    expect((await openedPage(file, wachtzin)).arrow.length).toBeGreaterThan(0);
    for (const at of [0, 1000, sealed.data.length - 20]) {
      const other = sealed.data[at] === 'A' ? 'B' : 'A';
      const opened = await open(
        {...sealed, data: sealed.data.slice(0, at) + other + sealed.data.slice(at + 1)},
        wachtzin
      );
      expect(opened).toEqual({damaged: true});
    }
  });
});
