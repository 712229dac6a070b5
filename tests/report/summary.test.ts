import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {choose, keysOf, optionsOf, sharedReports, unlock, watched} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets);
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
const named = (name: string) => keys.find(({naam}) => naam.includes(name))!;
const loud = named('Nagemaakte Veerpont');
const quiet = named('De Lachende Trommel');

const summaryOf = (page: Page): Promise<string> => page.locator('[data-summary]').innerHTML();
const viewOf = (page: Page) => page.locator('[data-summary]').getAttribute('data-summary-view');

/** Chooses, and waits until the summary tells of it. */
async function chooseAndRead(page: Page, label: string, value: string): Promise<string> {
  const before = await viewOf(page);
  await choose(page, label, value);
  await expect.poll(() => viewOf(page)).not.toBe(before);
  return summaryOf(page);
}

describe.skipIf(chromiumPath === null)('the summary in Chromium (skipped where there is no Chromium)', () => {
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

  test('it stands there at the first paint, before any engine', async () => {
    const {page, context} = await watched(browser);
    await page.route('**/app/*.gz', (route) => route.abort());
    await unlock(page, `${site.url}/reports/${loud.slug}/`, loud.wachtzin);
    expect(await page.getByRole('heading', {name: 'Wat valt op', exact: true}).count()).toBe(1);
    expect(await page.locator('.out').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.glance-row .strip-own').count()).toBeGreaterThan(12);
    // Data on the first screen: rows of the glance, not words alone.
    const rows = await page
      .locator('.glance-row')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
    expect(rows.filter((bottom) => bottom <= 768).length).toBeGreaterThanOrEqual(5);
    await context.close();
  });

  test('every link jumps to its figure, by keyboard too', async () => {
    const {page} = await shared.at(loud);
    const links = page.locator('[data-summary] a');
    for (let at = 0; at < (await links.count()); at++) {
      const target = await links.nth(at).getAttribute('href');
      expect(await page.locator(`figure${target}`).count(), target!).toBe(1);
    }
    const first = links.first();
    const figure = page.locator(`figure${await first.getAttribute('href')}`);
    await first.press('Enter');
    // The page may scroll there smoothly.
    await expect
      .poll(() => figure.evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
      .toBeLessThan(200);
  });

  test('it follows the filters, says so politely, and comes back byte for byte', async () => {
    const {page, complaints} = await shared.at(loud);
    const first = await summaryOf(page);
    const [, second] = await optionsOf(page, 'Benchmarkgroep');
    const [everyone] = await optionsOf(page, 'Benchmarkgroep');
    const other = await chooseAndRead(page, 'Benchmarkgroep', second!);
    expect(other).not.toBe(first);
    const status = page.locator('#wat-valt-op [role=status]');
    await expect.poll(() => status.textContent()).toMatch(/^Opvallend: .+\.$/);
    const earlier = await chooseAndRead(page, 'Jaar', '2018');
    expect(earlier).toContain('2018');
    expect(earlier).not.toContain('2021');
    await chooseAndRead(page, 'Jaar', '2021');
    expect(await chooseAndRead(page, 'Benchmarkgroep', everyone!)).toBe(first);
    expect(complaints).toEqual([]);
  });

  test('the questions for a conversation follow the filters, begin with what strikes, and lead to their figures', async () => {
    const {page, complaints} = await shared.at(loud);
    const topics = page.locator('.talk .talk-line');
    const striking = (await page.locator('.out a').allTextContents()).slice(0, 3);
    expect((await topics.locator('a').allTextContents()).slice(0, striking.length)).toEqual(striking);
    const first = await page.locator('[data-talk]').innerHTML();
    await chooseAndRead(page, 'Jaar', '2018');
    expect(await page.locator('[data-talk]').innerHTML()).not.toBe(first);
    expect(await topics.count()).toBeGreaterThanOrEqual(3);
    for (const link of await topics.locator('a').all())
      expect(await page.locator(`figure${await link.getAttribute('href')}`).count()).toBe(1);
    for (const question of await page.locator('.talk-question').allTextContents())
      expect(question).toMatch(/\?$/);
    await chooseAndRead(page, 'Jaar', '2021');
    expect(await page.locator('[data-talk]').innerHTML()).toBe(first);
    expect(complaints).toEqual([]);
  });

  test('a print is one button away, on the first screen', async () => {
    const {page, context} = await watched(browser);
    let letThrough = (): void => {};
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route('**/rest.*.bin', (route) => held.then(() => route.continue()));
    await unlock(page, `${site.url}/reports/${loud.slug}/`, loud.wachtzin);
    await page.evaluate(() => {
      window.print = () => {
        const {printed = '0'} = document.body.dataset;
        Object.assign(document.body.dataset, {
          printed: Number(printed) + 1,
          figures: document.querySelectorAll('#report figure').length
        });
      };
    });
    const printed = () => page.locator('body').getAttribute('data-printed');
    const button = page.getByRole('button', {name: 'Rapport afdrukken'}).first();
    expect((await button.boundingBox())!.y).toBeLessThan(768);
    // Pressed while the report is still coming: all of it is printed, once.
    await button.click();
    expect(await printed()).toBe(null);
    letThrough();
    await expect.poll(printed).toBe('1');
    expect(Number(await page.locator('body').getAttribute('data-figures'))).toBeGreaterThan(10);
    await button.click();
    await expect.poll(printed).toBe('2');
    await context.close();
  });

  test('what the reader looks at stays in its place when the summary above it changes', async () => {
    const {page} = await shared.at(loud);
    // As in a browser that does not keep the place by itself.
    await page.addStyleTag({
      content: '* { overflow-anchor: none !important; scroll-behavior: auto !important }'
    });
    const figure = page.locator('figure[id]').nth(6);
    const top = () => figure.evaluate((element) => element.getBoundingClientRect().top);
    const height = () => page.locator('[data-summary]').evaluate((element) => element.clientHeight);
    await figure.evaluate((element) => element.scrollIntoView());
    const before = {top: await top(), height: await height()};
    await chooseAndRead(page, 'Jaar', '2018');
    expect(await height()).not.toBe(before.height);
    expect(Math.abs((await top()) - before.top)).toBeLessThanOrEqual(1);
  });

  test('a quiet report says plainly that nothing stands out', async () => {
    const {page} = await shared.at(quiet);
    await page.getByText(/^Niets valt op/).waitFor();
    expect(await page.locator('.out').count()).toBe(0);
    expect(await page.locator('.glance-row').count()).toBeGreaterThan(10);
    expect(await page.locator('.glance-row[data-loud]').count()).toBe(0);
  });

  test('its rows stand by chapter or by what stands out, and may show every part', async () => {
    const {page, complaints} = await shared.at(loud);
    const names = () => page.locator('.glance-name').allTextContents();
    const first = await names();
    await page.getByRole('button', {name: 'wat opvalt eerst'}).click();
    await expect.poll(names).not.toEqual(first);
    expect((await names()).toSorted()).toEqual(first.toSorted());
    expect(await page.locator('.glance-block h3').first().textContent()).toBe('Opvallend');
    const loudest = await page.locator('.glance-row[data-loud]').count();
    expect(
      await page
        .locator('.glance-row')
        .nth(loudest - 1)
        .getAttribute('data-loud')
    ).not.toBeNull();
    // The pressed button is drawn anew, and keeps the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('wat opvalt eerst');
    await page.getByRole('button', {name: 'alle onderdelen'}).click();
    await expect.poll(async () => (await names()).length).toBeGreaterThan(first.length);
    // How it is arranged stays through a filter.
    await chooseAndRead(page, 'Jaar', '2018');
    expect(await page.locator('.glance-block h3').first().textContent()).toBe('Opvallend');
    await chooseAndRead(page, 'Jaar', '2021');
    await page.getByRole('button', {name: 'alle onderdelen'}).click();
    await page.getByRole('button', {name: 'per hoofdstuk'}).click();
    await expect.poll(names).toEqual(first);
    expect(complaints).toEqual([]);
  });

  test('arrow keys walk its rows, each tells what its marks show, and opens its figure', async () => {
    const {page} = await shared.at(loud);
    const rows = page.locator('.glance-name');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    const here = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '');
    expect(await here()).toBe(await page.locator('.glance-row').nth(1).textContent());
    expect(await here()).toMatch(/: .+, (groep|hoger|lager|meer|minder|langer|korter|opvallend) .+\./);
    await page.keyboard.press('End');
    expect(await here()).toBe(await page.locator('.glance-row').last().textContent());
    const target = await rows.last().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator(`figure${target}`).evaluate((figure) => figure.getBoundingClientRect().top))
      .toBeLessThan(400);
  });

  test('a pooled report tells of the group and never of “u”', async () => {
    const {page} = await shared.at(pooled);
    const said = await page.locator('[data-summary]').textContent();
    expect(said).toContain('kleine aanbieders');
    expect(said).not.toMatch(/\b(u|uw)\b/i);
  });

  test('of what a reader has nothing the chapter says so, and the opening until when there is anything', async () => {
    const {page} = await shared.at(named('Zogenaamde Ooievaar'));
    expect(await page.locator('#rom').textContent()).toMatch(/Van u zijn er geen gegevens over ROM-respons/);
    expect(await page.locator('.opening-facts').textContent()).not.toContain('uw cijfers tot en met');
    const together = await shared.at(pooled);
    expect(await together.page.locator('#rom').textContent()).toContain(
      'alleen in het rapport van één aanbieder'
    );
    const stopped = await shared.at(named('Verzonnen Vlinder'));
    expect(await stopped.page.locator('.opening-facts').textContent()).toContain(
      'uw cijfers tot en met 2020'
    );
  });

  test('over years together, where groups have nothing, no comparison is promised', async () => {
    const {page} = await shared.at(loud);
    const said = await chooseAndRead(page, 'Jaar', '2020-2021');
    expect(said).toContain('Dit gaat over 2020 en 2021 samen.');
    expect(said).toContain('Er is geen vergelijking: voor groepen tellen we geen jaren bij elkaar op.');
    expect(said).not.toContain(' naast die van ');
  });

  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [320, 640]
  ] as const)
    test(`at ${width} px wide nothing runs off the page`, async () => {
      const {page} = await shared.at(loud);
      await page.setViewportSize({width, height});
      const section = page.locator('#wat-valt-op');
      expect(await section.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      const bar = (await page.locator('header.bar').boundingBox())!.height;
      const box = (await section.locator('.outs').boundingBox())!;
      if (width > 1000) expect(box.height).toBeLessThanOrEqual(height - bar);
    });
});
