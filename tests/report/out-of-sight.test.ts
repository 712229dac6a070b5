/** What nobody sees costs nothing while it is drawn anew, and nobody sees the difference. */
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {choose, keysOf, sharedReports} from './reader.ts';

const edition = inject('edition');
const reader = keysOf(edition.secrets).find(({naam}) => naam.includes('Nagemaakte Veerpont'))!;

describe.skipIf(chromiumPath === null)('figures out of sight (skipped where there is no Chromium)', () => {
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

  const shared = sharedReports(() => ({browser, site}), {viewport: {width: 1440, height: 800}});

  for (const width of [1440, 390])
    test(`${width} px: they rest while a filter is at work, no figure in sight does, and the reader's place stays`, async () => {
      const {page} = await shared.at(reader);
      await page.setViewportSize({width, height: 800});
      const read = page.locator('figure.figure').nth(6);
      await read.evaluate((figure) => figure.scrollIntoView({behavior: 'instant'}));
      await page.evaluate(watchRest);
      const before = await read.evaluate((figure) => figure.getBoundingClientRect().top);
      await choose(page, 'Jaar', '2018');
      const {rested, seen} = await page.evaluate(() => window.resting!);
      expect(rested.length).toBeGreaterThan(5);
      expect(seen).toEqual([]);
      expect(await page.locator('[data-rests]').count()).toBe(0);
      const after = await read.evaluate((figure) => figure.getBoundingClientRect().top);
      expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
    });

  test('who scrolls to a figure that still rests sees it whole, and as high as it is', async () => {
    const {page} = await shared.at(reader);
    const last = page.locator('figure.figure').last();
    const height = await last.evaluate((figure) => {
      const {height} = figure.getBoundingClientRect();
      figure.setAttribute('data-rests', '');
      return height;
    });
    const isShown = () =>
      last.locator('h3').evaluate((words) => words.checkVisibility({contentVisibilityAuto: true}));
    await expect.poll(isShown).toBe(false);
    expect(await last.evaluate((figure) => figure.getBoundingClientRect().height)).toBeCloseTo(height, 0);
    await last.scrollIntoViewIfNeeded();
    await expect.poll(isShown).toBe(true);
    expect(await last.evaluate((figure) => figure.getBoundingClientRect().height)).toBeCloseTo(height, 0);
    await last.evaluate((figure) => figure.removeAttribute('data-rests'));
  });
});

declare global {
  interface Window {
    resting?: {readonly rested: string[]; readonly seen: string[]};
  }
}

/** Which figures are laid to rest from now on, and which of them could be seen then. */
function watchRest(): void {
  const resting = {rested: [] as string[], seen: [] as string[]};
  window.resting = resting;
  new MutationObserver((changes) => {
    for (const {target} of changes) {
      if (!(target instanceof HTMLElement) || !target.hasAttribute('data-rests')) continue;
      resting.rested.push(target.id);
      const {top, bottom} = target.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) resting.seen.push(target.id);
    }
  }).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-rests']});
}
