import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {openRest} from '../../src/lock/open-rest.ts';
import {leastSlots} from '../../src/lock/seal.ts';
import {restIn, sealedIn} from '../../src/lock/sealed-in.ts';
import {lockerOf} from '../../src/render/lock-pages.ts';
import {type Assignments, render} from '../../src/render/render.ts';

const folder = mkdtempSync(join(tmpdir(), 'spiegel-sizes-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const phrase = '7K3M-9QXT-0HVB-4RDW';
const text = (words: string) => new TextEncoder().encode(words);
/** Of a few words, and of some thousand bytes that nothing makes smaller. */
const noise = (length: number) => Uint8Array.from({length}, (_, at) => (at * at * 31 + (at >> 3) * 17) % 251);
const contents = [
  {first: text('Wat hier staat is geheim.'), rest: noise(11_000)},
  {first: noise(9_000), rest: text('En wat volgt ook.')},
  {first: text('Kort.'), rest: text('Kort.')}
];
const pages = [
  {file: 'one.html', rest: 'beside'},
  {file: 'other.html', rest: 'beside'},
  {file: 'portable.html', rest: 'within'}
] as const;

const waiting = (mark: string) =>
  `<script type="application/json" id="sealed">"${mark}"</script><script type="application/octet-stream" id="rest" data-src="${mark}"></script>`;

const locker = () => lockerOf({folder, edition: '2022', slots: 2, keysOf: () => [{passphrase: phrase}]});

/** The two parts of a page as they lie in the open. */
function lockedIn(file: string): {readonly sealed: {readonly data: string}; readonly rest: Uint8Array} {
  const html = readFileSync(join(folder, file), 'utf8');
  const place = restIn(html)!;
  const rest =
    'beside' in place ? readFileSync(join(folder, place.beside)) : Buffer.from(place.within, 'base64');
  return {sealed: sealedIn(html) as {data: string}, rest};
}

test('a page holds marks until all are drawn; then both parts of all are locked to one size, each with its own content', async () => {
  const {keep, lockAll} = locker();
  for (const [at, {file}] of pages.entries()) {
    const mark = await keep(file, contents[at]!);
    expect(mark).toMatch(/^sealed report \d+$/);
    writeFileSync(join(folder, file), waiting(mark));
  }
  expect(readdirSync(folder).filter((name) => !name.endsWith('.html'))).toEqual([]);
  await lockAll(pages);
  const locked = pages.map(({file}) => lockedIn(file));
  expect(new Set(locked.map(({sealed}) => sealed.data.length)).size).toBe(1);
  expect(new Set(locked.map(({rest}) => rest.length)).size).toBe(1);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.html'))).toHaveLength(2);
  for (const [at, {sealed, rest}] of locked.entries()) {
    const opened = await open(sealed, phrase);
    if (!('content' in opened)) throw new Error('closed');
    expect(Buffer.from(opened.content).equals(contents[at]!.first)).toBe(true);
    const followed = await openRest(sealed, opened.key, rest);
    expect(followed && Buffer.from(followed).equals(contents[at]!.rest)).toBe(true);
  }
});

test('the rest of another copy, one that was changed, and a first part in its place are refused', async () => {
  const [one, other] = [lockedIn('one.html'), lockedIn('other.html')];
  const opened = await open(one.sealed, phrase);
  if (!('content' in opened)) throw new Error('closed');
  const {key} = opened;
  expect(await openRest(one.sealed, key, other.rest)).toBeNull();
  expect(await openRest({...one.sealed, edition: '2023'}, key, one.rest)).toBeNull();
  for (const at of [0, 12, one.rest.length - 1]) {
    const changed = Uint8Array.from(one.rest);
    changed[at]! ^= 1;
    expect(await openRest(one.sealed, key, changed)).toBeNull();
  }
  const {nonce, data} = one.sealed as unknown as Record<'nonce' | 'data', string>;
  const first = Buffer.concat([Buffer.from(nonce, 'base64'), Buffer.from(data, 'base64')]);
  expect(await openRest(one.sealed, key, first)).toBeNull();
  expect(await openRest(one.sealed, key, new Uint8Array())).toBeNull();
});

test('a page without a report, and a report without a page, stop the build', async () => {
  const {keep, lockAll} = locker();
  writeFileSync(join(folder, 'none.html'), '<p>Niets</p>');
  await expect(lockAll([{file: 'none.html', rest: 'beside'}])).rejects.toThrow('waits for no report');
  await keep('alone', contents[0]!);
  await expect(lockAll([])).rejects.toThrow('stands in no page');
});

test('what is known of the locks of an edition is how many every page has: a second key finds room', async () => {
  const {sizes} = await render({reports: [], least: null} as unknown as Assignments);
  expect(sizes.slots).toBe(leastSlots);
});
