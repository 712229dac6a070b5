import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import template from '../../templates/kibg/template.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {differences} from './compare.ts';
import {oracle} from './oracle.ts';
import {
  choose,
  chooseAll,
  chosenIn,
  drawings,
  type Keys,
  keysOf,
  optionsOf,
  ready,
  sharedReports,
  tables,
  unlock,
  watched
} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets);
const individual = keys.find(({soort}) => soort === 'individueel')!;
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
const truth = oracle(edition.delivery);

type State = readonly [year: string, prestatie: string, group: string];

/** Every year with every prestatie, the groups in turn; or, to be quicker, every choice at least once. */
async function statesOf(page: Page, all: boolean): Promise<State[]> {
  const [years, prestaties, groups] = [
    await optionsOf(page, 'Jaar'),
    await optionsOf(page, 'Prestatie'),
    await optionsOf(page, 'Benchmarkgroep')
  ];
  const grid = years.flatMap((year) => prestaties.map((prestatie) => [year, prestatie] as const));
  const states = grid.map(([year, prestatie], at): State => [year, prestatie, groups[at % groups.length]!]);
  return all ? states : states.filter((_, at) => at % 4 === 0);
}

describe.skipIf(chromiumPath === null)('a report in Chromium (skipped where there is no Chromium)', () => {
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
  const shared = sharedReports(() => ({browser, site}), {viewport: {width: 1440, height: 900}});
  const hosted = ({slug}: Keys) => `${site.url}/reports/${slug}/`;
  const portable = ({slug}: Keys) => pathToFileURL(join(edition.folder, 'portable', `${slug}.html`)).href;

  test('a wrong passphrase is answered in words, and the right one opens', async () => {
    const {page, context} = await watched(browser);
    await page.goto(hosted(individual));
    await page.getByLabel('Wachtwoord', {exact: true}).fill(pooled.wachtzin);
    await page.getByRole('button', {name: 'Rapportage openen'}).click();
    await page.getByText(/wachtwoord klopt niet/i).waitFor();
    expect(await page.locator('#report figure').count()).toBe(0);
    await page
      .getByLabel('Wachtwoord', {exact: true})
      .fill(individual.wachtzin.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.waitForSelector('#report figure h3');
    expect(await page.locator('.opening h1').textContent()).toBe(individual.naam);
    await context.close();
  });

  test('a reload asks again, and Vergrendel locks at once', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, hosted(individual), individual.wachtzin);
    await page.reload();
    await page.getByLabel('Wachtwoord', {exact: true}).waitFor();
    await unlock(page, hosted(individual), individual.wachtzin);
    await page.getByRole('button', {name: 'Vergrendelen'}).click();
    await page.getByLabel('Wachtwoord', {exact: true}).waitFor();
    expect(await page.locator('#report figure').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test('the figures stand there before the engine does, also when it never comes', async () => {
    const {page, context} = await watched(browser);
    await page.route('**/app/*.gz', (route) => route.abort());
    await unlock(page, hosted(individual), individual.wachtzin);
    await expect.poll(() => page.locator('#report figure svg').count()).toBeGreaterThan(20);
    await page
      .locator('#notice')
      .getByText(/filter/i)
      .waitFor();
    await context.close();
  });

  test('the report stands there, and says why it does not filter, when its working part never comes', async () => {
    const {page, context} = await watched(browser);
    await page.route('**/app/live.*.js', (route) => route.abort());
    await unlock(page, hosted(individual), individual.wachtzin);
    await expect.poll(() => page.locator('#report figure svg').count()).toBeGreaterThan(20);
    await page
      .locator('#notice')
      .getByText(/niet aangekomen/)
      .waitFor();
    await context.close();
  });

  test('a filter that was changed before the working part came is followed when it comes', async () => {
    const {page, context} = await watched(browser);
    let letThrough = (): void => {};
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route('**/app/live.*.js', (route) => held.then(() => route.continue()));
    await unlock(page, hosted(individual), individual.wachtzin);
    // It says that it waits, and takes a choice all the same: from a person, where Playwright's own way would wait.
    await page.getByLabel('Jaar', {exact: true}).focus();
    await page.keyboard.type('2019');
    letThrough();
    await ready(page);
    expect(new URL(page.url()).hash).toBe('#year=2019');
    await page.locator('#report[data-drawn-view="year=2019"]').waitFor({state: 'attached'});
    await context.close();
  });

  for (const where of ['hosted', 'portable'] as const)
    for (const kind of ['individual', 'pooled'] as const)
      test(`${where}, ${kind}: every filter shows what the delivery says, quietly`, async () => {
        const key = kind === 'individual' ? individual : pooled;
        const {page, context, requests, complaints} = await watched(browser, where === 'portable');
        await unlock(page, where === 'hosted' ? hosted(key) : portable(key), key.wachtzin);
        await ready(page);
        const first = await drawings(page);
        let compared = 0;
        for (const [year, prestatie, group] of await statesOf(
          page,
          where === 'hosted' && kind === 'individual'
        )) {
          await chooseAll(page, [
            ['Jaar', year],
            ['Prestatie', prestatie],
            ['Benchmarkgroep', group]
          ]);
          const state = {provider: key.id, kind, year, prestatie, group};
          const seen = differences(truth, await tables(page), state);
          expect(seen.faults, `${year} ${prestatie} ${group}`).toEqual([]);
          compared += seen.compared;
        }
        expect(compared).toBeGreaterThan(500);
        const start = (where === 'hosted' ? hosted : portable)(key);
        await page.goto('about:blank');
        await unlock(page, start, key.wachtzin);
        await ready(page);
        const [year, prestatie] = [await chosenIn(page, 'Jaar'), await chosenIn(page, 'Prestatie')];
        await choose(page, 'Jaar', '2018');
        await choose(page, 'Prestatie', 'middel');
        await choose(page, 'Jaar', year);
        await choose(page, 'Prestatie', prestatie);
        const again = await drawings(page);
        expect(Object.keys(again).filter((figure) => again[figure] !== first[figure])).toEqual([]);
        const elsewhere = requests.filter(
          (url) => !(url.startsWith(site.url) || /^(file|blob|data):/.test(url))
        );
        expect(elsewhere).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      });

  test('years taken together are delivered, offered as one choice, and shown as the delivery has them', async () => {
    const together = truth.cells.filter(({period}) => period === '2020-2021');
    expect(together.length).toBeGreaterThan(1000);
    const there = new Set(together.map(({provider}) => provider));
    const stayed = keys.find(({id, soort}) => soort === 'individueel' && there.has(id))!;
    const {page} = await shared.at(stayed);
    await choose(page, 'Jaar', '2020-2021');
    expect(new URL(page.url()).hash).toBe('#year=2020-2021');
    const state = {provider: stayed.id, kind: 'individual', prestatie: 'totaal', group: 'alle'} as const;
    const seen = differences(truth, await tables(page), {...state, year: '2020-2021'});
    expect(seen.faults).toEqual([]);
    expect(seen.compared).toBeGreaterThan(50);
    const {never} = template.words;
    const said = `${never.charAt(0).toUpperCase()}${never.slice(1)}`;
    expect(await page.locator('#filters [data-never]').innerText()).toBe(said);
    expect(await page.getByLabel('Benchmarkgroep', {exact: true}).isVisible()).toBe(false);
    expect(await page.locator('.group-note').innerText()).toContain(said);
    const drawn = await page.locator('#clienten svg').allTextContents();
    expect(drawn.join(' ')).not.toMatch(/verborgen/);
    await choose(page, 'Jaar', '2021');
    expect(await page.getByLabel('Benchmarkgroep', {exact: true}).isVisible()).toBe(true);
    await choose(page, 'Jaar', '2020-2021');
    // What it shows is neither of its years: the numbers of one of them would be told apart.
    const other = differences(truth, await tables(page), {...state, year: '2021'});
    expect(other.faults.length).toBeGreaterThan(5);
  });

  test('a pooled report says of how many it is, rounded, and what a usual number is; and offers no years together', async () => {
    const {page} = await shared.at(pooled);
    expect(await optionsOf(page, 'Jaar')).not.toContain('2020-2021');
    const opening = await page.locator('.opening-facts').innerText();
    const [, told] = /ongeveer (\d+), samen in dit rapport/.exec(opening) ?? [];
    expect(Number(told) % 5).toBe(0);
    expect(opening).toMatch(/cliënten in \d{4}, van kleine aanbieders samen/i);
    const heads = await page.locator('#clienten [data-table] thead').textContent();
    expect(heads).toContain('Kleine aanbieders, in doorsnee');
    const drawing = await page.locator('#clienten [data-drawing="wide"] svg').first().textContent();
    expect(drawing).toContain('cliënten per aanbieder');
  });

  test('every number of providers that a page tells is the rounded one', async () => {
    for (const key of [individual, pooled]) {
      const {page} = await shared.at(key);
      const text = await page.locator('#report').textContent();
      const told = [...(text ?? '').matchAll(/(\d+) aanbieders/g)].map(([, number]) => Number(number));
      const published = told.filter((number) => number > 20);
      expect(published.length).toBeGreaterThan(0);
      expect(published.filter((number) => number % 5 !== 0 && number !== 11)).toEqual([]);
    }
  });

  test('the choice stands in the address, survives a reload and the back button, and is never a default', async () => {
    const {page, context} = await watched(browser);
    await unlock(page, hosted(individual), individual.wachtzin);
    await ready(page);
    expect(new URL(page.url()).hash).toBe('');
    await choose(page, 'Jaar', '2019');
    expect(new URL(page.url()).hash).toContain('2019');
    await choose(page, 'Prestatie', 'kort');
    await page.goBack();
    await page.waitForFunction(() => !location.hash.includes('kort'));
    await expect.poll(() => page.getByLabel('Prestatie', {exact: true}).inputValue()).toBe('totaal');
    await page.reload();
    await unlock(page, page.url(), individual.wachtzin);
    await ready(page);
    await expect.poll(() => page.getByLabel('Jaar', {exact: true}).inputValue()).toBe('2019');
    await context.close();
  });

  test('a filter can be changed by keyboard alone, and the change is announced', async () => {
    const {page} = await shared.at(individual);
    await page.getByLabel('Jaar', {exact: true}).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.locator('#announce').textContent()).toMatch(/Jaar/);
  });
});
