import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {collisionsIn, spaced} from '../figures/collisions.ts';
import {choose, keysOf, ready, sharedReports, unlock} from './reader.ts';
import {wordsThatCollide} from './words-that-collide.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets);
const loud = keys.find(({naam}) => naam.includes('Nagemaakte Veerpont'))!;
/** Its name is longer than most. */
const long = keys.find(({naam}) => naam.includes('De Verzonnen Vlinder'))!;

describe.skipIf(chromiumPath === null)('the room of a window (skipped where there is no Chromium)', () => {
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

  const shared = sharedReports(() => ({browser, site}), {
    ...{viewport: {width: 1366, height: 768}, reducedMotion: 'reduce'}
  });
  const opened = async (key: typeof loud, width: number, height: number): Promise<Page> => {
    const {page} = await shared.at(key);
    await page.setViewportSize({width, height});
    return page;
  };

  test('at 1920 px the chapters stand beside the page with what stands out, and follow the filters', async () => {
    const page = await opened(loud, 1920, 1080);
    const rail = page.getByRole('navigation', {name: 'Hoofdstukken'});
    const said = () => rail.locator('.rail-line').allInnerTexts();
    const first = await said();
    expect(first.length).toBeGreaterThanOrEqual(3);
    const listed = await page.locator('.out, [data-summary] .row').count();
    expect(listed).toBeGreaterThan(0);
    for (const link of await rail.locator('a').all()) {
      const to = await link.getAttribute('href');
      expect(await page.locator(to!).count(), to!).toBe(1);
    }
    await choose(page, 'Jaar', '2018');
    await expect.poll(said).not.toEqual(first);
    await choose(page, 'Jaar', '2021');
    await expect.poll(said).toEqual(first);
  });

  test('where only the filters stay in reach, nothing of what stands above them stays in sight', async () => {
    const page = await opened(loud, 768, 900);
    await page.locator('.chapter').nth(1).scrollIntoViewIfNeeded();
    const bar = page.locator('.bar');
    expect(await bar.getAttribute('data-stays')).toBe('filters');
    const ends = await bar.evaluate((element) => {
      const start = element.querySelector('.choose')!.getBoundingClientRect().top;
      return [...element.children]
        .map((child) => child.getBoundingClientRect())
        .filter(({bottom}) => bottom <= start)
        .map(({bottom}) => bottom);
    });
    expect(ends.length).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThanOrEqual(0);
  });

  test('the chapter that is read is marked, also when one jumps there by keyboard', async () => {
    const page = await opened(loud, 1920, 1080);
    const chapters = page.locator('.rail [data-place]');
    const current = () => page.locator('.rail [aria-current]').allInnerTexts();
    expect(await current()).toEqual([]);
    for (const at of [1, 0]) {
      await chapters.nth(at).focus();
      await page.keyboard.press('Enter');
      await expect.poll(current).toEqual([await chapters.nth(at).innerText()]);
    }
  });

  test('nothing of the rail lies over the page, and it stays while one reads', async () => {
    const page = await opened(loud, 1920, 1080);
    await page.locator('.chapter').nth(1).scrollIntoViewIfNeeded();
    const [rail, main, bar] = await page.evaluate(() =>
      ['.rail', 'main', '.bar'].map((one) => document.querySelector(one)!.getBoundingClientRect().toJSON())
    );
    expect(rail.right).toBeLessThanOrEqual(main.left);
    expect(Math.abs(rail.top - bar.bottom)).toBeLessThanOrEqual(1);
    expect(main.width).toBeGreaterThan(1920 * 0.8);
  });

  test('the name of the reader stands whole in the bar', async () => {
    const page = await opened(long, 1366, 768);
    for (const width of [1366, 1024, 768]) {
      await page.setViewportSize({width, height: 768});
      const cut = await page.locator('.bar-title strong').evaluate((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        const [text, place] = [range.getBoundingClientRect(), name.closest('p')!.getBoundingClientRect()];
        return {
          beyond: Math.max(text.right - place.right, text.bottom - place.bottom - 1, 0),
          hides:
            getComputedStyle(name).overflow !== 'visible' ||
            getComputedStyle(name.closest('p')!).overflow !== 'visible'
        };
      });
      expect(cut, `${width} px`).toEqual({beyond: 0, hides: false});
    }
  });

  test('no chapter’s card stands alone in its row', async () => {
    const page = await opened(loud, 1366, 768);
    for (const width of [1366, 1024, 700]) {
      await page.setViewportSize({width, height: 768});
      const rows = await page.locator('.contents li').evaluateAll((cards) => {
        const whole = cards[0]!.parentElement!.getBoundingClientRect().width;
        const tops = cards.map((card) => Math.round(card.getBoundingClientRect().top));
        return cards
          .filter((_, at) => tops.filter((top) => top === tops[at]).length === 1)
          .map((card) => Math.round(whole - card.getBoundingClientRect().width));
      });
      expect(
        rows.filter((left) => left > 1),
        `${width} px`
      ).toEqual([]);
    }
  });

  test('the words of a figure go along with a drawing that is higher, so that no page is half empty', async () => {
    const page = await opened(loud, 1366, 768);
    const blanks = await page.locator('figure.figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const [text, drawing] = ['.figure-words', '.figure-drawing'].map((one) => figure.querySelector(one)!);
        const high = drawing!.getBoundingClientRect().height - text!.getBoundingClientRect().height;
        return {id: figure.id, high, goes: getComputedStyle(text!).position === 'sticky'};
      })
    );
    expect(blanks.filter(({high, goes}) => high > 300 && !goes)).toEqual([]);
    // However far one scrolls, they never lie over what stands below.
    const over = await page.locator('#report figure[id]').evaluateAll((figures) =>
      figures.flatMap((figure) =>
        [0, 0.3, 0.6, 1].flatMap((part) => {
          const {top, height} = figure.getBoundingClientRect();
          scrollTo({top: scrollY + top + part * height - 100, behavior: 'instant'});
          const [words, more] = ['.figure-words', '.figure-more'].map((one) =>
            figure.querySelector(one)!.getBoundingClientRect()
          );
          return words!.bottom > more!.top + 1 ? [`${figure.id} at ${part}`] : [];
        })
      )
    );
    expect(over).toEqual([]);
  });

  test('on a phone the filters take one line that says the choice, until they are asked for by keyboard or finger', async () => {
    const page = await opened(loud, 390, 844);
    const button = page.getByRole('button', {name: /^Keuze: /});
    const year = page.getByLabel('Jaar', {exact: true});
    expect(await button.innerText()).toContain('2021 · ');
    expect((await button.boundingBox())!.height).toBeLessThan(44);
    expect(await year.isVisible()).toBe(false);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await year.evaluate((one) => one === document.activeElement)).toBe(true);
    await choose(page, 'Jaar', '2019');
    expect(await button.innerText()).toContain('2019 · ');
    await page.keyboard.press('Escape');
    expect(await year.isVisible()).toBe(false);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('on a phone there is a menu of chapters, which closes behind who follows it', async () => {
    const page = await opened(loud, 390, 844);
    const [button, rail] = [page.getByRole('button', {name: 'Inhoud'}), page.locator('.rail')];
    expect(await rail.isVisible()).toBe(false);
    await button.click();
    expect(await rail.isVisible()).toBe(true);
    const box = (await rail.boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= 390, box.y + box.height <= 844]).toEqual([true, true, true]);
    const second = rail.locator('[data-place]').nth(1);
    const to = await second.getAttribute('href');
    await second.click();
    expect(await rail.isVisible()).toBe(false);
    const top = () => page.locator(to!).evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    await button.press('Enter');
    await button.press('Escape');
    expect(await rail.isVisible()).toBe(false);
  });

  test('a table that is wider than its place says that it can be moved; one that fits does not', async () => {
    const page = await opened(loud, 390, 844);
    const hints = page.locator('.sideways');
    expect(await hints.count()).toBe(0);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-numbers]'))
        details.open = true;
    });
    await expect.poll(() => hints.count()).toBeGreaterThan(0);
    const states = await page.locator('[data-table]').evaluateAll((places) =>
      places.map((place) => ({
        wider: place.scrollWidth > place.clientWidth + 1,
        said: place.previousElementSibling?.matches('.sideways') ?? false
      }))
    );
    expect(states.filter(({wider, said}) => wider !== said)).toEqual([]);
    // With room for all of them, none says so any more.
    await page.setViewportSize({width: 1366, height: 768});
    await expect.poll(() => hints.count()).toBe(0);
  });

  test('with the space between letters and lines that a reader may set (WCAG 1.4.12), no word lies over another or leaves its place', async () => {
    const context = await browser.newContext({
      ...{viewport: {width: 1366, height: 768}, locale: 'nl-NL', bypassCSP: true}
    });
    const page = await context.newPage();
    await unlock(page, `${site.url}/reports/${long.slug}/`, long.wachtzin);
    await ready(page);
    await page.addStyleTag({content: spaced});
    await page.locator('html[data-spaced]').waitFor();
    for (const [width, height] of [
      [1366, 768],
      [390, 844]
    ] as const) {
      await page.setViewportSize({width, height});
      const found = [...(await wordsThatCollide(page)), ...(await collisionsIn(page))];
      expect(found, `${width} px`).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(beyond, `${width} px`).toBe(0);
    }
    await context.close();
  });

  test('with letters of 32 px in the browser the words of figures grow too, and nothing leaves the page', async () => {
    const context = await browser.newContext({viewport: {width: 1366, height: 768}, locale: 'nl-NL'});
    const page = await context.newPage();
    await unlock(page, `${site.url}/reports/${long.slug}/`, long.wachtzin);
    await ready(page);
    const letters = () =>
      page.evaluate(() => {
        const seen = [...document.querySelectorAll('.figure [data-drawing] text')].find(
          (text) => text.getClientRects().length > 0
        );
        return seen!.getBoundingClientRect().height;
      });
    const usual = await letters();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.enable');
    await devtools.send('Page.setFontSizes', {fontSizes: {standard: 32, fixed: 26}});
    await expect.poll(letters).toBeGreaterThan(usual * 1.6);
    for (const [width, height] of [
      [1366, 768],
      [390, 844]
    ] as const) {
      await page.setViewportSize({width, height});
      expect(await wordsThatCollide(page), `${width} px`).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(beyond, `${width} px`).toBe(0);
      const [verkennen, menu] = await page.evaluate(() =>
        ['[data-page-link="explore"]', '.menu'].map((one) =>
          document.querySelector(one)!.getBoundingClientRect().toJSON()
        )
      );
      expect(verkennen.right <= menu.left || verkennen.bottom <= menu.top, `${width} px`).toBe(true);
    }
    await context.close();
  });
});
