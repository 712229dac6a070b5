import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import puppeteer, {type Browser as Firefox} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {find} from '../../scripts/browser.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {holders} from '../templates/delivery.ts';
import {faulty, give, giveFaulty, giveGood, sample} from './own-file.ts';
import {choose, keysOf, ready, unlock, watched} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets).filter(({sleutel}) => sleutel === 'aanbieder');
const individual = keys.filter(({soort}) => soort === 'individueel');
const now = new Set(holders.filter(({jaar}) => jaar === '2021').map(({aanbieder}) => aanbieder));
const takesPart = new Set(holders.filter(({rom}) => rom).map(({aanbieder}) => aanbieder));
const withRom = individual.find(({id}) => now.has(id) && takesPart.has(id))!;
const without = individual.find(({id}) => now.has(id) && !takesPart.has(id))!;
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
const firefoxPath = find('firefox');

/** What the figures of the file say, as a reader reads it. */
const sentences = (page: Page) => page.locator('[data-upload-shown] [data-say]').allTextContents();

/** Counted by hand from the sample: seven trajects ended in 2021, five of them with two measurements. */
const in2021 = [
  'In 2021 is van 71% van uw trajecten zowel een begin- als een eindmeting bekend',
  'In 2021 namen de klachten van uw cliënten gemiddeld 7,4 punten op de klachtenschaal af',
  'In 2021 ging de cliënt in 80% van uw trajecten met twee metingen vooruit: hersteld of verbeterd'
];

describe.skipIf(chromiumPath === null)('in Chromium (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
    site = await serve(edition.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const hosted = ({slug}: {slug: string}) => `${site.url}/reports/${slug}/`;
  const portable = ({slug}: {slug: string}) =>
    pathToFileURL(join(edition.folder, 'portable', `${slug}.html`)).href;

  for (const where of ['hosted', 'portable'] as const)
    test(`${where}: the sample that the page offers is a file that it reads, and nothing of it leaves the page`, async () => {
      const {page, context, requests, complaints} = await watched(browser);
      const reader = individual[0]!;
      await unlock(page, (where === 'hosted' ? hosted : portable)(reader), reader.wachtzin);
      await ready(page);
      const before = requests.length;
      const download = page.waitForEvent('download');
      await page.getByRole('link', {name: 'Voorbeeldbestand downloaden'}).click();
      const saved = await (await download).path();
      expect((await download).suggestedFilename()).toBe('voorbeeld-eigen-rom.csv');
      const text = readFileSync(saved, 'utf8');
      expect(text).toBe(`\ufeff${sample}`);
      await give(page, text, 'voorbeeld.csv');
      const read = 'Gelezen uit ‘voorbeeld.csv’: 14 trajecten, over 2020 tot en met 2021.';
      await page.locator('[data-upload-result]').getByText(read).waitFor();
      await page.getByLabel('Jaar in uw bestand').selectOption('2021');
      const said = await sentences(page);
      expect(said.map((sentence) => sentence.split('; ')[0])).toEqual(in2021);
      expect(said.every((sentence) => sentence.includes('te weinig voor een conclusie'))).toBe(true);
      expect(requests.slice(before).filter((url) => !url.startsWith('data:'))).toEqual([]);
      expect(complaints).toEqual([]);
      const stored = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length
      ]);
      expect(stored).toEqual([0, 0, 0]);
      await context.close();
    });

  test('a file is taken before the code that reads it has come, and read when it is there', async () => {
    const {page, context, complaints} = await watched(browser);
    const arrived = Promise.withResolvers<void>();
    await page.route(/\/app\/beside\./, async (route) => {
      await arrived.promise;
      await route.continue();
    });
    const reader = individual[0]!;
    await unlock(page, hosted(reader), reader.wachtzin);
    await page.locator('#report[data-ready]').waitFor({state: 'attached'});
    await give(page, faulty, 'eerst.csv');
    await give(page, sample, 'voorbeeld.csv');
    arrived.resolve();
    await page.locator('[data-upload-result]').getByText('Gelezen uit ‘voorbeeld.csv’').waitFor();
    expect(await page.locator('[data-upload-message]').textContent()).toBe('');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('where the code that reads a file does not come, that is said, and the next file asks for it again', async () => {
    const {page, context} = await watched(browser);
    let closed = true;
    await page.route(/\/app\/beside\./, (route) => (closed ? route.abort() : route.continue()));
    const reader = individual[0]!;
    await unlock(page, hosted(reader), reader.wachtzin);
    await page.locator('#report[data-ready]').waitFor({state: 'attached'});
    await give(page, sample, 'voorbeeld.csv');
    const message = page.locator('[data-upload-message]');
    await message.getByText('Uw bestand kan nu niet worden gelezen.').waitFor();
    expect(await page.locator('#announce').textContent()).toContain('kan nu niet worden gelezen');
    closed = false;
    await give(page, sample, 'voorbeeld.csv');
    await page.locator('[data-upload-result]').getByText('Gelezen uit ‘voorbeeld.csv’').waitFor();
    expect(await message.textContent()).toBe('');
    await context.close();
  });

  test('the lock forgets the file', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, hosted(without), without.wachtzin);
    await ready(page);
    await giveGood(page);
    await page.getByRole('button', {name: 'Vergrendelen'}).click();
    await page.locator('#gate').waitFor();
    await unlock(page, hosted(without), without.wachtzin);
    await ready(page);
    expect(await page.locator('[data-upload-result]').innerHTML()).toBe('');
    expect(await page.locator('[data-upload-shown] figure').count()).toBe(0);
    await context.close();
  });

  test('figures that were delivered and figures of the file stand apart, each under its source', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, hosted(withRom), withRom.wachtzin);
    await ready(page);
    await giveGood(page);
    const sources = await page
      .locator('figure:has(.figure-from)')
      .evaluateAll((figures) =>
        figures.map((figure) => [figure.id, figure.querySelector('.figure-from')!.textContent])
      );
    const delivered = ['rom-respons', 'rom-verschil', 'rom-uitkomst'];
    expect(sources).toEqual([
      ...delivered.map((id) => [id, 'Geleverd via het KiBG Portaal']),
      ...delivered.map((id) => [`eigen-${id}`, 'Uit uw bestand'])
    ]);
    await page.getByText('Uw ROM-cijfers zijn ook geleverd via het KiBG Portaal.').waitFor();
    await choose(page, 'Prestatie', 'kort');
    expect((await sentences(page))[0]).toMatch(/^Basis GGZ Kort: in 2021 /);
    expect(await page.locator('#rom-respons [data-unavailable]').isVisible()).toBe(true);
    expect(await page.locator('#eigen-rom-respons [data-unavailable]').isVisible()).toBe(false);
    await context.close();
  });

  test('a holder of whom nothing was delivered has the same place for a file; a pooled report has none', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, hosted(without), without.wachtzin);
    await ready(page);
    expect(await page.locator('#rom-respons').count()).toBe(0);
    expect(await page.getByText('Uw ROM-cijfers zijn ook geleverd').count()).toBe(0);
    await giveFaulty(page);
    const where = await page.locator('[data-upload-message] .fault-where').allTextContents();
    expect(where).toEqual([
      'Kolom t_eind',
      'Kolom traject, rij 3 (‘V1’) (ook in rij 2)',
      'Kolom prestatie, rij 3 (‘BGGZ’)',
      'Kolom einddatum, rij 2 (‘2021-02-30’)',
      'Kolom t_begin, rij 2 (‘zestig’)',
      'Kolom t_begin, rij 3 (‘120’)'
    ]);
    await unlock(page, hosted(pooled), pooled.wachtzin);
    await ready(page);
    expect(await page.locator('[data-upload]').count()).toBe(0);
    await context.close();
  });

  test('a print of the figures says that they are of the reader’s own file; without a file there is nothing to print', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, hosted(without), without.wachtzin);
    await ready(page);
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('[data-upload]').isVisible()).toBe(false);
    await page.emulateMedia({media: 'screen'});
    await giveGood(page);
    await page.emulateMedia({media: 'print'});
    expect(await page.getByText('Deze cijfers komen uit een eigen bestand van de lezer.').isVisible()).toBe(
      true
    );
    expect(await page.locator('#upload-file').isVisible()).toBe(false);
    expect(await page.getByRole('button', {name: 'Gegevens verwijderen'}).isVisible()).toBe(false);
    expect(await page.locator('#eigen-rom-verschil [data-drawing="wide"] svg').isVisible()).toBe(true);
    await context.close();
  });
});

describe.skipIf(firefoxPath === null)('in Firefox (skipped where there is no Firefox)', () => {
  let firefox: Firefox;
  let site: Site;
  beforeAll(async () => {
    firefox = await puppeteer.launch({browser: 'firefox', executablePath: firefoxPath!, headless: true});
    site = await serve(edition.folder);
  });
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  test('a good file is read, a faulty one is refused, and removing takes all of it away', async () => {
    const page = await firefox.newPage();
    await page.goto(`${site.url}/reports/${without.slug}/`);
    await page.type('#gate input[type=password]', without.wachtzin);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#report[data-ready][data-drawn] figure svg', {timeout: 90_000});
    const field = (await page.waitForSelector('input#upload-file'))!;
    const {folder, files} = onDisk();
    await field.uploadFile(files.good);
    await page.waitForSelector('[data-upload-shown] figure svg');
    const said = await page.$$eval('[data-upload-shown] [data-say]', (all) =>
      all.map((one) => one.textContent)
    );
    expect(said.map((sentence) => sentence!.split('; ')[0])).toEqual(in2021);
    await field.uploadFile(files.faulty);
    await page.waitForSelector('[data-upload-message] li');
    await page.$eval('[data-upload-remove]', (button) => (button as HTMLButtonElement).click());
    const left = await page.$eval('[data-upload]', (section) => section.textContent);
    expect(left).not.toMatch(/Gelezen uit|Kolom t_begin/);
    await page.close();
    rmSync(folder, {recursive: true});
  });
});

/** A browser that is driven from outside takes files by their path. */
function onDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'spiegel-own-file-'));
  const files = {good: join(folder, 'goed.csv'), faulty: join(folder, 'fout.csv')};
  writeFileSync(files.good, sample);
  writeFileSync(files.faulty, faulty);
  return {folder, files};
}
