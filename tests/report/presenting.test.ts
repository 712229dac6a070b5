import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {keysOf, ready, unlock, type Watched, watched} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets).filter(({sleutel}) => sleutel === 'aanbieder');
const [mine, other] = keys.filter(({soort}) => soort === 'individueel') as [
  (typeof keys)[0],
  (typeof keys)[0]
];
const pooled = keys.find(({soort}) => soort === 'kleine-aanbieders')!;
/** A beamer that is not of today. */
const viewport = {width: 1280, height: 720};

const stage = '.stage';
const textOf = (page: Page, part: string) => page.locator(`${stage} ${part}`).textContent();

/** What stands on a slide, and how large. */
const slideOn = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slide')!;
    const part = (name: string) => slide.querySelector<HTMLElement>(name)!;
    const px = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const svg = slide.querySelector<SVGSVGElement>('.slide-figure svg');
    const times = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0;
    return {
      kind: slide.dataset['kind'] ?? '',
      label: part('.slide-label').textContent ?? '',
      title: part('.slide-title').textContent ?? '',
      said: part('.slide-said').textContent ?? '',
      px: {title: px(part('.slide-title')), said: px(part('.slide-said')), label: px(part('.slide-label'))},
      rows: [...slide.querySelectorAll('.glance-name, .talk-line, .talk-question')].map(px),
      times,
      drawn: svg?.innerHTML ?? '',
      beyond: [slide.scrollHeight - slide.clientHeight, slide.scrollWidth - slide.clientWidth]
    };
  });

type Shown = Awaited<ReturnType<typeof slideOn>>;

async function begin(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await page.locator('.slide-title').waitFor();
}

/** Presses a key, and waits until another slide stands there. */
async function turn(page: Page, key: string): Promise<void> {
  const before = await textOf(page, '.stage-at');
  await page.keyboard.press(key);
  await expect.poll(() => textOf(page, '.stage-at')).not.toBe(before);
}

/** All slides from the first to the last, by the key of a clicker. */
async function allSlides(page: Page): Promise<readonly Shown[]> {
  const of = Number((await textOf(page, '.stage-at'))!.split(' van ')[1]);
  const shown = [await slideOn(page)];
  while (shown.length < of) {
    await turn(page, 'PageDown');
    shown.push(await slideOn(page));
  }
  return shown;
}

const stopsIn = (page: Page) => page.locator('.stop-title').allTextContents();

/** Where the reader is, besides what is presented. */
const spot = (page: Page) =>
  page.evaluate(() => ({
    scrolled: scrollY,
    focus: document.activeElement?.outerHTML.slice(0, 80),
    hash: location.hash,
    view: document.getElementById('report')?.dataset['drawnView'],
    inert: document.querySelectorAll('[inert]').length
  }));

describe.skipIf(chromiumPath === null)('a report presented in Chromium (skipped where there is none)', () => {
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

  const opened = async ({slug, wachtzin}: typeof mine, more = {}): Promise<Watched> => {
    const visited = await watched(browser, false, {viewport, reducedMotion: 'reduce', ...more});
    await unlock(visited.page, `${site.url}/reports/${slug}/`, wachtzin);
    await ready(visited.page);
    return visited;
  };

  for (const [name, key] of [
    ['one provider', mine],
    ['small providers together', pooled]
  ] as const)
    test(`of ${name}: five to eight slides, each with a sentence, whole on the screen and readable from four metres`, async () => {
      const {page, context, complaints} = await opened(key);
      await begin(page);
      const slides = await allSlides(page);
      expect(slides.length).toBeGreaterThanOrEqual(5);
      expect(slides.length).toBeLessThanOrEqual(8);
      expect([slides[0]!.kind, slides[1]!.kind, slides.at(-1)!.kind]).toEqual(['welcome', 'glance', 'talk']);
      for (const {kind, label, title, said, px, rows, times, drawn, beyond} of slides) {
        expect(label).toMatch(/^\p{Lu}/u);
        expect(title.length).toBeGreaterThan(5);
        expect(said).toMatch(/^\p{Lu}.*\.$/su);
        expect(px.title, title).toBeGreaterThanOrEqual(40);
        expect(px.said, title).toBeGreaterThanOrEqual(28);
        expect(px.label, title).toBeGreaterThanOrEqual(24);
        for (const row of rows) expect(row, title).toBeGreaterThanOrEqual(24);
        expect(beyond, title).toEqual([0, 0]);
        if (!['welcome', 'glance', 'talk'].includes(kind)) {
          expect(times, title).toBeGreaterThan(1.05);
          expect(drawn, title).toContain('<text');
        }
      }
      expect(complaints).toEqual([]);
      await context.close();
    });

  test('a slide shows the report’s own figure, and what makes slides comes only when it is asked for', async () => {
    const {page, context, requests} = await opened(mine);
    const fetched = () => requests.filter((url) => /\/present\./.test(url)).length;
    expect(fetched()).toBe(0);
    await begin(page);
    expect(fetched()).toBe(1);
    const drawings = await page.evaluate(() =>
      [...document.querySelectorAll('#report figure[id] [data-drawing] svg')].map(({innerHTML}) => innerHTML)
    );
    const figures = (await allSlides(page)).filter(({drawn, kind}) => drawn !== '' && kind !== 'change');
    expect(figures.length).toBeGreaterThanOrEqual(2);
    for (const {drawn, title} of figures) expect(drawings.includes(drawn), title).toBe(true);
    await context.close();
  });

  test('arrows, a clicker, space, Home, End and the buttons turn it; a list jumps', async () => {
    const {page, context} = await opened(mine);
    await begin(page);
    const at = () => textOf(page, '.stage-at').then((text) => Number.parseInt(text!, 10));
    expect(await at()).toBe(1);
    for (const [key, to] of [
      ['ArrowRight', 2],
      [' ', 3],
      ['PageDown', 4],
      ['ArrowLeft', 3],
      ['PageUp', 2],
      ['Home', 1]
    ] as const) {
      await turn(page, key);
      expect(await at(), key).toBe(to);
    }
    await turn(page, 'End');
    const last = await at();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', {name: 'Vorige dia'}).click();
    await expect.poll(at).toBe(last - 1);
    await page.keyboard.press('o');
    await page.locator('.overview h2').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Overzicht');
    await page.locator('.stop-go').nth(1).click();
    await expect.poll(at).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('slide');
    await context.close();
  });

  test('a finger turns it', async () => {
    const {page, context} = await opened(mine, {hasTouch: true, viewport: {width: 390, height: 844}});
    await begin(page);
    const session = await context.newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      const touch = (type: string, x?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined ? [] : [{x, y: 300}]
        } as never);
      await touch('touchStart', from);
      await touch('touchMove', (from + to) / 2);
      await touch('touchMove', to);
      await touch('touchEnd');
    };
    await swipe(300, 80);
    await expect.poll(() => textOf(page, '.stage-at')).toMatch(/^2 van/);
    await swipe(80, 300);
    await expect.poll(() => textOf(page, '.stage-at')).toMatch(/^1 van/);
    // On a phone a slide goes on below the edge, and never beside it.
    for (const {beyond, title} of await allSlides(page)) expect(beyond[1], title).toBe(0);
    await context.close();
  });

  test('a filter works in place, on this slide alone', async () => {
    const {page, context} = await opened(mine);
    const before = await spot(page);
    await begin(page);
    const slides = await allSlides(page);
    const place = slides.findIndex(({drawn}) => drawn !== '');
    await turn(page, 'Home');
    for (let at = 0; at < place; at++) await turn(page, 'PageDown');
    const year = page.locator(`${stage} select[name="at:year"]`);
    const usual = await year.inputValue();
    await year.focus();
    await year.selectOption('2019');
    await expect.poll(async () => (await slideOn(page)).drawn).not.toBe(slides[place]!.drawn);
    expect((await slideOn(page)).said).not.toBe(slides[place]!.said);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('at:year');
    // A clicker knows nothing of where the focus is; an arrow is for the list.
    await turn(page, 'PageDown');
    expect(await year.inputValue()).toBe(usual);
    await turn(page, 'PageUp');
    expect(await year.inputValue()).toBe('2019');
    expect({...(await spot(page)), inert: 0, focus: ''}).toEqual({...before, inert: 0, focus: ''});
    await context.close();
  });

  test('Escape comes back to the very same spot; p begins nothing where somebody chooses', async () => {
    const {page, context} = await opened(mine);
    await page.locator('#filters [name="at:year"]').selectOption('2019');
    await page.locator('#report[data-drawn-view*="2019"]').waitFor({state: 'attached'});
    await page.locator('#filters [name="at:year"]').focus();
    await page.keyboard.press('p');
    await page.waitForTimeout(300);
    expect(await page.locator(stage).count()).toBe(0);
    const fold = page.locator('figure[id] .figure-more summary').nth(30);
    await fold.scrollIntoViewIfNeeded();
    await fold.focus();
    const before = await spot(page);
    expect(before.scrolled).toBeGreaterThan(1_000);
    await begin(page);
    // It begins in the view that the report shows.
    expect(await page.locator(`${stage} select[name="at:year"]`).inputValue()).toBe('2019');
    await turn(page, 'End');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(stage).count()).toBe(0);
    await expect.poll(() => spot(page)).toEqual(before);
    await context.close();
  });

  test('the button begins it too, gets the focus back, and what is printed meanwhile is the report', async () => {
    const {page, context} = await opened(mine);
    const button = page.getByRole('button', {name: 'Presenteren'}).first();
    await button.click();
    await page.locator('.slide-title').waitFor();
    expect(await page.locator('#report .stage').count()).toBe(1);
    expect(await page.locator('.bar').evaluate((bar) => bar.matches('[inert]'))).toBe(true);
    await page.emulateMedia({media: 'print'});
    expect(await page.locator(stage).isVisible()).toBe(false);
    expect(await page.locator('.chapter figure').first().isVisible()).toBe(true);
    const pages = (await page.pdf({format: 'A4', preferCSSPageSize: true}))
      .toString('latin1')
      .match(/\/Type \/Page\b/g)!;
    await page.emulateMedia({media: null});
    await page.getByRole('button', {name: 'Stoppen'}).click();
    await expect.poll(() => page.locator(stage).count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    const after = (await page.pdf({format: 'A4', preferCSSPageSize: true}))
      .toString('latin1')
      .match(/\/Type \/Page\b/g)!;
    expect(pages.length).toBe(after.length);
    await context.close();
  });

  test('a slide is announced, and a row of the glance leads to its figure', async () => {
    const {page, context} = await opened(mine);
    await begin(page);
    await turn(page, 'ArrowRight');
    const {label, title, said} = await slideOn(page);
    expect(await textOf(page, '[role="status"]')).toMatch(`Dia 2 van`);
    expect(await textOf(page, '[role="status"]')).toContain(`${label}. ${title} ${said}`);
    const row = page.locator(`${stage} .glance-name`).last();
    const figure = (await row.getAttribute('href'))!.slice(1);
    const question = await page.locator(`figure[id="${figure}"] h3`).textContent();
    await row.click();
    await expect.poll(() => textOf(page, '.slide-title')).toBe(question);
    await context.close();
  });

  test('an order is kept, opens in the copy on disk, and is refused by another report and after any change', async () => {
    const first = await opened(mine);
    await begin(first.page);
    await first.page.keyboard.press('o');
    await first.page.locator('.stops').waitFor();
    const proposed = await stopsIn(first.page);
    await first.page.locator('[data-stop="2"] [data-do="up"]').click();
    await expect.poll(async () => (await stopsIn(first.page))[1]).toBe(proposed[2]);
    await first.page.locator('[data-stop="3"] [data-do="drop"]').click();
    await expect.poll(async () => (await stopsIn(first.page)).length).toBe(proposed.length - 1);
    await first.page.locator('.overview select').selectOption({index: 3});
    await first.page.getByRole('button', {name: 'Toevoegen'}).click();
    await expect.poll(async () => (await stopsIn(first.page)).length).toBe(proposed.length);
    const wanted = await stopsIn(first.page);
    expect(wanted).not.toEqual(proposed);
    const [kept] = await Promise.all([
      first.page.waitForEvent('download'),
      first.page.getByRole('button', {name: 'Volgorde bewaren'}).click()
    ]);
    expect(kept.suggestedFilename()).toMatch(/presentatie\.json$/);
    const file = join(edition.root, 'volgorde.json');
    await kept.saveAs(file);
    await first.context.close();

    const open = async ({page}: Watched, path: string) => {
      await begin(page);
      await page.keyboard.press('o');
      await page.locator('.stops').waitFor();
      await page.locator('[data-do="open"]').setInputFiles(path);
      await expect.poll(() => textOf(page, '.overview-said')).not.toBe('');
      return textOf(page, '.overview-said');
    };
    const onDisk = await watched(browser, true, {viewport});
    await unlock(
      onDisk.page,
      pathToFileURL(join(edition.folder, 'portable', `${mine.slug}.html`)).href,
      mine.wachtzin
    );
    await ready(onDisk.page);
    expect(await open(onDisk, file)).toBe(
      `De bewaarde volgorde is geopend. Zij telt ${wanted.length} dia’s.`
    );
    expect(await stopsIn(onDisk.page)).toEqual(wanted);
    await onDisk.page.keyboard.press('o');
    await onDisk.page.locator('.slide').waitFor();
    expect((await allSlides(onDisk.page)).map(({title}) => title)).toEqual(wanted);
    await onDisk.context.close();

    const elsewhere = await opened(other);
    expect(await open(elsewhere, file)).toMatch(/^Deze volgorde past niet bij dit rapport\./);
    await elsewhere.page.keyboard.press('Escape');
    await expect.poll(() => elsewhere.page.locator(stage).count()).toBe(0);
    const {data, ...rest} = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({...rest, data: `${data[0] === 'A' ? 'B' : 'A'}${data.slice(1)}`}));
    const again = await opened(mine);
    expect(await open(again, file)).toMatch(/^Deze volgorde past niet bij dit rapport\./);
    writeFileSync(file, JSON.stringify({...rest, data, edition: '2020'}));
    await again.page.locator('[data-do="open"]').setInputFiles(file);
    await expect.poll(() => textOf(again.page, '.overview-said')).toMatch(/bij de rapportage van 2020/);
    await again.context.close();
    await elsewhere.context.close();
  });
});
