import type {Browser, FileChooser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {frame} from '../../../src/bundle/unpack.ts';
import {choose} from '../../../src/client/filters.ts';
import {seriesOf} from '../../../src/client/series.ts';
import {initialView} from '../../../src/client/state.ts';
import {dimensionsOf, ownPlan, ownView} from '../../../src/client/upload/own-plan.ts';
import {draw} from '../../../src/figures/draw.ts';
import {say} from '../../../src/figures/say.ts';
import type {View} from '../../../src/figures/series.ts';
import {tabulate} from '../../../src/figures/table.ts';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {createDocument} from '../../../src/render/document.ts';
import {chromiumPath, launch} from '../../browser.ts';
import {backTo, sharedPages} from '../../shared-pages.ts';
import {bundled} from '../bundle.ts';
import {engineParts, hosted, portable, type Shown} from '../pages.ts';
import {arrow} from '../report.ts';
import {pageHtml, plan, upload} from './page.ts';

let browser: Browser;
let node: Engine;
let served: Shown;
let onDisk: Shown;

beforeAll(async () => {
  if (chromiumPath === null) return;
  node = await nodeEngine();
  const content = Buffer.from(frame({html: await pageHtml(node), plan}, arrow)).toString('base64');
  const body = `<main id="gate">Slot</main><div id="report" hidden></div><script type="text/plain" id="content">${content}</script>`;
  const layout = {script: await bundled('report-entry.ts'), body};
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

const header = 'nummer;soort;einde;lijst;voor;na\r\n';
const good =
  header +
  Array.from({length: 60}, (_, at) => {
    const year = 2019 + (at % 5);
    const ended = at % 12 === 11 ? '' : `0${1 + (at % 9)}-05-${year}`;
    return `T${at};${at % 3 ? 'kort' : 'L'};${ended};${at % 4 ? 'OQ' : 'SQ'};${50 + (at % 17)},5;${at % 6 ? 40 + (at % 23) : ''}\r\n`;
  }).join('');
const other = `${header}A;kort;2021-01-02;OQ;70;60\r\nB;kort;2021-01-03;OQ;70;50\r\n`;
const faulty = `${header}A;kort;2021-01-02;OQ;zestig;60\r\nA;K;2021-02-30;OQ;60;160\r\n`;

const file = (text: string | Buffer, name = 'metingen.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text)
});

async function visit(url: string, before?: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({deviceScaleFactor: 2, viewport: {width: 1280, height: 720}});
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await before?.(page);
  await page.goto(url);
  return {page, complaints, requests};
}

const urlOf = {hosted: () => served.url, portable: () => onDisk.url};

/** Pages at work without a file, for tests that are not about how they open. */
const shared = sharedPages({
  async open(where: keyof typeof urlOf) {
    const visited = await visit(urlOf[where]());
    await visited.page.locator('#report[data-ready][data-drawn]').waitFor();
    await expect.poll(() => visited.page.locator('#notice').textContent()).toBe('');
    return visited;
  },
  async putBack({page, complaints}, where) {
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
    await backTo(page, urlOf[where]());
    await page.locator('#report[data-drawn-view=""]').waitFor();
    complaints.splice(0);
  }
});

const ready = (page: Page) => page.locator('#report[data-ready]').waitFor();
const give = (page: Page, text: string | Buffer, name?: string) =>
  page.locator('#upload-file').setInputFiles(file(text, name));
const result = (page: Page) => page.locator('[data-upload-result]');
const message = (page: Page) => page.locator('[data-upload-message]');
const announced = (page: Page) => page.locator('#announce').textContent();
const loaded = (page: Page, text: string) => result(page).getByText(text).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const field = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Keeps account of everything that the place of a good file ever shows. */
const watchResult = (page: Page) =>
  page.evaluate(() => {
    const shown: string[] = [];
    const result = document.querySelector('[data-upload-result]')!;
    new MutationObserver(() => shown.push(result.textContent)).observe(result, {childList: true});
    Object.assign(globalThis, {shown});
  });
const everShown = (page: Page) => page.evaluate(() => (globalThis as unknown as {shown: string[]}).shown);

const dropOn = (page: Page, selector: string, text: string) =>
  page.evaluate(
    ([at, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'gesleept.csv', {type: 'text/csv'}));
      const kept = (type: string) =>
        document
          .querySelector(at)!
          .dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
      return ['dragenter', 'dragover', 'drop'].map(kept);
    },
    [selector, text] as const
  );

/** What the figures of the file show, as HTML. */
const shownBy = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-upload-shown] figure')].map((figure) => {
      const html = (selector: string) => figure.querySelector(selector)!.innerHTML;
      return {
        say: figure.querySelector('[data-say]')!.textContent,
        wide: html('[data-drawing="wide"]'),
        narrow: html('[data-drawing="narrow"]'),
        table: html('[data-table]')
      };
    })
  );

/** The same, worked out in Node from the same file. */
async function expected(text: string, view: View, period: string | null = null, axis: View['axis'] = {}) {
  const bytes = new TextEncoder().encode(text);
  const question = {bytes, reading: upload.reading, dimensions: dimensionsOf(plan), today: '2030-01-01'};
  const {counted} = await node.readOwn(question);
  const own = ownPlan(plan, upload, counted!);
  const seen = ownView(own, view, period, axis);
  return own.indicators.map((indicator) => {
    const series = seriesOf(own, indicator, counted!.cells, seen);
    const drawing = (width: 'wide' | 'narrow') => draw(series, {document: createDocument(), width}).outerHTML;
    return {
      say: say(series),
      wide: drawing('wide'),
      narrow: drawing('narrow'),
      table: tabulate(series, createDocument()).outerHTML
    };
  });
}

const chosen = (...choices: readonly (readonly [name: string, value: string])[]): View =>
  choices.reduce((view, [name, value]) => choose(view, name, value), initialView(plan));

describe.skipIf(chromiumPath === null)(
  'a reader’s own file in Chromium (skipped where there is none: install chromium)',
  () => {
    test('of several files at once none is read, and the reader is told, with the figures of an earlier one still there', async () => {
      const {page} = await shared.at('hosted');
      await give(page, other, 'eerst.csv');
      await loaded(page, 'Gelezen uit ‘eerst.csv’');
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        for (const name of ['een.csv', 'twee.csv'])
          transfer.items.add(new File(['x'], name, {type: 'text/csv'}));
        const zone = document.querySelector('[data-upload-zone]')!;
        zone.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
      });
      await message(page).getByText('U koos 2 bestanden tegelijk').waitFor();
      expect(await focused(page)).toBe('Kies één bestand');
      expect(await announced(page)).toContain('2 bestanden tegelijk');
      expect(await message(page).textContent()).toContain('De cijfers uit ‘eerst.csv’ staan er nog.');
      expect(await result(page).textContent()).toContain('Gelezen uit ‘eerst.csv’');
    });

    for (const where of ['hosted', 'portable'] as const)
      test(`${where}: a good file is read in the page, shown as Node would show it, and nothing leaves`, async () => {
        const {page, complaints, requests} = await shared.at(where);
        const before = requests.length;
        await give(page, good);
        await loaded(page, '60 trajecten, over 2019 tot en met 2023. 5 zonder einddatum tellen niet mee.');
        expect(await shownBy(page)).toEqual(await expected(good, chosen()));
        expect(requests.slice(before)).toEqual([]);
        expect(complaints).toEqual([]);
        const stored = await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          document.cookie
        ]);
        expect(stored).toEqual([0, 0, 0, '']);
      });

    test('what was read is announced, and the focus stands at its heading', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good);
      await loaded(page, '60 trajecten');
      expect(await announced(page)).toMatch(
        /^Gelezen uit ‘metingen\.csv’: 60 trajecten, over 2019 tot en met 2023\./
      );
      expect(await announced(page)).toContain('Lijsten: OQ (');
      expect(await focused(page)).toBe('Uit uw bestand');
    });

    test('the field is reached and opened by keyboard alone', async () => {
      // Listened to from the start: the browser must have been told before the key is pressed.
      const choosing = Promise.withResolvers<FileChooser>();
      const {page} = await visit(served.url, async (page) => page.on('filechooser', choosing.resolve));
      await ready(page);
      await page.locator('#upload-file').focus();
      await page.keyboard.press('Space');
      await (await choosing.promise).setFiles(file(other));
      await loaded(page, '2 trajecten');
      expect(await page.locator('#upload-file').inputValue()).toBe('');
    });

    test('a file that is dropped on the zone is read; beside it the browser is kept from opening it', async () => {
      const {page} = await shared.at('hosted');
      expect(await dropOn(page, '#vroeg', other)).toEqual([true, false, false]);
      expect(await result(page).textContent()).toBe('');
      await dropOn(page, '[data-upload-zone] label', other);
      await loaded(page, 'gesleept.csv');
      expect(await shownBy(page)).toEqual(await expected(other, chosen()));
    });

    test('faults are listed by row and column, with what was expected and what to do; nothing is shown of the file', async () => {
      const {page} = await shared.at('hosted');
      await give(page, faulty);
      await message(page).locator('li').first().waitFor();
      const said = await message(page).locator('li').allTextContents();
      expect(said.map((text) => text.replace(/Verwacht:.*/s, ''))).toEqual([
        'Kolom nummer, rij 3 (‘A’) (ook in rij 2)Deze waarde staat er vaker dan één keer.',
        'Kolom einde, rij 3 (‘2021-02-30’)Dit is geen datum, of de dag bestaat niet.',
        'Kolom voor, rij 2 (‘zestig’)Dit is geen getal.',
        'Kolom na, rij 3 (‘160’)Dit ligt buiten de grenzen: te hoog of te laat.'
      ]);
      expect(said[2]).toContain('Verwacht: een getal van 0 tot en met 100.');
      expect(await page.locator('[data-upload-shown] figure').count()).toBe(0);
      expect(await focused(page)).toBe('Dit bestand kan nog niet worden gebruikt');
      expect(await announced(page)).toMatch(/^Er zijn 4 soorten fouten gevonden in ‘metingen\.csv’\./);
    });

    test('what is no CSV, and what is in an encoding that cannot be told, is refused in words', async () => {
      const {page} = await shared.at('hosted');
      const utf16 = Buffer.from(good, 'utf16le');
      const workbook = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 1, 2, 3]);
      for (const bytes of [utf16, workbook]) {
        await give(page, bytes, 'werkmap.xlsx');
        await message(page).getByText('Dit is geen CSV-bestand.').waitFor();
        expect(await message(page).textContent()).toContain('kies Opslaan als: CSV UTF-8');
        await give(page, '');
        await message(page).getByText('Het bestand is leeg.').waitFor();
      }
      await give(page, Buffer.from(`\ufeff${good}`, 'utf16le'));
      await loaded(page, '60 trajecten');
      expect(await message(page).textContent()).toBe('');
    });

    test('a good file replaces the one before; a faulty one leaves it standing and says so', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good, 'eerste.csv');
      await loaded(page, 'eerste.csv');
      await give(page, faulty, 'tweede.csv');
      await message(page).getByText('De cijfers uit ‘eerste.csv’ staan er nog.').waitFor();
      expect(await shownBy(page)).toEqual(await expected(good, chosen()));
      await give(page, other, 'derde.csv');
      await loaded(page, 'derde.csv');
      expect(await message(page).textContent()).toBe('');
      expect(await shownBy(page)).toEqual(await expected(other, chosen()));
    });

    test('what is removed is gone from the page, and the focus goes back to the field', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good);
      await loaded(page, '60 trajecten');
      await page.getByRole('button', {name: 'Gegevens verwijderen'}).click();
      expect(await page.locator('[data-upload-shown]').innerHTML()).toBe('');
      expect(await result(page).innerHTML()).toBe('');
      expect(await announced(page)).toBe('De gegevens uit uw bestand zijn verwijderd.');
      expect(await field(page)).toBe('upload-file');
      await give(page, good);
      await loaded(page, '60 trajecten');
    });

    test('a page that is left forgets the file, also where the browser keeps the page to come back to', async () => {
      const {page} = await visit(served.url);
      await ready(page);
      await give(page, good);
      await loaded(page, '60 trajecten');
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
      expect(await page.locator('[data-upload]').textContent()).not.toContain('trajecten');
      await page.reload();
      await ready(page);
      expect(await page.locator('[data-upload]').textContent()).not.toContain('trajecten');
    });

    test('its figures follow the filters of the report, which themselves are what they were', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good);
      await loaded(page, '60 trajecten');
      await page.getByRole('combobox', {name: 'Jaar', exact: true}).selectOption('2020');
      await page.getByRole('combobox', {name: 'Soort', exact: true}).selectOption('kort');
      await page.locator('#report[data-drawn-view="year=2020&class=kort"]').waitFor();
      const view = chosen(['at:year', '2020'], ['at:class', 'kort']);
      expect(await shownBy(page)).toEqual(await expected(good, view));
      await node.load(arrow);
      const answers = await node.ask({...plan, view});
      const sentences = plan.indicators.map((one) => say(seriesOf(plan, one, answers.get(one.id)!, view)));
      expect(await page.locator('main > figure [data-say]').allTextContents()).toEqual(sentences);
    });

    test('a year that only the file has can be chosen beside it; the report’s own choice then goes first again', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good);
      await loaded(page, '60 trajecten');
      const year = page.getByRole('combobox', {name: 'Jaar in uw bestand'});
      expect(await year.inputValue()).toBe('2021');
      await year.selectOption('2023');
      expect(await shownBy(page)).toEqual(await expected(good, chosen(), '2023'));
      expect(await announced(page)).toMatch(/^eigen-respons per jaar\. In 2023 was het \d+% bij u\.$/);
      await page.getByRole('combobox', {name: 'Jaar', exact: true}).selectOption('2019');
      await page.locator('#report[data-drawn-view="year=2019"]').waitFor();
      expect(await year.inputValue()).toBe('2019');
      await page.getByRole('combobox', {name: 'Jaar', exact: true}).selectOption('2018');
      await page.locator('#report[data-drawn-view="year=2018"]').waitFor();
      expect(await year.inputValue()).toBe('2023');
    });

    test('a figure turns by itself, is announced, and leaves nothing in the address', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good);
      await loaded(page, '60 trajecten');
      await page.locator('#eigen-verschil').getByLabel('per class').check();
      const turned = {'eigen-verschil': 'class'};
      expect(await shownBy(page)).toEqual(await expected(good, chosen(), null, turned));
      expect(await announced(page)).toMatch(/^eigen-verschil per soort\. /);
      expect(new URL(page.url()).hash).toBe('');
    });

    test('its drawings are walked point by point, as every other', async () => {
      const {page} = await shared.at('hosted');
      await give(page, good);
      await loaded(page, '60 trajecten');
      await page.locator('#eigen-verschil [data-drawing]:visible').first().focus();
      await page.keyboard.press('Home');
      expect(await announced(page)).toMatch(/2019.*punten/);
    });

    test('a file without the column of a class offers no view by it, and says why', async () => {
      const {page} = await shared.at('hosted');
      await give(page, 'nummer,einde,voor,na\nA,2021-01-02,60,50\n');
      await loaded(page, '1 traject');
      expect(await page.locator('[data-upload-shown] [data-axes]').count()).toBe(0);
      await page.getByRole('combobox', {name: 'Soort', exact: true}).selectOption('kort');
      await page.locator('#report[data-drawn-view="class=kort"]').waitFor();
      const notes = await page.locator('[data-upload-shown] [data-unavailable]').allTextContents();
      expect(new Set(notes)).toEqual(new Set(['In uw bestand staat geen kolom voor soort.']));
    });

    test('a file that is chosen before the engine is there is read when it is', async () => {
      const hold = Promise.withResolvers<void>();
      const {page} = await visit(served.url, (page) =>
        page.route('**/wasm.gz', (route) => hold.promise.then(() => route.continue()))
      );
      await page.locator('#report').waitFor();
      await give(page, good);
      await message(page).getByText('‘metingen.csv’ wordt gelezen…').waitFor();
      hold.resolve();
      await loaded(page, '60 trajecten');
    });

    test('where the engine does not come the page says why, and what to do', async () => {
      const {page} = await visit(served.url, (page) => page.addInitScript('delete globalThis.WebAssembly'));
      await page.getByText('De filters doen het niet.').waitFor();
      const why = page.getByText(/^Een eigen bestand kan nu niet worden gelezen\./);
      await why.waitFor();
      expect(await why.textContent()).toContain('te oud');
      expect(await page.locator('#upload-file').count()).toBe(0);
    });

    test('of two files that are chosen one right after the other only the last is ever shown', async () => {
      const {page} = await shared.at('hosted');
      await watchResult(page);
      await page.evaluate(
        ([one, two]) => {
          const field = document.querySelector<HTMLInputElement>('#upload-file')!;
          for (const [name, text] of [
            ['een.csv', one],
            ['twee.csv', two]
          ] as const) {
            const chosen = new DataTransfer();
            chosen.items.add(new File([text], name));
            field.files = chosen.files;
            field.dispatchEvent(new Event('change'));
          }
        },
        [good, other] as const
      );
      await loaded(page, 'twee.csv');
      expect(await shownBy(page)).toEqual(await expected(other, chosen()));
      expect((await everShown(page)).filter((text) => text.includes('een.csv'))).toEqual([]);
    });

    test('a file that is still being read when the page is left is not shown afterwards', async () => {
      const hold = Promise.withResolvers<void>();
      const {page} = await visit(served.url, (page) =>
        page.route('**/wasm.gz', (route) => hold.promise.then(() => route.continue()))
      );
      await page.locator('#report').waitFor();
      await watchResult(page);
      await give(page, good);
      await message(page).getByText('wordt gelezen…').waitFor();
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
      hold.resolve();
      await ready(page);
      // The engine does things in turn: once a second file is read, the first was too.
      await give(page, other, 'later.csv');
      await loaded(page, 'later.csv');
      expect((await everShown(page)).filter((text) => text.includes('metingen.csv'))).toEqual([]);
    });
  }
);
