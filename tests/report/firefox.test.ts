import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {find} from '../../scripts/browser.ts';
import {type Site, serve} from '../browser.ts';
import {keysOf} from './reader.ts';

const edition = inject('edition');
const key = keysOf(edition.secrets).find(({soort}) => soort === 'individueel')!;
const firefox = find('firefox');

describe.skipIf(firefox === null)('a report in Firefox (skipped where there is no Firefox)', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox!,
      headless: true,
      timeout: 0,
      protocolTimeout: 0
    });
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

  for (const where of ['hosted', 'portable'] as const)
    test(`${where}: it opens, and a filter changes its figures`, async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.goto(address[where]());
      await page.waitForSelector('#gate input[type=password]');
      await page.type('#gate input[type=password]', key.wachtzin);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#report[data-ready][data-drawn] figure svg');
      const before = await sentences(page);
      await page.select('#filters [name="at:year"]', '2019');
      await page.waitForFunction(() =>
        document.getElementById('report')?.dataset['drawnView']?.includes('2019')
      );
      const after = await sentences(page);
      expect(before.length).toBeGreaterThan(10);
      expect(after.filter((sentence, at) => sentence !== before[at]).length).toBeGreaterThan(10);
      expect(after.every((sentence) => sentence.includes('2019'))).toBe(true);
      await page.close();
    });
});

const sentences = (page: Page): Promise<string[]> =>
  page.$$eval('#report [data-say]', (said) => said.map((sentence) => sentence.textContent ?? ''));
