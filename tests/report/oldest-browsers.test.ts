/** The core of a report in a browser from which all is taken away that the oldest browsers do not have. */
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {oldest} from '../../src/client/oldest.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {giveFaulty, giveGood} from './own-file.ts';
import {choose, keysOf, ready, unlock, watched} from './reader.ts';

const edition = inject('edition');
const key = keysOf(edition.secrets).find(({soort}) => soort === 'individueel')!;

/** What core-js would fill in for these browsers, as the names of its modules: `es.array.to-sorted`. */
const compat: (wish: {targets: Record<string, string>; modules: string}) => {list: string[]} = createRequire(
  import.meta.url
)('core-js-compat');

const targets = Object.fromEntries(
  oldest.map((name) => [name.replace(/[\d.]+$/, ''), /[\d.]+$/.exec(name)![0]])
);

/** These they have, with a fault that core-js mends and that does not touch a report; or no browser has them. */
const faulty =
  /array\.(includes|push)|json\.(parse|stringify)|regexp\.flags|structured-clone|immediate|dom-exception|search-params/;

/** Holder and name of every method that one of them lacks: ['array', 'toSorted']. */
const lacking = compat({targets, modules: 'core-js/actual'})
  .list.filter((name) => !faulty.test(name))
  .map((name) => name.split('.') as [string, string, string])
  .map(
    ([, holder, name]) =>
      [holder, name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())] as const
  );

/** Takes them away, and the idle moments that no Safari tells of. */
function takeAway(methods: typeof lacking): void {
  const world = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
  const pascal = (name: string) =>
    name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  const special: Record<string, unknown> = {
    json: JSON,
    url: URL,
    regexp: RegExp,
    'typed-array': Object.getPrototypeOf(Int8Array)
  };
  for (const [holder, name] of methods) {
    const found = (special[holder] ?? world[pascal(holder)]) as {prototype?: object} | undefined;
    if (!found) continue;
    if (name === 'constructor') Reflect.deleteProperty(world, pascal(holder));
    Reflect.deleteProperty(found, name);
    if (found.prototype && name !== 'constructor') Reflect.deleteProperty(found.prototype, name);
  }
  Reflect.deleteProperty(world, 'requestIdleCallback');
}

test('what is taken away is what they lack, and some of it is used', () => {
  const names = lacking.map((method) => method.join('.'));
  expect(names).toEqual(
    expect.arrayContaining(['array.toSorted', 'array.toReversed', 'map.groupBy', 'promise.withResolvers'])
  );
});

describe.skipIf(chromiumPath === null)('the oldest browsers (skipped where there is no Chromium)', () => {
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
    hosted: () => `${site.url}/reports/${key.slug}/`,
    portable: () => pathToFileURL(join(edition.folder, 'portable', `${key.slug}.html`)).href
  };
  const has = (page: Page) =>
    page.evaluate(() =>
      ['toSorted', 'toReversed'].map((name) => name in Array.prototype).concat('groupBy' in Map)
    );

  for (const where of ['hosted', 'portable'] as const)
    test(`${where}: it opens, filters, compares, explores, reads a file and keeps a figure, quietly`, async () => {
      const {page, context, complaints} = await watched(browser, where === 'portable');
      await page.addInitScript(takeAway, lacking);
      await page.goto(address[where]());
      expect(await has(page)).toEqual([false, false, false]);
      await unlock(page, address[where](), key.wachtzin);
      await ready(page);
      await choose(page, 'Jaar', '2019');
      await choose(page, 'Prestatie', 'kort');
      await choose(page, 'Vergelijk ook met', await other(page));
      await page.locator('#report[data-drawn-view*="beside="]').waitFor({state: 'attached'});
      await giveFaulty(page);
      await giveGood(page);
      await keepsFigure(page);
      await page.getByRole('link', {name: 'Verkennen'}).click();
      await page.locator('.explore-place table').first().waitFor();
      expect(await page.locator('#notice').textContent()).toBe('');
      expect(complaints).toEqual([]);
      await context.close();
    });

  test('a browser that has it all fetches nothing to fill in', async () => {
    const {page, context, requests} = await watched(browser);
    await unlock(page, address.hosted(), key.wachtzin);
    await ready(page);
    expect(requests.filter((url) => /polyfill/.test(url))).toEqual([]);
    await context.close();
  });
});

/** A group that can be the second. */
const other = (page: Page): Promise<string> =>
  page
    .getByLabel('Vergelijk ook met', {exact: true})
    .locator('option:not([disabled]):not([value=""])')
    .first()
    .evaluate((option) => (option as HTMLOptionElement).value);

async function keepsFigure(page: Page): Promise<void> {
  const box = page.locator('[data-save]:not([hidden])').first();
  await box.locator('summary').click();
  for (const name of ['Cijfers (CSV)', 'Afbeelding (PNG)', 'Afbeelding (SVG)']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('button', {name}).click()
    ]);
    expect(file.suggestedFilename()).not.toBe('');
  }
}
