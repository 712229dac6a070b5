import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import template from '../../templates/kibg/template.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {keysOf, ready, unlock} from './reader.ts';

const edition = inject('edition');
/** Far down the page. */
const figure = template.chapters.flatMap(({indicators}) => indicators).at(-3)!.id;
const key = keysOf(edition.secrets).find(({soort}) => soort === 'individueel')!;

/** Windows as readers have them, and what size their letters are, in px. */
const screens: readonly (readonly [width: number, height: number, letters?: number])[] = [
  [1440, 900],
  [1366, 625],
  [768, 1024],
  [640, 700],
  [390, 844],
  [320, 256],
  [1366, 768, 32],
  [640, 700, 32]
];

interface Spot {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly inBar: boolean;
  readonly scrolled: number;
  /** Where the bar ends, as far as it stands over the page. */
  readonly bar: number;
}

const spot = (page: Page): Promise<Spot> =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    const box = (
      focused.matches('input:is([type="radio"], [type="file"])') ? focused.nextElementSibling! : focused
    ).getBoundingClientRect();
    const bar = document.querySelector<HTMLElement>('.bar')!;
    const stays = getComputedStyle(bar).position === 'sticky';
    return {
      name: focused.outerHTML.slice(0, 90),
      ...{top: Math.round(box.top), bottom: Math.round(box.bottom), scrolled: Math.round(scrollY)},
      inBar: focused.closest('.bar') !== null,
      bar: stays ? Math.round(bar.getBoundingClientRect().bottom) : 0
    };
  });

describe.skipIf(chromiumPath === null)('focus and place in Chromium (skipped where there is none)', () => {
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

  const opened = async ([width, height, letters]: (typeof screens)[number], at = ''): Promise<Page> => {
    const context = await browser.newContext({viewport: {width, height}, reducedMotion: 'reduce'});
    const page = await context.newPage();
    if (letters)
      await page.addInitScript((size) => {
        const enlarge = () => document.documentElement?.style.setProperty('font-size', `${size}px`);
        document.addEventListener('DOMContentLoaded', enlarge);
      }, letters);
    await unlock(page, `${site.url}/reports/${key.slug}/${at}`, key.wachtzin);
    await ready(page);
    return page;
  };

  for (const screen of screens) {
    const [width, height, letters] = screen;
    test(`${width}×${height}${letters ? `, letters of ${letters} px` : ''}: opened at a figure the focus is at its beginning; wherever it goes it is in sight, Tab in the bar moves nothing, and the bar leaves room to read`, async () => {
      const page = await opened(screen, `#${figure}`);
      const at = await spot(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(figure);
      expect(at.top).toBeGreaterThanOrEqual(at.bar);
      expect(at.top).toBeLessThan(height);
      expect(at.bar).toBeLessThanOrEqual(height / 4);

      // Whoever filters stands somewhere in the report, with the focus in the bar.
      await page.evaluate(() => {
        const first = document.querySelector<HTMLElement>('.bar a')!;
        const stays = getComputedStyle(first.closest('.bar')!).position === 'sticky';
        first.focus({preventScroll: stays});
      });
      const walked: Spot[] = [await spot(page)];
      for (const key of [...Array(45).fill('Tab'), ...Array(44).fill('Shift+Tab')]) {
        await page.keyboard.press(key);
        walked.push(await spot(page));
      }
      await page.context().close();
      const unseen = walked.filter(({top, bottom, inBar, bar}) => {
        const from = inBar ? 0 : bar;
        // What is higher than the room is seen in part; all else whole.
        return bottom - top > height - from ? bottom <= from || top >= height : top < from || bottom > height;
      });
      expect(unseen).toEqual([]);
      expect(walked.filter(({inBar}) => !inBar).length).toBeGreaterThan(60);
      const inBar = walked.slice(
        0,
        walked.findIndex((one) => !one.inBar)
      );
      expect(inBar.length).toBeGreaterThan(4);
      expect(new Set(inBar.map(({scrolled}) => scrolled)).size).toBe(1);
    });
  }
});
