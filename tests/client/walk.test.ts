import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {frame} from '../../src/bundle/unpack.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {chromiumPath, launch} from '../browser.ts';
import {backTo, sharedPages} from '../shared-pages.ts';
import {bundled} from './bundle.ts';
import {engineParts, hosted, type Shown} from './pages.ts';
import {arrow, plan, reportHtml} from './report.ts';

if (!chromiumPath) console.warn('Chromium was not found: no figure was walked.');

describe.skipIf(!chromiumPath)('a figure in Chromium', () => {
  let browser: Browser;
  let served: Shown;

  beforeAll(async () => {
    const node = await nodeEngine();
    const content = Buffer.from(frame({html: await reportHtml(node), plan}, arrow)).toString('base64');
    const body = `<main id="gate">Slot</main><div id="report" hidden></div><script type="text/plain" id="content">${content}</script>`;
    const layout = {script: await bundled('report-entry.ts'), body};
    [browser, served] = await Promise.all([launch(), engineParts().then((parts) => hosted(layout, parts))]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const shared = sharedPages({
    async open() {
      const page = await (await browser.newContext({viewport: {width: 1280, height: 720}})).newPage();
      await page.goto(served.url);
      await page.locator('#report[data-drawn]').waitFor();
      await expect.poll(() => page.locator('#notice').textContent()).toBe('');
      // The page of the tests has no style sheet: one width of a drawing is hidden, as in a report.
      await page.evaluate(() => {
        for (const narrow of document.querySelectorAll<HTMLElement>('[data-drawing="narrow"]'))
          narrow.hidden = true;
      });
      return {page};
    },
    async putBack({page}) {
      await page.mouse.move(2, 2);
      await backTo(page, served.url);
      await page.locator('#report[data-drawn-view=""]').waitFor();
    }
  });
  const visit = async (): Promise<Page> => (await shared.at('report')).page;

  const drawing = (page: Page, id: string) => page.locator(`#${id} [data-drawing="wide"]`);
  const said = (page: Page) => page.locator('#announce').textContent();

  async function press(page: Page, key: string): Promise<string | null> {
    await page.keyboard.press(key);
    return said(page);
  }

  test('is reached by Tab and walked with the arrow keys, along its axis and across to the group', async () => {
    const page = await visit();
    await page.locator('#vroeg [data-axes] input').first().focus();
    await page.keyboard.press('Tab');
    expect(await drawing(page, 'vroeg').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await press(page, 'ArrowRight')).toMatch(/^2017, uw praktijk: \d+% \(\d+ van 100 trajecten\)$/);
    expect(await press(page, 'ArrowRight')).toMatch(/^2018, uw praktijk: /);
    expect(await press(page, 'ArrowDown')).toMatch(/^2018, alle aanbieders: \d+%$/);
    expect(await press(page, 'ArrowRight')).toMatch(/^2019, alle aanbieders: /);
    expect(await press(page, 'ArrowUp')).toMatch(/^2019, uw praktijk: /);
    expect(await press(page, 'End')).toMatch(/^2021, alle aanbieders: /);
    expect(await press(page, 'Home')).toMatch(/^2017, uw praktijk: /);
    expect(await press(page, 'ArrowLeft')).toMatch(/^2017, uw praktijk: /);
  });

  test('shows where the reader stands, until Escape, and its markup stays as it was drawn', async () => {
    const page = await visit();
    const before = await drawing(page, 'vroeg').innerHTML();
    await drawing(page, 'vroeg').focus();
    await page.keyboard.press('ArrowRight');
    const words = page.locator('#vroeg .point-words');
    expect(await words.textContent()).toBe(await said(page));
    expect(await page.locator('#vroeg .point-ring').count()).toBe(1);
    expect(await drawing(page, 'vroeg').innerHTML()).toBe(before);
    await page.keyboard.press('Escape');
    expect(await words.count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await words.count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await words.count()).toBe(0);
  });

  test('shows the same words to a pointer near a mark, without reading them aloud', async () => {
    const page = await visit();
    const mark = drawing(page, 'vroeg').locator('circle[data-point]').first();
    const box = (await mark.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2 + 6, box.y + box.height / 2);
    const words = page.locator('#vroeg .point-words');
    expect(await words.textContent()).toMatch(/^20\d\d, .*: \d+%/);
    expect(await said(page)).toBe('');
    await page.mouse.move(2, 2);
    expect(await words.count()).toBe(0);
  });

  test('tells who points at the reader’s mark of the group there too, and covers no mark that this speaks of', async () => {
    const page = await visit();
    await page.locator('#maat-1').scrollIntoViewIfNeeded();
    const own = drawing(page, 'maat-1').locator('circle[data-point]').last();
    const box = (await own.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const lines = await page.locator('#maat-1 .point-words span').allTextContents();
    expect(lines[0]).toMatch(/^2021, uw praktijk: \d+%/);
    expect(lines[1]).toMatch(/^2021, alle aanbieders: \d+% \(middelste helft tussen \d+% en \d+%\)$/);
    const covered = await page.locator('#maat-1').evaluate((figure) => {
      const words = figure.querySelector('.point-words')!.getBoundingClientRect();
      return [...figure.querySelectorAll('[data-drawing="wide"] circle[data-point]')]
        .map((mark) => mark.getBoundingClientRect())
        .filter((mark) => Math.abs(mark.left + mark.width / 2 - words.left - words.width / 2) < 200)
        .filter(
          (mark) =>
            mark.left < words.right &&
            mark.right > words.left &&
            mark.top < words.bottom &&
            mark.bottom > words.top
        ).length;
    });
    expect(covered).toBe(0);
  });

  test('tells who points at the band of the middle half', async () => {
    const page = await visit();
    await page.locator('#maat-1').scrollIntoViewIfNeeded();
    const band = await drawing(page, 'maat-1')
      .locator('[data-band]')
      .first()
      .evaluate((path) => {
        const {left, top, width, height} = path.getBoundingClientRect();
        const marks = [...path.closest('svg')!.querySelectorAll('[data-point]')].map((mark) =>
          mark.getBoundingClientRect()
        );
        const spots = Array.from({length: 40 * 40}, (_, at) => ({
          x: left + (width * ((at % 40) + 0.5)) / 40,
          y: top + (height * (Math.floor(at / 40) + 0.5)) / 40
        }));
        return spots.find(
          ({x, y}) =>
            document.elementFromPoint(x, y) === path &&
            marks.every((mark) => Math.hypot(mark.left - x, mark.top - y) > 45)
        );
      });
    expect(band).toBeDefined();
    await page.mouse.move(band!.x, band!.y);
    expect(await page.locator('#maat-1 .point-words').textContent()).toMatch(
      /alle aanbieders: .*middelste helft/
    );
  });

  test('is walked along what it shows after a filter', async () => {
    const page = await visit();
    await page.locator('#vroeg [data-axes] input[value="class"]').check();
    await page.locator('#report[data-drawn-view="axis.vroeg=class"]').waitFor();
    await drawing(page, 'vroeg').focus();
    expect(await press(page, 'Home')).toMatch(/^Alles samen, uw praktijk: /);
    expect(await press(page, 'ArrowRight')).toMatch(/^Kort, uw praktijk: /);
  });

  test.each(['vroeg', 'wachttijd'])('reads to a screen reader as its transcript says: %s', async (id) => {
    const page = await visit();
    await page.locator(`#${id} [data-numbers] summary`).click();
    const tree = await page.locator(`#${id}`).ariaSnapshot();
    await drawing(page, id).focus();
    const walked: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'End'])
      walked.push(`${key}: ${await press(page, key)}`);
    await expect(`${tree}\n\n${walked.join('\n')}\n`).toMatchFileSnapshot(`transcripts/${id}.txt`);
  });
});
