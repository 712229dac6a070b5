/** What can be kept of a figure is offered, and only while it can. */

import {readFile} from 'node:fs/promises';
import type {Browser, Page} from 'playwright-core';
import puppeteer, {type Browser as Firefox} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {find} from '../../scripts/browser.ts';
import {frame} from '../../src/bundle/unpack.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {chromiumPath, launch} from '../browser.ts';
import {bundled} from './bundle.ts';
import {engineParts, hosted, type Shown} from './pages.ts';
import {arrow, plan, reportHtml} from './report.ts';

const firefoxPath = find('firefox');
let served: Shown;

beforeAll(async () => {
  const html = await reportHtml(await nodeEngine());
  const content = Buffer.from(frame({html, plan}, arrow)).toString('base64');
  const body = `<main id="gate">Slot</main><div id="report" hidden></div><script type="text/plain" id="content">${content}</script>`;
  served = await hosted({script: await bundled('report-entry.ts'), body}, await engineParts());
});
afterAll(() => served?.close());

const spoilt = /beschermt u tegen herkenning.*Kies Afbeelding \(SVG\)/;

describe.skipIf(chromiumPath === null)('in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function visit(before?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await browser.newPage();
    await before?.(page);
    await page.goto(served.url);
    return page;
  }
  const offers = (page: Page) => page.locator('[data-save]:not([hidden])').count();

  test('nothing is offered before the engine is there, all is when it is', async () => {
    const hold = Promise.withResolvers<void>();
    const page = await visit((page) =>
      page.route('**/wasm.gz', (route) => hold.promise.then(() => route.continue()))
    );
    await page.getByText('De filters worden klaargezet.').waitFor();
    expect(await offers(page)).toBe(0);
    hold.resolve();
    await page.locator('#report[data-ready]').waitFor();
    await expect.poll(() => offers(page)).toBe(plan.indicators.length);
    await page.close();
  });

  test('nothing is offered where there is no engine', async () => {
    const page = await visit((page) => page.addInitScript('delete globalThis.WebAssembly'));
    await page.getByText('De filters doen het niet.').waitFor();
    expect(await offers(page)).toBe(0);
    await page.close();
  });

  /** Every value that a page reads of its own drawing, changed by as much. */
  const noisy = (by: number) => (page: Page) =>
    page.addInitScript((change) => {
      const {getImageData} = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = function (...where) {
        const read = getImageData.apply(this, where);
        for (const at of read.data.keys()) read.data[at]! += at % 3 === 0 ? change : 0;
        return read;
      };
    }, by);

  async function asksImage(page: Page): Promise<void> {
    await page.locator('#vroeg [data-save]').waitFor();
    await page.locator('#vroeg [data-save] summary').click();
    await page.locator('#vroeg').getByRole('button', {name: 'Afbeelding (PNG)'}).click();
  }

  test('an image that the browser would spoil is not made: SVG is offered, and PNG nowhere any more', async () => {
    const page = await visit(noisy(60));
    await asksImage(page);
    await expect.poll(() => page.locator('#vroeg .keep-said').textContent()).toMatch(spoilt);
    expect(await page.locator('#announce').textContent()).toMatch(spoilt);
    expect(await page.locator('[data-as="png"]:not([hidden])').count()).toBe(0);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    await page.close();
  });

  test('a change that no eye sees spoils nothing', async () => {
    const page = await visit(noisy(2));
    const [file] = await Promise.all([page.waitForEvent('download'), asksImage(page)]);
    expect(file.suggestedFilename()).toMatch(/\.png$/);
    await page.close();
  });

  test('an image is on light paper, also when the page is dark or in the reader’s own colours', async () => {
    const tokens = (ink: string, paper: string, own: string) =>
      `:root { --ink: ${ink}; --ink-soft: ${ink}; --paper: ${paper}; --own: ${own}; --group: ${ink}; --muted: ${ink}; --grid: ${ink} }`;
    const style = `${tokens('#111111', '#fefefe', '#0b5d66')} @media screen and (prefers-color-scheme: dark) { ${tokens('#eeeeee', '#121212', '#6cc3cb')} }
      @media (forced-colors: active) { .drawing svg { --own: LinkText; --paper: Canvas; forced-color-adjust: none } }`;
    const kept = async (setting: object): Promise<string> => {
      const context = await browser.newContext({...setting, bypassCSP: true});
      const page = await context.newPage();
      await page.goto(served.url);
      await page.addStyleTag({content: style});
      await page.locator('#vroeg [data-save]:not([hidden]) summary').click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#vroeg').getByRole('button', {name: 'Afbeelding (SVG)'}).click()
      ]);
      const svg = await readFile(await file.path(), 'utf8');
      await context.close();
      return svg.replace(/<style[\s\S]*?<\/style>/, '');
    };
    const light = await kept({colorScheme: 'light'});
    expect(light).toContain('rgb(11, 93, 102)');
    expect(light).toContain('#fefefe');
    expect(await kept({colorScheme: 'dark'})).toBe(light);
    expect(await kept({colorScheme: 'dark', forcedColors: 'active'})).toBe(light);
  });

  test('an image that cannot be made is said, too', async () => {
    const page = await visit((page) =>
      page.addInitScript(() => {
        HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('No.', 'EncodingError'));
      })
    );
    await asksImage(page);
    await expect
      .poll(() => page.locator('#vroeg .keep-said').textContent())
      .toMatch(/kan niet worden bewaard/);
    await page.close();
  });
});

describe.skipIf(firefoxPath === null)('in Firefox (skipped where there is none)', () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      ...{browser: 'firefox', executablePath: firefoxPath!, headless: true, timeout: 0, protocolTimeout: 0},
      extraPrefsFirefox: {'privacy.resistFingerprinting': true}
    });
  });
  afterAll(() => browser?.close());

  test('its protection against fingerprinting is noticed, and SVG offered', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(served.url);
    await page.waitForSelector('#vroeg [data-save]:not([hidden])');
    await page.$eval('#vroeg [data-save]', (box) => ((box as HTMLDetailsElement).open = true));
    await page.click('#vroeg [data-as="png"]');
    await page.waitForSelector('#vroeg .keep-said');
    expect(await page.$eval('#vroeg .keep-said', (said) => said.textContent)).toMatch(spoilt);
    await page.close();
  });
});
