/** What a reader takes along opens elsewhere, says the same as the screen, and leads back to the very figure. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parse} from 'csv-parse/sync';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {find} from '../../scripts/browser.ts';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {choose, keysOf, ready, sharedReports, unlock, watched} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets).filter(({sleutel}) => sleutel === 'aanbieder');
const reader = keys.find(({soort}) => soort === 'individueel')!;
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
const soffice = find('soffice');

describe.skipIf(chromiumPath === null)('in Chromium (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    browser = await launch();
    site = await serve(edition.folder);
    folder = mkdtempSync(join(tmpdir(), 'spiegel-taken-'));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, {recursive: true, force: true});
  });
  const opened = sharedReports(() => ({browser, site}), {viewport: {width: 1280, height: 800}});

  test('every figure of a file is found again by its code, in the state in which it was kept', async () => {
    const {page} = await opened.at(reader);
    await choose(page, 'Jaar', '2019');
    await choose(page, 'Prestatie', 'kort');
    const {name, code} = await keptOf(page, 'minuten');
    expect(name).toMatch(/^[a-z0-9-]+_[a-z0-9-]+_per-[a-z-]+_2019_[a-z0-9-]+_alle-[a-z-]+\.csv$/);
    const [said, hash] = [await sentenceOf(page, 'minuten'), hashOf(page)];
    await choose(page, 'Jaar', '2021');
    await choose(page, 'Prestatie', 'totaal');
    expect(await sentenceOf(page, 'minuten')).not.toBe(said);
    await type_(page, code.toLowerCase().replaceAll('-', ' '));
    await expect.poll(() => sentenceOf(page, 'minuten')).toBe(said);
    expect(hashOf(page)).toBe(hash);
    expect(await page.locator('#minuten h3').evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('#minuten h3').evaluate(isInView)).toBe(true);
  });

  test('a link that holds a code leads to the figure, and leaves no step behind', async () => {
    const {page} = await opened.at(reader);
    await choose(page, 'Jaar', '2019');
    const {code} = await keptOf(page, 'afsluitredenen');
    const said = await sentenceOf(page, 'afsluitredenen');
    await choose(page, 'Jaar', '2021');
    const steps = await page.evaluate(() => history.length);
    await page.evaluate((of) => {
      location.hash = `code=${of}`;
    }, code);
    await expect.poll(() => sentenceOf(page, 'afsluitredenen')).toBe(said);
    expect(hashOf(page)).toBe('#year=2019');
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  });

  test('a code that is not of this report is told as such, and nothing changes', async () => {
    const {page} = await opened.at(reader);
    const hash = hashOf(page);
    for (const wrong of ['ZZZZ-ZZZZ', '', 'geen code']) {
      await type_(page, wrong);
      const told = page.locator('[data-find] [role="status"]');
      await expect.poll(() => told.textContent()).toMatch(/hoort niet bij dit rapport/);
      expect(hashOf(page)).toBe(hash);
      expect(await page.getByLabel('Een figuur terugvinden').getAttribute('aria-invalid')).toBe('true');
    }
    const {code} = await keptOf(page, 'minuten');
    await type_(page, code);
    await expect.poll(() => page.locator('[data-find] [role="status"]').textContent()).toBe('');
  });

  for (const where of ['hosted', 'from disk, without a network'] as const)
    test.skipIf(soffice === null)(
      `${where}: the workbook says in LibreOffice what the tables on the screen say (skipped where it is not there)`,
      async () => {
        const isHosted = where === 'hosted';
        const address = isHosted
          ? `${site.url}/reports/${reader.slug}/`
          : pathToFileURL(join(edition.folder, 'portable', `${pooledOrReader().slug}.html`)).href;
        const {page, context, complaints} = await watched(browser, !isHosted);
        await unlock(page, address, (isHosted ? reader : pooledOrReader()).wachtzin);
        await ready(page);
        await choose(page, 'Jaar', '2020');
        const path = await workbookOf(page, join(folder, isHosted ? 'hosted' : 'portable'));
        const sheets = readWith(soffice!, path);
        const tables = await tablesOf(page);
        expect(tables.length).toBeGreaterThan(10);
        const [contents, ...rest] = sheets;
        expect(contents!.flat()).toContain('Code');
        expect(rest).toHaveLength(tables.length);
        for (const [at, table] of tables.entries()) {
          const sheet = rest[at]!;
          const head = sheet.findIndex(([first]) => first === table.rows[0]![0]);
          expect(sheet[0]![0], table.id).toBe(table.title);
          const told = sheet.slice(head + 1).map((row) => row.slice(0, table.rows[0]!.length));
          expect(told, table.id).toEqual(
            table.rows
              .slice(1)
              .map((row) =>
                row.map((text, at) => (at < table.named ? text : likeIn(text, table.rows[0]![at]!)))
              )
          );
        }
        expect(complaints).toEqual([]);
        await context.close();
      }
    );

  /** The report of which there is a file that opens from disk. */
  function pooledOrReader() {
    const files = new Set(readdirSync(join(edition.folder, 'portable')));
    return [pooled, ...keys].find(({slug}) => files.has(`${slug}.html`))!;
  }
});

const hashOf = (page: Page) => new URL(page.url()).hash;
const sentenceOf = (page: Page, id: string) => page.locator(`#${id} [data-say]`).textContent();

function isInView(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Keeps the numbers of a figure as a reader does, and reads the code in the file. */
async function keptOf(page: Page, id: string): Promise<{name: string; code: string}> {
  const box = page.locator(`#${id} [data-save]`);
  if (!(await box.evaluate((one) => (one as HTMLDetailsElement).open))) await box.locator('summary').click();
  const coming = page.waitForEvent('download');
  await box.getByRole('button', {name: 'Cijfers (CSV)'}).click();
  const download = await coming;
  const text = readFileSync(await download.path(), 'utf8');
  await box.locator('summary').click();
  return {name: download.suggestedFilename(), code: /Code van deze figuur: ([0-9A-Z-]+)/.exec(text)![1]!};
}

async function type_(page: Page, code: string): Promise<void> {
  await page.getByLabel('Een figuur terugvinden').fill(code);
  await page.getByRole('button', {name: 'Figuur tonen'}).click();
}

async function workbookOf(page: Page, folder: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Alle tabellen (Excel)'}).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+_[a-z0-9-]+_alle-tabellen\.xlsx$/);
  const path = join(folder, 'tabellen.xlsx');
  await download.saveAs(path);
  return path;
}

/** Every sheet as rows of text, in their order, as LibreOffice reads them. */
function readWith(program: string, path: string): readonly (readonly (readonly string[])[])[] {
  const out = join(path, '..', 'csv');
  const home = pathToFileURL(join(path, '..', 'home')).href;
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,false,false,false,false,-1';
  execFileSync(
    program,
    [`-env:UserInstallation=${home}`, '--headless', '--convert-to', filter, '--outdir', out, path],
    {
      stdio: 'pipe',
      timeout: 120_000
    }
  );
  const written = readdirSync(out);
  const first = written.find((name) => name.endsWith('-Inhoud.csv'))!;
  const read = (name: string): string[][] =>
    parse(readFileSync(join(out, name)), {delimiter: ';', bom: true, relaxColumnCount: true});
  const contents = read(first);
  const names = contents.slice(contents.findIndex(([cell]) => cell === 'Blad') + 1).map(([cell]) => cell!);
  return [contents, ...names.map((name) => read(first.replace('-Inhoud.csv', `-${name}.csv`)))];
}

interface Table {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** So many cells of a row say what it is about. */
  readonly named: number;
}

/** What the tables of the figures say on the screen, notes under them left out. */
const tablesOf = (page: Page): Promise<readonly Table[]> =>
  page.locator('figure:has([data-save]:not([hidden]))').evaluateAll((figures) =>
    figures.map((figure) => ({
      id: figure.id,
      title: figure.querySelector('h3')!.textContent!,
      named: figure.querySelectorAll('[data-table] tbody tr:first-child th').length,
      rows: [...figure.querySelectorAll('[data-table] :is(thead, tbody) tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent!)
      )
    }))
  );

/** A cell of the screen as a spreadsheet writes it: a number without its unit and points, or its own words; from and to are words. */
function likeIn(text: string, head: string): string {
  if (/interval|marge|middelste helft/i.test(head)) return text;
  const [, number] = /^(?:€ )?(-?[\d.]+(?:,\d+)?)(?:%| \p{L}[\p{L}\d -]*)?$/u.exec(text) ?? [];
  if (number === undefined) return text;
  return String(Number(number.replaceAll('.', '').replace(',', '.')));
}
