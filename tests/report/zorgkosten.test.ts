/** A second family, written from templates/README.md alone, on invented and on real open data. */
import {copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {build} from '../../src/build.ts';
import type {Receipt} from '../../src/publish/receipt.ts';
import {makeSecrets} from '../../src/publish/secrets.ts';
import type {Access} from '../../src/store/identity.ts';
import {openVault} from '../../src/store/vault.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {kinds} from '../families/zorgkosten/care.ts';
import {synthesize} from '../families/zorgkosten/synthesize.ts';
import {type Keys, keysIn} from '../invented-keys.ts';
import {choose, drawings, drawn, optionsOf, ready, tables, unlock, watched} from './reader.ts';
import {differences, isSmall, ratio, type Towns, townsOf} from './zorgkosten-oracle.ts';

const family = resolve('tests/families/zorgkosten');
const fixture = join(family, 'delivery');
const openData = process.env['SPIEGEL_OPEN_DATA'];
const files = ['gemeenten-2023.csv', 'zorgkosten-2023.csv'];

test('the committed fixture is what its seed makes', async () => {
  const read = (name: string) => readFile(join(fixture, name), 'utf8');
  const made = synthesize({seed: 'spiegel'});
  for (const file of files) expect(await read(file), file).toBe(made.get(file));
  expect(JSON.parse(await read('levering.json'))).toEqual(JSON.parse(made.get('levering.json')!));
});

describe.skipIf(chromiumPath === null)('the fixture in Chromium (skipped where there is no Chromium)', () => {
  suite({
    deliver: (folder) => cp(fixture, folder, {recursive: true}),
    readers: ["'S-VERZONNENHAGE", 'SÚDWEST-VERZINSEL', 'BEDACHTDAM'],
    individual: 35,
    pooled: 13,
    invented: true
  });
});

const why = openData ? '' : ' (skipped: SPIEGEL_OPEN_DATA names no folder with the open data)';
describe.skipIf(chromiumPath === null || !openData)(`the real open data in Chromium${why}`, () => {
  suite({
    deliver: deliverOpenData,
    readers: ['S GRAVENHAGE', 'SUDWEST-FRYSLAN', 'SCHIERMONNIKOOG'],
    individual: 316,
    pooled: 26,
    invented: false
  });
});

async function keysBy(root: string, access: Access): Promise<Keys[]> {
  const practice = access.identity === undefined;
  using vault = await openVault({root, family: 'zorgkosten', practice}, access, () => {});
  const [kept] = Object.values(vault.store.editions);
  return keysIn(kept!);
}

/** Within the project: Astro keeps the code of all builds that write elsewhere in one folder, where two would meet. */
async function newRoot(): Promise<string> {
  await mkdir('.astro', {recursive: true});
  return mkdtemp(resolve('.astro', 'zorgkosten-'));
}

/** The open data comes without a letter, and its folder may be read-only. */
async function deliverOpenData(folder: string): Promise<void> {
  for (const file of files) await copyFile(join(openData!, file), join(folder, file));
  const letter = {
    familie: 'zorgkosten',
    editie: '2023',
    periode: {van: '2023', tot: '2023'},
    bron: 'Open data van Vektis over 2023, bewerkt',
    geleverd: '2025-06-01',
    dekking: ['alle zorgverzekeraars'],
    controletotalen: [
      {bestand: 'gemeenten-2023.csv', rijen: 342},
      {bestand: 'zorgkosten-2023.csv', rijen: 3762}
    ]
  };
  await writeFile(join(folder, 'levering.json'), JSON.stringify(letter));
}

interface Case {
  readonly deliver: (folder: string) => Promise<void>;
  /** Who is opened; the last one is small. */
  readonly readers: readonly string[];
  readonly individual: number;
  readonly pooled: number;
  /** An invented delivery has a store without a lock; that of a real one is made first, and opened by its identity. */
  readonly invented: boolean;
}

function suite({deliver, readers, individual, pooled, invented}: Case): void {
  let root: string;
  let made: Receipt;
  let keys: readonly Keys[];
  let towns: Towns;
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    root = await newRoot();
    const delivery = await mkdtemp(join(root, 'delivery-'));
    await deliver(delivery);
    towns = townsOf(delivery);
    const access = invented ? {} : {identity: join(root, 'sleutel.txt')};
    if (access.identity !== undefined) await makeSecrets(root, 'zorgkosten', access.identity);
    made = await build({family, delivery, root, portable: [], access});
    keys = await keysBy(root, access);
    browser = await launch();
    site = await serve(made.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(root, {recursive: true, force: true});
  });

  test('every municipality has a report, the small ones that of the pool', async () => {
    expect(Object.fromEntries(made.audiences)).toEqual({individueel: individual, 'kleine-gemeenten': pooled});
    expect(towns.filter(isSmall)).toHaveLength(pooled);
    expect(keys.map(({id}) => id).sort()).toEqual(towns.map(({name}) => name).sort());
    expect(await readdir(join(made.folder, 'reports'))).toHaveLength(towns.length);
  });

  for (const reader of readers)
    test(`${reader}: every filter shows what the open data says, quietly`, async () => {
      const key = keys.find(({id}) => id === reader)!;
      const {page, context, requests, complaints} = await watched(browser);
      await unlock(page, `${site.url}/reports/${key.slug}/`, key.wachtzin);
      expect(await page.locator('.opening h1').textContent()).toContain(
        reader === readers.at(-1) ? 'leine gemeenten' : reader
      );
      await ready(page);
      const first = await drawings(page);
      const perCare = await walk(page, towns, reader);
      expect(perCare.faults).toEqual([]);
      expect(perCare.compared).toBeGreaterThan(1000);
      for (const figure of ['kosten', 'verhouding']) await turn(page, figure, 'per jaar');
      const perYear = await walk(page, towns, reader);
      expect(perYear.faults).toEqual([]);
      expect(perYear.compared).toBeGreaterThan(300);
      for (const figure of ['kosten', 'verhouding']) await turn(page, figure, 'per soort zorg');
      expect(await drawings(page)).toEqual(first);
      expect(requests.filter((url) => !(url.startsWith(site.url) || /^(blob|data):/.test(url)))).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
}

/** Every kind of care beside every group on offer, and back to where it began. */
async function walk(page: Page, towns: Towns, reader: string) {
  const faults: string[] = [];
  let compared = 0;
  const [groups, cares] = [await optionsOf(page, 'Groep gemeenten'), await optionsOf(page, 'Soort zorg')];
  for (const group of [...groups.slice(1), groups[0]!])
    for (const care of [...cares.slice(1), cares[0]!]) {
      await choose(page, 'Groep gemeenten', group);
      await choose(page, 'Soort zorg', care);
      const label = kinds[care]?.label ?? 'Alle zorg samen';
      const seen = differences(towns, await tables(page), {reader, group, care: label});
      faults.push(...seen.faults, ...(await misspoken(page, towns, reader, label)));
      compared += seen.compared;
    }
  return {faults, compared};
}

/** The sentence is about the kind of care that was chosen. */
async function misspoken(page: Page, towns: Towns, reader: string, label: string): Promise<string[]> {
  const town = towns.filter(({name}) => name === reader);
  if (town.every(isSmall)) return [];
  const euro = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 0}).format(
    ratio(town, 'kosten', label)
  );
  const said = (await page.locator('#kosten [data-say]').textContent()) ?? '';
  return said.includes(`€ ${euro} `) ? [] : [`kosten of ${label} should say ${euro}: ${said}`];
}

/** Another view of one figure, as a reader chooses it. */
async function turn(page: Page, figure: string, view: string): Promise<void> {
  const before = await drawn(page);
  await page.locator(`#${figure} [data-axes]`).getByRole('radio', {name: view, exact: true}).check();
  await page.waitForFunction((was) => document.getElementById('report')?.dataset['drawn'] !== was, before);
}
