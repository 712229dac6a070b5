import {spawnSync} from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {telling} from '../../src/audit/outside.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import {keysOf} from '../invented-keys.ts';
import {mini, script} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-sizes-'));
const dist = join(here, 'dist/mini-2022');
afterAll(() => rmSync(here, {recursive: true, force: true}));

const build = () => {
  const made = spawnSync(process.execPath, [script, 'build', mini, '-d', here, '--portable', 'all'], {
    cwd: here,
    encoding: 'utf8'
  });
  expect(made.status, made.stderr).toBe(0);
};

const all = () =>
  readdirSync(dist, {recursive: true, withFileTypes: true}).map((entry) => ({
    name: relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    isFile: entry.isFile(),
    ...statOf(join(entry.parentPath, entry.name))
  }));

function statOf(path: string) {
  const {mtimeMs, size} = statSync(path);
  return {mtimeMs, size};
}

const pagesIn = (part: string) =>
  all().filter(({name}) => name.startsWith(`${part}/`) && name.endsWith('.html'));

const restsOf = () => all().filter(({name}) => /^reports\/[^/]+\/rest\.[0-9a-f]{12}\.bin$/.test(name));

const sealedIn = (name: string): {data: string; slots: readonly object[]} =>
  JSON.parse(
    /<script type="application\/json" id="sealed">(.*?)<\/script>/s.exec(
      readFileSync(join(dist, name), 'utf8')
    )![1]!
  );

beforeAll(() => {
  for (const [name, text] of synthesize({seed: 'spiegel', holders: 18}))
    writeFileSync(join(here, name), text);
  build();
});

test('every file and folder of an edition carries one time', () => {
  expect(all().length).toBeGreaterThan(50);
  expect(new Set([...all(), statOf(dist)].map(({mtimeMs}) => mtimeMs)).size).toBe(1);
});

test.each(['reports', 'portable'])(
  'every page in %s has the same size, of any kind of reader and with any number of keys',
  (part) => {
    const kinds = keysOf(join(here, 'secrets/mini-2022'));
    const perReport = Map.groupBy(kinds, ({id}) => id);
    expect(new Set([...perReport.values()].map(({length}) => length)).size).toBeGreaterThan(1);
    expect(new Set(kinds.map(({soort}) => soort)).size).toBe(4);
    const pages = pagesIn(part);
    expect(pages.length).toBe(perReport.size);
    expect(new Set(pages.map(({size}) => size)).size).toBe(1);
    const shapes = pages.map(({name}) => {
      const {data, slots} = sealedIn(name);
      return JSON.stringify([
        data.length,
        slots.map((slot) => Object.entries(slot).map(([of, text]) => [of, text.length]))
      ]);
    });
    expect(new Set(shapes).size).toBe(1);
  }
);

test('what lies beside a page has one size too, and nothing else lies there', () => {
  const rests = restsOf();
  expect(rests.length).toBe(pagesIn('reports').length);
  expect(new Set(rests.map(({size}) => size)).size).toBe(1);
  const files = all().filter(({name, isFile}) => isFile && name.startsWith('reports/'));
  expect(files.length).toBe(2 * rests.length);
});

test('nothing in the open says whose a key is', () => {
  const pages = pagesIn('reports');
  for (const {name} of pages)
    expect(JSON.stringify(sealedIn(name).slots)).not.toMatch(
      /owner|aanbieder|zwemschool|consultant|adviseur/i
    );
});

test('building again, a file that is the same keeps its time, and a report that was sealed anew has a new one', async () => {
  const before = new Map(all().map(({name, mtimeMs}) => [name, mtimeMs]));
  const [first] = before.values();
  while (Math.floor(Date.now() / 1000) * 1000 <= first!) await new Promise((next) => setTimeout(next, 50));
  // As of a version that did not say what a page is made of: every report is sealed anew.
  const manifest = join(here, 'secrets/mini-2022/manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll('"made"', '"was"'));
  build();
  const files = all().filter(({isFile}) => isFile);
  const isKept = ({name, mtimeMs}: {name: string; mtimeMs: number}) => before.get(name) === mtimeMs;
  expect(files.filter(isKept).map(({name}) => name.split('/')[0])).toContain('app');
  expect(files.filter((file) => file.name.startsWith('app/') && !isKept(file))).toEqual([]);
  const reports = files.filter(({name}) => /^(reports|portable)\//.test(name));
  expect(reports.some(isKept)).toBe(false);
  expect(new Set(reports.map(({mtimeMs}) => mtimeMs)).size).toBe(1);
});

test('the audit finds a page of another size, and one with another number of locks', async () => {
  const pages = pagesIn('reports').map(({name}) => ({id: '', slug: '', file: name, bytes: 0, sha256: ''}));
  expect(await telling(dist, pages)).toEqual([]);
  const [one, other] = pages.map(({file}) => file);
  appendFileSync(join(dist, one!), ' ');
  const page = readFileSync(join(dist, other!), 'utf8');
  const {slots} = sealedIn(other!);
  const [, second] = slots.map((slot) => JSON.stringify(slot));
  writeFileSync(join(dist, other!), page.replace(`,${second}`, ' '.repeat(second!.length + 1)));
  expect((await telling(dist, pages)).map(({code, args}) => [code, args['file']])).toEqual([
    ['file-tells', one],
    ['file-tells', other]
  ]);
});

test('the audit finds the rest of a report that has another size', async () => {
  const rests = restsOf().map(({name}) => ({id: '', slug: '', file: name, bytes: 0, sha256: ''}));
  expect(await telling(dist, rests)).toEqual([]);
  appendFileSync(join(dist, rests[0]!.file), ' ');
  expect((await telling(dist, rests)).map(({args}) => args['file'])).toEqual([rests[0]!.file]);
});
