/** `npm run pictures`: screenshots of the last built edition, as a reader sees it, into docs/pictures. */
import {mkdir} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {type Browser, chromium, type Page} from 'playwright-core';
import sirv from 'sirv';
import {UsageError} from '../src/errors.ts';
import {practiceKeys} from '../src/publish/practice.ts';
import {placeOf} from '../src/publish/publish.ts';
import {find} from './browser.ts';
import {takeFigures} from './figure-pictures.ts';

const out = resolve('docs/pictures');
const widths = [390, 768, 1366, 1920];
const place = placeOf(process.cwd(), 'kibg', '2021');
const program = find('chromium');
if (program === null)
  throw new UsageError('Pictures need Chromium: install it, or name it in SPIEGEL_CHROMIUM.');

/** What is worth a picture: in which state of the report, and where on the page. */
interface Shot {
  readonly name: string;
  /** The choice as it stands in the address, without its sign. */
  readonly hash?: string;
  readonly at?: string;
  /** Of this element as a whole, also where it is higher than the screen. */
  readonly whole?: string;
}

/** Takes part in ROM, so that every figure has something to show. */
const whole = '94990057';

/** Reports that are shown, by their code in the invented delivery. */
const reports: Readonly<Record<string, readonly Shot[]>> = {
  // All years, and figures in every chapter.
  '94990008': [
    {name: 'rapport'},
    {name: 'oogopslag', whole: '#wat-valt-op'},
    {name: 'hoofdstuk-1', at: '#welke-clienten-bereiken-mij'},
    {name: 'hoofdstuk-2', at: '#welke-zorg-lever-ik'},
    {name: 'hoofdstuk-3', at: '#wat-zijn-de-uitkomsten'},
    {name: 'eigen-rom', at: '#eigen-rom'},
    {name: 'gefilterd', hash: 'year=2019&prestatie=intensief', at: '#minuten'},
    {name: 'tweede-groep', hash: 'beside=instelling', at: '#wachttijd'},
    {name: 'verkennen', hash: 'page=explore', at: '#verkennen'}
  ],
  '94990022': [{name: 'kleine-aanbieders'}, {name: 'kleine-aanbieders-oogopslag', whole: '#wat-valt-op'}],
  // Has the Keurmerk since 2021.
  '94990491': [{name: 'eerste-keer'}, {name: 'eerste-keer-hoofdstuk-3', at: '#wat-zijn-de-uitkomsten'}],
  // Few clients, of whom more is hidden than of anybody.
  '94990288': [
    {name: 'veel-verborgen', hash: 'prestatie=intensief'},
    {name: 'verborgen', hash: 'prestatie=intensief', at: '#terug-in-zorg'}
  ]
};

/** Reports whose slides are shown: of one provider with much to tell, and of several together. */
const presented = [
  ['94990008', 'presenteren'],
  ['94990022', 'presenteren-kleine-aanbieders']
] as const;

const lines = await practiceKeys(process.cwd(), 'kibg', '2021');
const server = createServer(sirv(place.folder, {dev: true}));
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({executablePath: program, args: ['--no-sandbox', '--disable-quic']});
await mkdir(out, {recursive: true});
for (const scheme of ['light', 'dark'] as const)
  for (const width of widths)
    for (const [id, taken] of Object.entries(reports)) await takeAll(browser, id, taken, width, scheme);
for (const scheme of ['light', 'dark'] as const)
  for (const [id, name] of presented) await takeSlides(browser, id, name, scheme);
const {slug, phrase} = keyOf(whole);
await takeFigures(browser, `${origin}/reports/${slug}/`, phrase, out);
await browser.close();
server.close();

function keyOf(id: string): (typeof lines)[number] {
  const key = lines.find((line) => line.id === id && line.owner === 'aanbieder');
  if (key === undefined)
    throw new UsageError(`Pictures show the report of ${id}: build the invented delivery first.`);
  return key;
}

/** Presents a report as on a beamer, and takes every slide and the list of all. */
async function takeSlides(
  browser: Browser,
  id: string,
  name: string,
  scheme: 'light' | 'dark'
): Promise<void> {
  const page = await browser.newPage({
    viewport: {width: 1280, height: 720},
    colorScheme: scheme,
    reducedMotion: 'reduce'
  });
  const {slug, phrase} = keyOf(id);
  await page.goto(`${origin}/reports/${slug}/`);
  await enter(page, phrase);
  await page.keyboard.press('p');
  await page.locator('.slide-title').waitFor();
  const of = Number((await page.locator('.stage-at').textContent())?.split(' van ')[1]);
  for (let at = 1; at <= of; at++) {
    await page.locator('.stage-at', {hasText: `${at} van`}).waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({path: join(out, `${name}-${at}-${scheme}.png`)});
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('o');
  await page.locator('.overview').waitFor();
  await page.screenshot({path: join(out, `${name}-overzicht-${scheme}.png`)});
  await page.close();
}

async function enter(page: Page, phrase: string): Promise<void> {
  await page.getByLabel('Wachtwoord', {exact: true}).fill(phrase);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#report[data-ready][data-drawn]', {state: 'attached'});
}

/** Opens one report and takes every picture of it. */
async function takeAll(
  browser: Browser,
  id: string,
  taken: readonly Shot[],
  width: number,
  scheme: 'light' | 'dark'
): Promise<void> {
  const line = keyOf(id);
  const page = await browser.newPage({
    viewport: {width, height: width < 1366 ? 900 : 768},
    colorScheme: scheme,
    reducedMotion: 'reduce'
  });
  await page.goto(`${origin}/reports/${line.slug}/`);
  await page.screenshot({path: join(out, `slot-${width}-${scheme}.png`)});
  await enter(page, line.phrase);
  for (const shot of taken) {
    await show(page, shot);
    const path = join(out, `${shot.name}-${width}-${scheme}.png`);
    await (shot.whole === undefined ? page : page.locator(shot.whole)).screenshot({path});
  }
  await page.close();
}

/** Chooses what is to be seen, and waits until it stands there. */
async function show(page: Page, {hash = '', at = 'h1'}: Shot): Promise<void> {
  await page.evaluate((chosen) => {
    location.hash = chosen;
  }, hash);
  const view = hash.startsWith('page=') ? '' : hash;
  await page.waitForSelector(`#report[data-drawn-view="${view}"]`, {state: 'attached'});
  await page.waitForTimeout(700);
  await page.evaluate((place) => {
    if (place === 'h1') scrollTo(0, 0);
    else document.querySelector(place)?.scrollIntoView();
  }, at);
  await page.waitForTimeout(300);
}
