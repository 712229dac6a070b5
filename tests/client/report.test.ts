import {readFile} from 'node:fs/promises';
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {frame} from '../../src/bundle/unpack.ts';
import type {View} from '../../src/figures/series.ts';
import type {Engine} from '../../src/query/engine.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {chromiumPath, launch} from '../browser.ts';
import {backTo, sharedPages} from '../shared-pages.ts';
import {bundled} from './bundle.ts';
import {engineParts, hosted, type Layout, portable, type Shown} from './pages.ts';
import {arrow, plan, reportHtml} from './report.ts';
import {chosen, figuresOf, shownBy} from './shown.ts';

let browser: Browser;
let node: Engine;
let layout: Layout;
let served: Shown;
let onDisk: Shown;

beforeAll(async () => {
  if (chromiumPath === null) return;
  node = await nodeEngine();
  const content = Buffer.from(frame({html: await reportHtml(node), plan}, arrow)).toString('base64');
  const body = `<main id="gate">Slot</main><div id="report" hidden></div><script type="text/plain" id="content">${content}</script>`;
  layout = {script: await bundled('report-entry.ts'), body};
  const parts = await engineParts();
  [browser, served, onDisk] = await Promise.all([launch(), hosted(layout, parts), portable(layout, parts)]);
});
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) if (!shared.holds(context)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([served?.close(), onDisk?.close()]);
});

/** A fresh page; whatever it complains of ends up in `complaints`. */
async function visit(url: string, before?: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({deviceScaleFactor: 2, viewport: {width: 1280, height: 720}});
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await before?.(page);
  await page.goto(url);
  return {page, complaints};
}

const urlOf = {hosted: () => served.url, portable: () => onDisk.url};

/** Pages at work, for tests that are not about how they open. */
const shared = sharedPages({
  async open(where: keyof typeof urlOf) {
    const visited = await visit(urlOf[where]());
    await quiet(visited.page);
    return visited;
  },
  async putBack({page, complaints}, where) {
    await backTo(page, urlOf[where]());
    await drawn(page, '');
    complaints.splice(0);
  }
});

/** Waits until the first question was answered too: what was said above the figures is gone. */
async function quiet(page: Page): Promise<void> {
  await page.locator('#report[data-ready][data-drawn]').waitFor();
  await expect.poll(() => page.locator('#notice').textContent()).toBe('');
}

/** Waits until every figure shows the view of this hash. */
const drawn = (page: Page, hash: string) => page.locator(`#report[data-drawn-view="${hash}"]`).waitFor();
/** By its accessible name, which is exactly this word. */
const filter = (page: Page, name: string) => page.getByRole('combobox', {name, exact: true});
const ready = (page: Page) => page.locator('#report[data-ready]').waitFor();

/** What every figure should hold for a view. */
const expected = (view: View) => figuresOf(node, view);

describe.skipIf(chromiumPath === null)(
  'a report at work in Chromium (skipped where there is none: install chromium)',
  () => {
    for (const where of ['hosted', 'portable'] as const) {
      test(`${where}: every filter and view switch shows in every figure what Node computes, byte for byte`, async () => {
        const {page, complaints} = await shared.at(where);
        expect(await shownBy(page)).toEqual(await expected(chosen()));
        await filter(page, 'Jaar').selectOption('2019');
        await drawn(page, 'year=2019');
        expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2019'])));
        await filter(page, 'Soort').selectOption('kort');
        await drawn(page, 'year=2019&class=kort');
        expect(await shownBy(page)).toEqual(
          await expected(chosen(['at:year', '2019'], ['at:class', 'kort']))
        );
        await filter(page, 'Benchmarkgroep').selectOption('groot');
        await drawn(page, 'year=2019&class=kort&group=groot');
        const three = [
          ['at:year', '2019'],
          ['at:class', 'kort'],
          ['group', 'groot']
        ] as const;
        expect(await shownBy(page)).toEqual(await expected(chosen(...three)));
        await page.locator('#vroeg').getByLabel('per soort').check();
        await drawn(page, 'year=2019&class=kort&group=groot&axis.vroeg=class');
        expect(await shownBy(page)).toEqual(await expected(chosen(...three, ['axis:vroeg', 'class'])));
        expect(complaints).toEqual([]);
      });
    }

    test('a second group comes beside the first in every figure, survives a reload, and leaves again', async () => {
      const {page, complaints} = await visit(served.url);
      await ready(page);
      const untouched = await shownBy(page);
      await filter(page, 'Vergelijk ook met').selectOption('groot');
      await drawn(page, 'beside=groot');
      expect(await shownBy(page)).toEqual(await expected(chosen(['beside', 'groot'])));
      const said = await page.locator('#announce').textContent();
      expect(said).toMatch(
        /^Ook vergeleken met Grote aanbieders\. 12 figuren bijgewerkt\. .*grote aanbieders/
      );
      await page.reload();
      await drawn(page, 'beside=groot');
      expect(await filter(page, 'Vergelijk ook met').inputValue()).toBe('groot');
      expect(await shownBy(page)).toEqual(await expected(chosen(['beside', 'groot'])));
      await page.goBack();
      await drawn(page, '');
      expect(await shownBy(page)).toEqual(untouched);
      expect(complaints).toEqual([]);
    });

    test('a figure is kept as numbers and as an image of its own, as the filters show it', async () => {
      const {page, complaints} = await shared.at('hosted');
      await filter(page, 'Jaar').selectOption('2019');
      await drawn(page, 'year=2019');
      await page.locator('#vroeg [data-save] summary').click();
      const kept = async (name: string) => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('#vroeg').getByRole('button', {name}).click()
        ]);
        return {name: file.suggestedFilename(), bytes: await readFile((await file.path())!)};
      };
      const answer = (await expected(chosen(['at:year', '2019']))).find(({id}) => id === 'vroeg')!.say;
      const csv = await kept('Cijfers (CSV)');
      expect(csv.name).toMatch(/_vroeg-gestopt_per-jaar_2019_alle-aanbieders\.csv$/);
      expect(csv.bytes.toString()).toContain(answer);
      const svg = (await kept('Afbeelding (SVG)')).bytes.toString();
      for (const part of ['Hoe zit het met vroeg gestopt?', 'Benchmarkgroep: Alle aanbieders', 'data-point'])
        expect(svg).toContain(part);
      expect(svg).not.toMatch(/var\(--|class=|url\((?!"?#|"?data:)/);
      const {bytes} = await kept('Afbeelding (PNG)');
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBe((720 + 2 * 28) * 2);
      expect(complaints).toEqual([]);
    });

    test('the second group is never the first: that one is not on offer, and chosen as the first they change places', async () => {
      const {page} = await shared.at('hosted');
      const offered = () =>
        filter(page, 'Vergelijk ook met')
          .locator('option:not([disabled])')
          .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      expect(await offered()).toEqual(['', 'groot']);
      await filter(page, 'Vergelijk ook met').selectOption('groot');
      await filter(page, 'Benchmarkgroep').selectOption('groot');
      await drawn(page, 'group=groot&beside=alle');
      expect(await filter(page, 'Vergelijk ook met').inputValue()).toBe('alle');
      expect(await offered()).toEqual(['', 'alle']);
    });

    test('the report is there, and readable, before its engine is', async () => {
      const hold = Promise.withResolvers<void>();
      const {page} = await visit(served.url, (page) =>
        page.route('**/wasm.gz', (route) => hold.promise.then(() => route.continue()))
      );
      await page.locator('#report').waitFor();
      expect(await page.locator('#gate').count()).toBe(0);
      expect(await shownBy(page)).toEqual(await expected(chosen()));
      await page.getByText('De filters worden klaargezet.').waitFor();
      expect(await filter(page, 'Jaar').getAttribute('aria-disabled')).toBe('true');
      hold.resolve();
      await ready(page);
      expect(await page.locator('#notice').textContent()).toBe('');
      expect(await filter(page, 'Jaar').getAttribute('aria-disabled')).toBe(null);
    });

    test('what is chosen before the engine is there is shown as soon as it is', async () => {
      const hold = Promise.withResolvers<void>();
      const {page} = await visit(served.url, (page) =>
        page.route('**/wasm.gz', (route) => hold.promise.then(() => route.continue()))
      );
      await page.locator('#report').waitFor();
      await filter(page, 'Jaar').focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      hold.resolve();
      await drawn(page, 'year=2019');
      expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2019'])));
    });

    test('a choice stands in the address, survives a reload, and goes with the back button', async () => {
      const {page} = await visit(served.url);
      await ready(page);
      expect(new URL(page.url()).hash).toBe('');
      await filter(page, 'Jaar').selectOption('2018');
      await filter(page, 'Benchmarkgroep').selectOption('groot');
      await drawn(page, 'year=2018&group=groot');
      expect(new URL(page.url()).hash).toBe('#year=2018&group=groot');
      await page.reload();
      await drawn(page, 'year=2018&group=groot');
      expect(await filter(page, 'Jaar').inputValue()).toBe('2018');
      expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2018'], ['group', 'groot'])));
      await page.goBack();
      await drawn(page, 'year=2018');
      expect(await filter(page, 'Benchmarkgroep').inputValue()).toBe('alle');
      await page.goBack();
      await drawn(page, '');
      expect(page.url()).toBe(served.url);
      expect(await shownBy(page)).toEqual(await expected(chosen()));
      await page.goForward();
      await drawn(page, 'year=2018');
      expect(await filter(page, 'Jaar').inputValue()).toBe('2018');
    });

    test('from disk, too, a choice survives a reload and goes with the back button', async () => {
      const {page} = await visit(onDisk.url);
      await ready(page);
      await filter(page, 'Jaar').selectOption('2018');
      await drawn(page, 'year=2018');
      await page.reload();
      await drawn(page, 'year=2018');
      expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2018'])));
      await page.goBack();
      await drawn(page, '');
      expect(await shownBy(page)).toEqual(await expected(chosen()));
    });

    test('a jump to a figure keeps what was chosen, also after a reload', async () => {
      const {page} = await visit(`${served.url}#year=2018`);
      await ready(page);
      await page.getByText('Naar maat 9').click();
      await page.waitForFunction(
        () => document.getElementById('maat-9')!.getBoundingClientRect().top < innerHeight
      );
      await page.waitForFunction(() => location.hash === '#year=2018');
      await page.reload();
      await drawn(page, 'year=2018');
      expect(await filter(page, 'Jaar').inputValue()).toBe('2018');
    });

    test('what the reader looks at stays in its place when a figure above it becomes higher', async () => {
      const {page} = await visit(served.url);
      await ready(page);
      // As in a browser that does not keep the place by itself.
      await page.addStyleTag({content: '* { overflow-anchor: none } #announce { position: fixed }'});
      await quiet(page);
      const top = () => page.locator('#maat-5').evaluate((figure) => figure.getBoundingClientRect().top);
      const scrolled = () => page.evaluate(() => scrollY);
      await page.locator('#maat-5').evaluate((figure) => figure.scrollIntoView());
      const before = {top: await top(), scrolled: await scrolled()};
      await filter(page, 'Soort').selectOption('lang');
      await drawn(page, 'class=lang');
      expect(await page.locator('#wachttijd [data-unavailable]').isVisible()).toBe(true);
      expect(Math.abs((await top()) - before.top)).toBeLessThanOrEqual(1);
      expect(await scrolled()).toBeGreaterThan(before.scrolled + 10);
    });

    test('of many choices in a row only the last is left in view, and what came before is not drawn after it', async () => {
      const {page} = await shared.at('hosted');
      const seen = async () => Number(await page.locator('#report').getAttribute('data-seen'));
      const before = await seen();
      await page.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('[name="at:year"]')!;
        for (const year of ['2017', '2018', '2019', '2020', '2017', '2018', '2019']) {
          select.value = year;
          select.dispatchEvent(new Event('change', {bubbles: true}));
        }
      });
      await drawn(page, 'year=2019');
      expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2019'])));
      expect(await seen()).toBe(before + 1);
    });

    test('filters work by keyboard alone, and the focus stays where it is', async () => {
      const {page} = await shared.at('hosted');
      await filter(page, 'Jaar').focus();
      await page.keyboard.press('ArrowUp');
      await drawn(page, 'year=2020');
      expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('at:year');
      expect(new URL(page.url()).hash).toBe('#year=2020');
      await page.locator('#vroeg').getByLabel('per jaar').focus();
      await page.keyboard.press('ArrowRight');
      await drawn(page, 'year=2020&axis.vroeg=class');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('class');
      expect(new URL(page.url()).hash).toBe('#year=2020&axis.vroeg=class');
    });

    test('an opened table stays open and follows the filter; the other figures are left alone by a view switch', async () => {
      const {page} = await shared.at('hosted');
      await page.locator('#vroeg [data-numbers] summary').click();
      await page.evaluate(() => Object.assign(globalThis, {kept: document.querySelector('#maat-1 svg')}));
      await page.locator('#vroeg').getByLabel('per soort').check();
      await drawn(page, 'axis.vroeg=class');
      expect(await page.locator('#vroeg [data-numbers]').getAttribute('open')).not.toBe(null);
      expect(await page.locator('#vroeg [data-table]').textContent()).toContain('Kort');
      expect(await page.evaluate(() => (globalThis as {kept?: Element}).kept!.isConnected)).toBe(true);
    });

    test('a change is announced, and stands above a print', async () => {
      const {page} = await shared.at('hosted');
      expect(await page.locator('#announce').textContent()).toBe('');
      expect(await page.locator('[data-view]').textContent()).toBe(
        'Jaar: 2021 · Soort: Alles samen · Benchmarkgroep: Alle aanbieders'
      );
      await filter(page, 'Jaar').selectOption('2020');
      await drawn(page, 'year=2020');
      const [first] = await expected(chosen(['at:year', '2020']));
      expect(await page.locator('#announce').textContent()).toBe(
        `Jaar 2020. 12 figuren bijgewerkt. ${first!.say}`
      );
      expect(await page.locator('[data-view]').textContent()).toContain('Jaar: 2020');
    });

    test('a figure that cannot be split says so when a part is chosen, and only then', async () => {
      const {page} = await shared.at('hosted');
      const note = page.locator('#wachttijd [data-unavailable]');
      expect(await note.isVisible()).toBe(false);
      await filter(page, 'Soort').selectOption('lang');
      await drawn(page, 'class=lang');
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toBe('Wachttijd is er niet per soort.');
      await filter(page, 'Soort').selectOption('totaal');
      await drawn(page, '');
      expect(await note.isVisible()).toBe(false);
    });

    test('a print never shows two views: what was still waiting is drawn first', async () => {
      const {page} = await visit(served.url, (page) =>
        page.addInitScript(() => Object.assign(window, {requestIdleCallback: () => 0}))
      );
      await page.locator('#report[data-ready]').waitFor();
      await filter(page, 'Jaar').selectOption('2019');
      await page.locator('#report[data-seen="1"]').waitFor();
      const before = await shownBy(page);
      expect(before).not.toEqual(await expected(chosen(['at:year', '2019'])));
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2019'])));
    });

    test('without an engine the report stays as it was drawn, says why, and its filters are off', async () => {
      const {page, complaints} = await visit(`${served.url}#year=2018`, (page) =>
        page.addInitScript('delete globalThis.WebAssembly')
      );
      await page.getByText('De filters doen het niet.').waitFor();
      expect(await page.locator('#notice').textContent()).toContain('te oud');
      expect(await filter(page, 'Jaar').isDisabled()).toBe(true);
      expect(await filter(page, 'Jaar').inputValue()).toBe('2021');
      expect(await shownBy(page)).toEqual(await expected(chosen()));
      expect(complaints).toEqual([]);
    });

    test('when the engine dies the filters go on, since the cells stay in the page', async () => {
      const {page} = await visit(served.url);
      await ready(page);
      await filter(page, 'Jaar').selectOption('2019');
      await drawn(page, 'year=2019');
      await page
        .workers()[0]!
        .evaluate(() => void setTimeout(() => Promise.reject(new Error('out of memory'))));
      await filter(page, 'Jaar').selectOption('2017');
      await drawn(page, 'year=2017');
      expect(await page.locator('#notice').textContent()).toBe('');
      expect(await shownBy(page)).toEqual(await expected(chosen(['at:year', '2017'])));
    });
  }
);
