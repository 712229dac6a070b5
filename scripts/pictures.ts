/** `npm run pictures`: screenshots of the last built edition, as a reader sees it, into docs/pictures. */
import {mkdir} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {type Browser, chromium, type Page} from 'playwright-core';
import sirv from 'sirv';
import {UsageError} from '../src/errors.ts';
import {readLines} from '../src/publish/keyring.ts';
import {placeOf} from '../src/publish/publish.ts';
import {find} from './browser.ts';

const out = resolve('docs/pictures');
const widths = [390, 768, 1366, 1920];
const place = placeOf(process.cwd(), 'kibg', '2021');
const program = find('chromium');
if (program === null)
  throw new UsageError('Pictures need Chromium: install it, or name it in SPIEGEL_CHROMIUM.');

/** What is worth a picture: whose report, in which state, and where on the page. */
interface Shot {
  readonly name: string;
  readonly kind: string;
  readonly hash?: string;
  readonly at?: string;
}

const shots: readonly Shot[] = [
  {name: 'rapport', kind: 'individueel'},
  {name: 'hoofdstuk-1', kind: 'individueel', at: '#welke-clienten-bereiken-mij'},
  {name: 'hoofdstuk-2', kind: 'individueel', at: '#welke-zorg-lever-ik'},
  {name: 'hoofdstuk-3', kind: 'individueel', at: '#wat-zijn-de-uitkomsten'},
  {name: 'gefilterd', kind: 'individueel', hash: '#year=2019&prestatie=intensief', at: '#minuten'},
  {name: 'verborgen', kind: 'individueel', hash: '#prestatie=chronisch', at: '#voorzorg'},
  {name: 'kleine-aanbieders', kind: 'kleine-aanbieders'}
];

const lines = await readLines(place.secrets);
const server = createServer(sirv(place.folder, {dev: true}));
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({executablePath: program, args: ['--no-sandbox', '--disable-quic']});
await mkdir(out, {recursive: true});
for (const scheme of ['light', 'dark'] as const)
  for (const width of widths) for (const shot of shots) await take(browser, shot, width, scheme);
await browser.close();
server.close();

async function take(browser: Browser, shot: Shot, width: number, scheme: 'light' | 'dark'): Promise<void> {
  // The second of its kind: the first stopped before the edition's last year.
  const line = lines.filter(({soort, sleutel}) => soort === shot.kind && sleutel === 'aanbieder')[1]!;
  const page = await browser.newPage({
    viewport: {width, height: 900},
    colorScheme: scheme,
    reducedMotion: 'reduce'
  });
  await page.goto(`${origin}/reports/${line.slug}/${shot.hash ?? ''}`);
  await page.getByLabel('Wachtwoord', {exact: true}).fill(line.wachtzin);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#report[data-ready][data-drawn]', {state: 'attached'});
  await go(page, shot.at);
  await page.screenshot({path: join(out, `${shot.name}-${width}-${scheme}.png`)});
  await page.close();
}

async function go(page: Page, at: string | undefined): Promise<void> {
  if (at) await page.evaluate((id) => document.querySelector(id)?.scrollIntoView(), at);
  await page.waitForTimeout(300);
}
