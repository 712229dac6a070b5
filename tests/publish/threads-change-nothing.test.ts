import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {openRest} from '../../src/lock/open-rest.ts';
import {restIn, sealedIn} from '../../src/lock/sealed-in.ts';
import {threadsFor} from '../../src/render/threads.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import {keysOf} from '../invented-keys.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-threads-'));
const dist = join(here, 'dist/mini-2022');
afterAll(() => rmSync(here, {recursive: true, force: true}));

/** What a build with so many threads makes, as it was before it was locked: file → what is in it. */
async function madeBy(threads: number): Promise<ReadonlyMap<string, string>> {
  rmSync(dist, {recursive: true, force: true});
  const {code, said} = spiegel(here, 'build', mini, '-d', here, '--threads', String(threads));
  expect(code, said).toBe(0);
  const phrases = new Map(
    keysOf(join(here, 'secrets/mini-2022')).map(({slug, wachtzin}) => [slug, wachtzin])
  );
  const found = readdirSync(dist, {recursive: true, withFileTypes: true});
  const files = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.bin'))
    .map(({parentPath, name}) => join(parentPath, name));
  const open = files.map(async (file) => {
    const [slug] = /[0-9a-z]{26}/.exec(file) ?? [];
    return [
      relative(dist, file),
      slug ? await opened(file, phrases.get(slug)!) : readFileSync(file, 'base64')
    ];
  });
  return new Map((await Promise.all(open)) as [string, string][]);
}

/** A page without what is locked in it, and both parts of that as they were drawn. */
async function opened(file: string, phrase: string): Promise<string> {
  const page = readFileSync(file, 'utf8');
  const [sealed, place] = [sealedIn(page), restIn(page)!];
  const locked =
    'beside' in place ? readFileSync(join(file, '..', place.beside)) : Buffer.from(place.within, 'base64');
  const first = await open(sealed, phrase);
  if (!('content' in first)) throw new Error(`${file} does not open`);
  const rest = await openRest(sealed, first.key, locked);
  const around = page.replace(JSON.stringify(sealed), '').replace(Object.values(place)[0]!, '');
  return [around, ...[first.content, rest!].map((part) => Buffer.from(part).toString('base64'))].join('\n');
}

test('reports are drawn by as many threads as there are cores, and it changes no byte how many they are', async () => {
  for (const [name, text] of synthesize({seed: 'spiegel', holders: 14}))
    writeFileSync(join(here, name), text);
  const [one, two] = [await madeBy(1), await madeBy(2)];
  expect([...one.keys()].filter((file) => file.startsWith('reports')).length).toBeGreaterThan(10);
  const other = [...one].filter(([file, made]) => two.get(file) !== made).map(([file]) => file);
  expect(other).toEqual([]);
  expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
});

test('there is a thread for each core, unless fewer are asked for or there are fewer pages', async () => {
  for (const [pages, asked, count] of [
    [1_000, undefined, availableParallelism()],
    [1_000, 3, 3],
    [1, 8, 1]
  ] as const) {
    await using threads = threadsFor(pages, asked);
    expect(threads.count).toBe(count);
  }
});
