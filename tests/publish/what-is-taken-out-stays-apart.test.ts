import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {InputError, UsageError} from '../../src/errors.ts';
import type {Sender} from '../../src/publish/letters.ts';
import {readManifest} from '../../src/publish/manifest.ts';
import type {Place} from '../../src/publish/publish.ts';
import {type TakeOut, takeOut} from '../../src/publish/take-out.ts';
import {type Held, standingIn} from '../../src/store/store.ts';
import {launch} from '../browser.ts';
import {audiences, edition, newRoot, publishSmall, secretsOf} from './small-edition.ts';

let root: string;
let place: Place;
let reports: readonly Held[];
beforeAll(async () => {
  root = await newRoot();
  place = await publishSmall(root, 'een');
  using vault = await secretsOf(root);
  reports = standingIn(vault.store, edition)!.reports;
});
beforeEach(() => rmSync(join(root, 'uit'), {recursive: true, force: true}));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const sender = {
  ...{title: 'Proef', publisher: 'De proefgever', contact: 'Bel 0612345678', edition, audiences},
  pool: 'Kleine zwemscholen'
};
async function take(asked: Partial<TakeOut>, changed: Partial<Sender> = {}) {
  const whole = {part: 'addresses', at: 'https://spiegel.example/kibg/', only: null, ...asked} as TakeOut;
  const written = (await readManifest(place.secrets))!.reports;
  return takeOut({...whole, folder: asked.folder ?? join(root, 'uit', whole.part)}, reports, {
    ...{place, written, sender: {...sender, ...changed}}
  });
}
const read = (file: string): string => readFileSync(file, 'utf8');
const phrases = () => reports.flatMap(({keys}) => keys.map(({phrase}) => phrase));
const slugs = () => reports.map(({slug}) => slug);
const holds = (text: string, words: readonly string[]): number =>
  words.filter((word) => text.includes(word)).length;

test('addresses hold every address and no phrase, passphrases every phrase and no address', async () => {
  const addresses = await take({});
  const secrets = await take({part: 'passphrases', at: null});
  for (const file of Object.values(addresses))
    expect([holds(read(file), slugs()), holds(read(file), phrases())]).toEqual([3, 0]);
  for (const file of Object.values(secrets))
    expect([holds(read(file), slugs()), holds(read(file), phrases())]).toEqual([0, 4]);
});

test('a list has a row for each key, the consultant’s too, and a letter for each row', async () => {
  for (const part of ['addresses', 'passphrases'] as const) {
    const {letters, list} = await take({part});
    const rows: Record<string, string>[] = parse(read(list), {columns: true, delimiter: ';', bom: true});
    expect(rows.map(({code, voor}) => [code, voor])).toEqual([
      ['a', 'zwemschool'],
      ['b', 'zwemschool'],
      ['b', 'consultant'],
      ['c', 'zwemschool']
    ]);
    expect(read(letters).match(/<article>/g)).toHaveLength(4);
    expect(read(letters)).toContain('Aan: consultant van Naam b');
    // It asks nothing of anybody, and is found by nobody.
    expect(read(letters)).not.toMatch(/<script|<img|<link|src=|url\(/);
    if (process.platform !== 'win32')
      for (const file of [letters, list]) expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  const {list} = await take({});
  expect(read(list)).toContain(`https://spiegel.example/kibg/reports/${slugs()[0]}/`);
});

test('a letter says in words whose report it is, to whom it goes, who reads along, and whom one may ask', async () => {
  const own = read((await take({only: ['b']})).letters);
  expect(own).toContain('Aan: Naam b<br>');
  expect(own.match(/Er staat een rapport klaar: het eigen rapport van Naam b\./g)).toHaveLength(2);
  expect(own.match(/U leest mee met toestemming van Naam b\./g)).toHaveLength(1);
  expect(own).toContain('<p>Vragen? Bel 0612345678</p>');
  const pooled = {individual: {...audiences['pooled']!}};
  const together = read((await take({only: ['b']}, {audiences: pooled, contact: null})).letters);
  expect(together).toContain(
    'Er staat een rapport klaar: het gezamenlijke rapport van de kleine zwemscholen.'
  );
  expect(together).not.toContain('Vragen?');
  expect(read((await take({part: 'passphrases'})).letters)).toContain('Het rapport sluit zichzelf');
});

test('both parts never come into one folder, and none into what goes to a server', async () => {
  const folder = join(root, 'uit', 'samen');
  await take({folder});
  await expect(take({part: 'passphrases', folder})).rejects.toThrow(/komen nooit bij elkaar/);
  await take({folder});
  for (const within of [
    place.folder,
    join(place.folder, 'reports'),
    join(root, 'dist'),
    join(root, 'dist', 'x')
  ])
    await expect(take({folder: within}), within).rejects.toThrow(UsageError);
  expect(readdirSync(join(root, 'dist'))).toEqual(['mini-2022']);
});

test('of some reports only; a code that is none is said', async () => {
  const {list} = await take({part: 'passphrases', only: ['c']});
  expect(holds(read(list), phrases())).toBe(1);
  await expect(take({only: ['c', 'x']})).rejects.toThrow(/geen rapport van: x\./);
});

test('files are told by their names, and one that was not made is told', async () => {
  const fault = await take({at: null}).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(InputError);
  expect((fault as Error).message).toMatch(/los bestand ontbreekt van: a, b, c\./);
  expect(existsSync(join(root, 'uit'))).toBe(false);
});

test('a letter is a page of A4', async () => {
  const {letters} = await take({part: 'passphrases'});
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`file://${letters}`);
  const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
  await browser.close();
  expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(4);
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 594\.9\d* 841\.\d+\]|\/MediaBox ?\[0 0 595\.\d* 841\.\d+\]/);
});
