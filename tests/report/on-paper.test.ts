import type {Browser, Page} from 'playwright-core';
import puppeteer, {type Browser as Firefox} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {find} from '../../scripts/browser.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {
  bodyOf,
  filled,
  footOf,
  headOf,
  margins,
  pdftoppm,
  pdftotext,
  roomOf,
  type Sheet,
  sheetsOf
} from './paper.ts';
import {choose, keysOf, optionsOf, sharedReports, unlock, watched} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets);
const own = keys.find(({soort}) => soort === 'individueel')!;
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
const firefoxPath = find('firefox');
const reads = pdftotext !== null && pdftoppm !== null;

/** Width and height of the text of an A4, in px: what the print sheet is laid out in. */
const upright = {width: 703, height: 1043};
const onItsSide = {width: 1032, height: 715};

/** What a page says of its print: what should stand on every sheet, where chapters begin, what is opened. */
const told = () => {
  const text = (selector: string) =>
    [...document.querySelectorAll(selector)].map((found) => (found.textContent ?? '').trim());
  return {
    name: text('.printed-name')[0]!,
    view: text('.printed-view')[0]!,
    chapters: text('.chapter:not(.upload) h2, .upload[data-loaded] h2'),
    // The highest drawing, in mm, as wide as the print sheet makes them.
    highest: Math.max(
      ...[...document.querySelectorAll<SVGSVGElement>('#report main figure[id] [data-drawing=wide] svg')]
        .map(({viewBox}) => viewBox.baseVal)
        .map(({width, height}) => (height / width) * 158)
    ),
    headings: text('#report main :is(figure[id] h3, .explained h4, .colophon h2, .colophon h3)'),
    sections: text('#report main > section > h2'),
    // The summary's last row, as it is read.
    summed: text('.glance-name').at(-1)!,
    explained: text('#report main figure[id] details[open]:not([data-save]) > summary')
  };
};

type Told = ReturnType<typeof told>;

const openAll = () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    '#report main > :not(.explore) details'
  ))
    details.open = true;
};

/** Sizes in pt of all text that is printed, and by how much it is wider than the paper, in px. */
const measured = () => {
  const sizes = new Map<string, number>();
  const walker = document.createTreeWalker(document.getElementById('report')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!node.textContent?.trim() || range.getBoundingClientRect().width === 0) continue;
    const drawn = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * drawn * 0.75;
    if (size < 7.99) sizes.set(`${node.textContent.trim().slice(0, 40)} (${parent.localName})`, size);
  }
  const {scrollWidth, clientWidth} = document.documentElement;
  const name = document.createRange();
  name.selectNodeContents(document.querySelector('.printed-name')!);
  return {
    small: [...sizes].slice(0, 10),
    over: scrollWidth - clientWidth,
    // In mm, to be compared with the same words on paper.
    nameWidth: (name.getBoundingClientRect().width * 25.4) / 96
  };
};

/**
 * Pages that are more than half empty, but for cover and summary, ends of chapters and the last one. A drawing is not
 * cut: on its side a sheet is so low that one of them may want more than half of it, and then leaves that much.
 */
function halfEmpty(sheets: readonly Sheet[], {chapters, highest}: Told): string[] {
  const starts = sheets.map((sheet) => chapters.some((title) => topOf(sheet).includes(title)));
  // The first goes on where it is said with whom and from what.
  const first = sheets.findIndex((sheet) => joined(bodyOf(sheet)).includes(chapters[0]!));
  return sheets.flatMap((sheet, at) => {
    if (at < first || at === sheets.length - 1 || starts[at + 1]) return [];
    const most = Math.max(roomOf(sheet) / 2, highest + air);
    const left = roomOf(sheet) * (1 - filled(sheet));
    return left <= most
      ? []
      : [`page ${at + 1} has ${Math.round(left)} mm left of ${Math.round(roomOf(sheet))}`];
  });
}

/** Between one figure and the drawing of the next, in mm. */
const air = 10;

const topOf = (sheet: Sheet): string =>
  bodyOf(sheet)
    .filter(({top}) => top < margins.top + margins.head + 18)
    .map(({text}) => text)
    .join(' ');

/** Headings that are the last line of their page. */
const alone = (sheets: readonly Sheet[], headings: readonly string[]): string[] =>
  sheets.map((sheet) => bodyOf(sheet).at(-1)?.text ?? '').filter((last) => headings.includes(last));

const joined = (lines: readonly {text: string}[]): string => lines.map(({text}) => text).join(' ');

describe.skipIf(chromiumPath === null || !reads)(
  'a print from Chromium (skipped where Chromium or poppler is not there)',
  () => {
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

    async function printed(page: Page, landscape: boolean) {
      const sheets = sheetsOf(await page.pdf({format: 'A4', landscape}));
      await page.emulateMedia({media: 'print'});
      await page.setViewportSize(landscape ? onItsSide : upright);
      const layout = await page.evaluate(measured);
      await page.emulateMedia({media: null});
      return {sheets, layout, said: await page.evaluate(told)};
    }

    const reports = [
      {of: 'an own report', key: own, all: false},
      {of: 'an own report with a second group and all explanations open', key: own, all: true},
      {of: 'a pooled report with all explanations open', key: pooled, all: true}
    ];

    for (const {of, key, all} of reports)
      test(`${of}: upright and on its side it keeps to the paper, can be read, and says on every page whose it is`, async () => {
        const {page} = await shared.at(key);
        if (all) {
          const groups = await optionsOf(page, 'Vergelijk ook met');
          await choose(page, 'Vergelijk ook met', groups.at(-1)!);
          await page.evaluate(openAll);
        }
        for (const landscape of [false, true]) {
          const {sheets, layout, said} = await printed(page, landscape);
          const way = landscape ? 'on its side' : 'upright';
          expect(layout.small, `${way}: text of less than 8 pt`).toEqual([]);
          expect(layout.over, `${way}: wider than the paper`).toBe(0);
          // An engine shrinks a print to its widest part: what is as wide as it was laid out was not shrunk.
          const [name, view] = [headOf(sheets[0]!)[0]!, headOf(sheets[0]!).slice(1)];
          expect((name.right - name.left) / layout.nameWidth, `${way}: shrunk`).toBeCloseTo(1, 1.7);
          expect(joined(view)).toBe(said.view);
          if (!landscape)
            expect(joined(bodyOf(sheets[0]!)), 'the summary of one page').toContain(said.summed);
          sheets.forEach((sheet, at) => {
            expect(joined(headOf(sheet)), `${way}, page ${at + 1}`).toBe(`${said.name} ${said.view}`);
            expect(footOf(sheet)).toBe(`Bladzijde ${at + 1} van ${sheets.length}`);
            expect(sheet.ink.left, `${way}, page ${at + 1}`).toBeGreaterThan(margins.left - 1);
            expect(sheet.ink.right, `${way}, page ${at + 1}`).toBeLessThan(sheet.width - margins.right + 1);
          });
          expect(halfEmpty(sheets, said), way).toEqual([]);
          expect(
            alone(sheets, [...said.headings, ...new Set(said.explained)]),
            `${way}: a heading alone`
          ).toEqual([]);
          const lines = sheets.flatMap(bodyOf).map(({text}) => text);
          // A section may be headed as what is opened under a figure: questions stand together, too.
          const alike = said.sections.filter((heading) => said.explained.includes(heading));
          expect(lines.filter((line) => said.explained.includes(line)).length).toBe(
            said.explained.length + alike.length
          );
          expect(said.explained.length > 0).toBe(all);
          expect(lines.filter((line) => /Bewaren|\((CSV|PNG|SVG)\)/.test(line))).toEqual([]);
        }
      });

    test('what stands at the top of a page has room for the longest choice of every filter', async () => {
      const {page} = await shared.at(own);
      for (const label of ['Prestatie', 'Benchmarkgroep', 'Vergelijk ook met']) {
        const longest = await page
          .getByLabel(label, {exact: true})
          .evaluate(
            (select) =>
              [...(select as HTMLSelectElement).options]
                .filter(({disabled}) => !disabled)
                .toSorted((a, b) => b.label.length - a.label.length)[0]!.value
          );
        await choose(page, label, longest);
      }
      await page.emulateMedia({media: 'print'});
      await page.setViewportSize(upright);
      const [head, room] = await page.evaluate(() => [
        document.querySelector('.printed')!.getBoundingClientRect().height,
        Number.parseFloat(getComputedStyle(document.getElementById('inhoud')!).paddingTop)
      ]);
      expect(head).toBeGreaterThan(20);
      expect(head).toBeLessThanOrEqual(room!);
    });

    test('the page for exploring prints with whose it is, and its own SQL under its heading', async () => {
      const {page, context} = await watched(browser);
      await unlock(page, `${site.url}/reports/${own.slug}/#page=explore&topic=prestatiemix`, own.wachtzin);
      await page.locator('.explore-place table').waitFor();
      await page.evaluate(() =>
        document.querySelector<HTMLDetailsElement>('.explore-sql')!.toggleAttribute('open', true)
      );
      const heading = (await page.locator('.explore-sql > summary').textContent())!.trim();
      const {sheets, layout, said} = await printed(page, false);
      expect([layout.small, layout.over]).toEqual([[], 0]);
      for (const sheet of sheets) expect(joined(headOf(sheet))).toBe(said.name);
      expect(sheets.flatMap(bodyOf).map(({text}) => text)).toContain(heading);
      await context.close();
    });
  }
);

describe.skipIf(firefoxPath === null || !reads)(
  'a print from Firefox (skipped where Firefox or poppler is not there)',
  () => {
    let browser: Firefox;
    let site: Site;
    beforeAll(async () => {
      browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath!,
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

    test('a second group and all explanations keep to the paper, upright and on its side, with whose it is on every page', async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(90_000);
      await page.goto(`${site.url}/reports/${own.slug}/`);
      await page.waitForSelector('#gate input[type=password]');
      await page.type('#gate input[type=password]', own.wachtzin);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#report[data-ready][data-drawn] figure svg');
      const group = await page.$eval(
        '[name="beside"] option:last-child',
        (option) => (option as HTMLOptionElement).value
      );
      await page.select('[name="beside"]', group);
      await page.waitForSelector(`#report[data-drawn-view*="beside=${group}"]`);
      await page.evaluate(openAll);
      // Firefox prints a variable typeface as shapes: the head is set in the other one, so that it can be read back.
      const readable = "font: 600 8.2pt / 1.3 'Spiegel Serif'; font-variant-ligatures: none";
      await page.addStyleTag({
        content: `@media print { .printed p { ${readable} } }
          .measured { position: absolute; white-space: nowrap; ${readable} }`
      });
      const said = await page.evaluate(told);
      const width = await page.evaluate((name) => {
        const made = document.body.appendChild(document.createElement('span'));
        Object.assign(made, {className: 'measured', textContent: name});
        const {width} = made.getBoundingClientRect();
        made.remove();
        return (width * 25.4) / 96;
      }, said.name);
      for (const landscape of [false, true]) {
        const way = landscape ? 'on its side' : 'upright';
        const pdf = await page.pdf({format: 'A4', landscape, timeout: 0});
        const sheets = sheetsOf(pdf);
        sheets.forEach((sheet, at) => {
          const head = headOf(sheet);
          // It may take a word apart at a sign that stands closer to the next.
          expect(joined(head).replaceAll(' ', ''), `${way}, page ${at + 1}`).toBe(
            `${said.name} ${said.view}`.replaceAll(' ', '')
          );
          expect((head[0]!.right - head[0]!.left) / width, `${way}: shrunk`).toBeCloseTo(1, 1.7);
          expect(sheet.ink.left, `${way}, page ${at + 1}`).toBeGreaterThan(margins.left - 1);
          expect(sheet.ink.right, `${way}, page ${at + 1}`).toBeLessThan(sheet.width - margins.right + 1);
        });
        expect(halfEmpty(sheets, said), way).toEqual([]);
      }
      await page.close();
    });
  }
);
