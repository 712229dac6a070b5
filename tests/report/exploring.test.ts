import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import puppeteer, {type Browser as Firefox} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {find} from '../../scripts/browser.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {oracle} from './oracle.ts';
import {type Keys, keysOf, ready, unlock, watched} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets).filter(({sleutel}) => sleutel === 'aanbieder');
const individual = keys.find(({soort}) => soort === 'individueel')!;
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
const truth = oracle(edition.delivery);
const firefoxPath = find('firefox');

const parts = ['kort', 'middel', 'intensief', 'chronisch'];
const labels = ['Basis GGZ Kort', 'Basis GGZ Middel', 'Basis GGZ Intensief', 'Basis GGZ Chronisch'];

/** What the delivery says of one reader: n and x of each part in a year. */
const mix = (year: string) =>
  parts.map((part) => {
    const found = truth.cells.find(
      ({provider, indicator, period, prestatie, category}) =>
        provider === individual.id &&
        indicator === 'prestatiemix' &&
        period === year &&
        prestatie === 'totaal' &&
        category === part
    );
    return found ?? {n: 0, x: 0};
  });

/** The rows of a table on screen, as text. */
const rowsIn = (page: Page, within: string) =>
  page
    .locator(`${within} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

async function ask(page: Page, sql: string): Promise<string> {
  await page.getByLabel('Vraag in SQL').fill(sql);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => /^(?!Bezig)./.test(document.querySelector('.sql-state')!.textContent!));
  return (await page.locator('.sql-state').textContent())!;
}

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
  const address = {
    hosted: ({slug}: Keys) => `${site.url}/reports/${slug}/`,
    portable: ({slug}: Keys) => pathToFileURL(join(edition.folder, 'portable', `${slug}.html`)).href
  };

  for (const where of ['hosted', 'portable'] as const)
    test(`${where}: exploring shows what the delivery says, as a table and in SQL, quietly`, async () => {
      const {page, context, requests, complaints} = await watched(browser, where === 'portable');
      await unlock(page, address[where](individual), individual.wachtzin);
      await ready(page);
      const fetched = () => requests.filter((url) => !/^(blob|data):/.test(url)).length;
      // From here on nothing is fetched: what exploring needs has come with the engine.
      await page.waitForLoadState('networkidle');
      const before = fetched();
      await page.getByRole('link', {name: 'Verkennen'}).click();
      await page.getByLabel('Onderwerp').selectOption('prestatiemix');
      await page.locator('#verkennen').getByLabel('Jaar', {exact: true}).selectOption('2019');
      expect((await rowsIn(page, '.explore-place')).map(([label, own]) => [label, own])).toEqual(
        mix('2019').map(({n, x}, at) => [labels[at], `${Math.round((x / n) * 100)}%`])
      );
      await page.getByText('Voor wie SQL kent').click();
      const sql = `SELECT onderdeel, n, teller FROM cijfers WHERE onderwerp = 'Verdeling prestaties'
        AND jaar = '2019' AND prestatie = 'Alle prestaties' AND groep = 'Uw praktijk'`;
      expect(await ask(page, sql)).toBe('4 rijen.');
      expect(await rowsIn(page, '.sql-answer')).toEqual(
        mix('2019').map(({n, x}, at) => [labels[at], String(n), String(x)])
      );
      expect(await ask(page, "COPY cijfers TO 'x.csv'")).toContain('‘COPY’ kan hier niet');
      expect(await ask(page, 'SELECT count(*) FROM cijfers')).toBe('1 rij.');
      expect(fetched()).toBe(before);
      expect(complaints).toEqual([]);
      await context.close();
    });

  test('what exploring needs is not among what comes before the first figure', async () => {
    const {page, context, requests} = await watched(browser);
    await page.goto(address.hosted(individual));
    await page.waitForLoadState('networkidle');
    expect(requests.some((url) => /explore/.test(url))).toBe(false);
    await context.close();
  });

  test('a report of small providers is explored without a word of the reader’s own figures', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, `${address.hosted(pooled)}#page=explore`, pooled.wachtzin);
    await page.locator('.explore-place table').waitFor();
    await page.getByText('Voor wie SQL kent').click();
    expect(await page.locator('#verkennen').textContent()).not.toMatch(/\buw\b|eigen cijfers/i);
    for (const example of await page.locator('.sql-examples button').all()) {
      await example.click();
      await page.waitForFunction(() => /^\d+ rij/.test(document.querySelector('.sql-state')!.textContent!));
    }
    await context.close();
  });

  test('a print shows the table with what was chosen, and no controls', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, `${address.hosted(individual)}#page=explore&topic=prestatiemix`, individual.wachtzin);
    await page.locator('.explore-place table').waitFor();
    await page.emulateMedia({media: 'print'});
    const shown = (selector: string) => page.locator(selector).first().isVisible();
    expect(await shown('.explore-place caption')).toBe(true);
    expect(await page.locator('.explore-place caption').textContent()).toContain('Jaar: ');
    for (const selector of [
      '.bar',
      '.explore-form',
      '.explore-tools',
      '.explore-sql',
      '.printed-view',
      '.opening'
    ])
      expect(await shown(selector), selector).toBe(false);
    await context.close();
  });
});

describe.skipIf(firefoxPath === null)('in Firefox (skipped where there is no Firefox)', () => {
  let browser: Firefox;
  let site: Site;
  beforeAll(async () => {
    browser = await puppeteer.launch({browser: 'firefox', executablePath: firefoxPath!, headless: true});
    site = await serve(edition.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const where of ['hosted', 'portable'] as const)
    test(`${where}: a figure is explored and sorted, and SQL is answered and refused`, async () => {
      const page = await browser.newPage();
      const files = {
        hosted: `${site.url}/reports/${individual.slug}/`,
        portable: pathToFileURL(join(edition.folder, 'portable', `${individual.slug}.html`)).href
      };
      await page.goto(files[where]);
      await page.waitForSelector('#gate input[type=password]');
      await page.type('#gate input[type=password]', individual.wachtzin);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#report[data-ready] figure svg', {timeout: 90_000});
      await page.click('[data-page-link="explore"]');
      await page.waitForSelector('.explore-place table');
      await page.select('.explore-form select', 'prestatiemix');
      await page.waitForFunction(() => location.hash === '#page=explore&topic=prestatiemix');
      await page.click('[data-sort="0"]');
      const own = await page.$$eval('.explore-place tbody tr td:nth-child(2)', (cells) =>
        cells.map((cell) => Number.parseInt(cell.textContent ?? '', 10))
      );
      expect(own.length).toBe(4);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
      await page.click('.explore-sql summary');
      await page.click('.sql-examples button');
      await page.waitForFunction(
        () => /^\d+ rijen/.test(document.querySelector('.sql-state')?.textContent ?? ''),
        {timeout: 60_000}
      );
      await page.$eval('#sql', (field) => {
        (field as HTMLTextAreaElement).value = 'DROP TABLE cijfers';
      });
      await page.click('.sql-buttons button');
      await page.waitForFunction(() =>
        /kan hier niet/.test(document.querySelector('.sql-state')?.textContent ?? '')
      );
      await page.close();
    });
});
