/** What a reader does with a report, in Chromium. */
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {expect} from 'vitest';
import type {Site} from '../browser.ts';
import {type Keys, keysOf} from '../invented-keys.ts';
import {backTo, type SharedPages, sharedPages} from '../shared-pages.ts';
import {giveGood} from './own-file.ts';

export {type Keys, keysOf};

/** A page that keeps account: what it asked of the network, and what it complained of. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: string[];
  readonly complaints: string[];
}

export async function watched(
  browser: Browser,
  offline = false,
  more: BrowserContextOptions = {}
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    deviceScaleFactor: 1,
    locale: 'nl-NL',
    offline,
    ...more
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text())
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  return {page, context, requests, complaints};
}

export async function unlock(page: Page, url: string, phrase: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Wachtwoord', {exact: true}).fill(phrase);
  await page.getByRole('button', {name: 'Rapportage openen'}).click();
  await page.waitForSelector('#report figure h3');
}

export const ready = (page: Page) =>
  page.waitForSelector('#report[data-ready][data-drawn]', {state: 'attached'});

/** In which browser the reports of a site are opened, and how; both are there when the first test begins. */
interface Opening extends Omit<BrowserContextOptions, 'viewport'> {
  readonly viewport: {readonly width: number; readonly height: number};
}

/** Hosted reports, opened once for all tests of a file that are not about how one opens. */
export function sharedReports(
  where: () => {readonly browser: Browser; readonly site: Site},
  {viewport, ...more}: Opening
): SharedPages<Keys, Watched> {
  return sharedPages({
    async open({slug, wachtzin}: Keys) {
      const {browser, site} = where();
      const visited = await watched(browser, false, {viewport, ...more});
      await unlock(visited.page, `${site.url}/reports/${slug}/`, wachtzin);
      await ready(visited.page);
      await expect.poll(() => visited.page.locator('#notice').textContent()).toBe('');
      return visited;
    },
    async putBack({page, complaints}) {
      await page.emulateMedia({media: null, colorScheme: null, forcedColors: null});
      await withoutFile(page);
      for (const opened of await page.locator('[aria-expanded="true"]').all()) await opened.press('Escape');
      await page.setViewportSize(viewport);
      await backTo(page, page.url().replace(/#.*/, ''));
      await page.locator('#report[data-drawn-view=""]').waitFor({state: 'attached'});
      complaints.splice(0);
    }
  });
}

/** Takes a file of the reader's own away, and what was said of it. */
async function withoutFile(page: Page): Promise<void> {
  const section = page.locator('[data-upload]');
  if ((await section.count()) === 0) return;
  const holds = await section
    .locator('[data-upload-message], [data-upload-result]')
    .evaluateAll((places) => places.some((place) => place.childElementCount > 0));
  if (!holds) return;
  if ((await section.locator('[data-upload-remove]').count()) === 0) await giveGood(page);
  await section.locator('[data-upload-remove]').click();
}

/** Chooses an option as a reader does, and waits until every figure has followed. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  const control = page.getByLabel(label, {exact: true});
  if ((await control.inputValue()) === value) return;
  // On a phone the filters are folded away until they are asked for.
  if (!(await control.isVisible())) await page.getByRole('button', {name: /^Keuze: /}).click();
  const before = await drawn(page);
  await control.selectOption(value);
  await page.waitForFunction((was) => document.getElementById('report')?.dataset['drawn'] !== was, before);
}

/** The same for several at once, as somebody does who knows what to look for: the page follows the last of them. */
export async function chooseAll(page: Page, choices: readonly (readonly [string, string])[]): Promise<void> {
  for (const [label, value] of choices) {
    const control = page.getByLabel(label, {exact: true});
    // Over years together there are no groups to choose.
    if (await control.isVisible()) await control.selectOption(value);
  }
  await page.waitForFunction(
    () => document.getElementById('report')?.dataset['drawnView'] === location.hash.slice(1)
  );
}

export const chosenIn = (page: Page, label: string): Promise<string> =>
  page.getByLabel(label, {exact: true}).inputValue();

export const drawn = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.getElementById('report')?.dataset['drawn']);

export const optionsOf = (page: Page, label: string): Promise<string[]> =>
  page
    .getByLabel(label, {exact: true})
    .evaluate((select) => [...(select as HTMLSelectElement).options].map(({value}) => value));

/** The numbers behind every figure, as the page tells them: figure → rows of column → text. */
export type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

export const tables = (page: {evaluate(work: () => Tables): Promise<Tables>}): Promise<Tables> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('#report figure[id]')].map((figure) => {
        const heads = [...figure.querySelectorAll('[data-table] thead th')].map(
          (head) => head.textContent ?? ''
        );
        const rows = [...figure.querySelectorAll('[data-table] tbody tr')].map((row) =>
          Object.fromEntries([...row.children].map((cell, at) => [heads[at] ?? '', cell.textContent ?? '']))
        );
        return [figure.id, rows];
      })
    )
  );

export const drawings = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('#report [data-drawing]')].map((drawing) => [
        `${drawing.closest('figure')?.id} ${drawing.dataset['drawing']}`,
        drawing.innerHTML
      ])
    )
  );
