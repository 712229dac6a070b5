import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium, type Page} from 'playwright-core';
import sirv from 'sirv';
import {build} from '../../src/build.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import {find} from '../browser.ts';
import {peers} from './peers/peers.ts';
import {ms, quantile, say} from './say.ts';

const rounds = 40;

/** What a reader waits for: bytes, the first figure, and a filter; by itself, and beside what one would make or pick instead. */
export async function page(options: ReadonlySet<string> = new Set()): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'spiegel-bench-'));
  const {folder} = await build({
    family: 'kibg',
    delivery: resolve('data/synthetic/kibg-2021'),
    root,
    portable: []
  });
  const lines = await practiceKeys(root, 'kibg', '2021');
  const line = lines.find(({kind}) => kind === 'individueel')!;
  const program = find('chromium');
  if (program) await peers(program, await sayTimes(program, folder, line), options.has('--framework'));
  else console.log('No Chromium found: the times in the page are not measured.');
  await rm(root, {recursive: true, force: true});
}

/** What the page asked for until its first figure stood there, as a server that compresses would send it. */
async function sayBytes(folder: string, asked: readonly string[]): Promise<void> {
  let total = 0;
  for (const path of asked.filter((name) => !name.endsWith('.gz'))) {
    const bytes = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const sent = path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
    total += sent;
    say(`  ${path.replace(/[0-9a-z]{26}/, '…')}`, `${(sent / 1000).toFixed(0)} kB`);
  }
  say(
    'bytes before the first figure, gzip, engine not counted',
    `${(total / 1000).toFixed(0)} kB`,
    '≤ 150 kB'
  );
}

/** Answers how long one derivation takes here. */
async function sayTimes(
  program: string,
  folder: string,
  line: {slug: string; phrase: string}
): Promise<number> {
  const server = createServer(sirv(folder, {dev: true}));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking']
  });
  const opened = await browser.newPage({viewport: {width: 1440, height: 900}});
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await opened.goto(`${origin}reports/${line.slug}/`);
  await opened.waitForTimeout(4000);
  const derivation = await opened.evaluate(deriveOnce);
  await opened.getByLabel('Wachtwoord', {exact: true}).fill(line.phrase);
  const {unlocking} = await opened.evaluate(timeUnlock);
  // Of who pastes at once: while somebody types, more comes than the first figure waits for. What the page makes itself (blob:) is not sent.
  const pasted = await browser.newPage();
  await pasted.goto(`${origin}reports/${line.slug}/`);
  await pasted.getByLabel('Wachtwoord', {exact: true}).fill(line.phrase);
  const {asked} = await pasted.evaluate(timeUnlock);
  await pasted.close();
  const sent = asked.filter((url) => url.startsWith(origin));
  await sayBytes(
    folder,
    sent.map((url) => decodeURI(url.slice(origin.length)))
  );
  say('from the passphrase to the first figure, minus one derivation', ms(unlocking - derivation), '≤ 50 ms');
  await opened.waitForSelector('#report[data-ready][data-drawn]', {state: 'attached'});
  const filtering = await timeFilters(opened);
  say('from a filter to the last visible figure, median', ms(quantile(filtering, 0.5)), '≤ 50 ms');
  say('from a filter to the last visible figure, 95%', ms(quantile(filtering, 0.95)), '≤ 100 ms');
  await browser.close();
  server.close();
  return derivation;
}

async function timeFilters(page: Page): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const figure = round % 10;
    await page.evaluate(
      (at) => document.querySelectorAll('#report figure')[at]?.scrollIntoView({behavior: 'instant'}),
      figure
    );
    await page.waitForTimeout(150);
    measured.push(await page.evaluate(timeFilter, round));
  }
  return measured;
}

async function deriveOnce(): Promise<number> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(16), 'PBKDF2', false, ['deriveBits']);
  const once = (hash: string, iterations: number) =>
    crypto.subtle.deriveBits({name: 'PBKDF2', hash, salt: new Uint8Array(16), iterations}, key, 256);
  const start = performance.now();
  await once('SHA-1', 1000);
  await once('SHA-256', 14_000);
  await once('SHA-256', 585_000);
  return performance.now() - start;
}

/** How long it took, and all that had been asked for by then. */
function timeUnlock(): Promise<{unlocking: number; asked: string[]}> {
  const start = performance.now();
  const shown = new Promise<{unlocking: number; asked: string[]}>((done) => {
    const look = (): void => {
      if (!document.querySelector('#report:not([hidden]) figure svg'))
        return void requestAnimationFrame(look);
      const unlocking = performance.now() - start;
      const resources = performance.getEntriesByType('resource').map(({name}) => name);
      done({unlocking, asked: [location.href, ...resources]});
    };
    look();
  });
  document.querySelector<HTMLFormElement>('#gate form')?.requestSubmit();
  return shown;
}

function timeFilter(round: number): Promise<number> {
  const report = document.getElementById('report')!;
  const names = ['at:year', 'at:prestatie', 'group'];
  const select = document.querySelector<HTMLSelectElement>(
    `#filters [name="${names[round % names.length]}"]`
  )!;
  /** Is it within the window, and not the other width of its drawing or in a table that is folded? */
  const visible = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.closest('figure') || element.closest('details:not([open])')) return false;
    return [...element.getClientRects()].some(({top, bottom}) => bottom > 0 && top < innerHeight);
  };
  return new Promise((done) => {
    const start = performance.now();
    let last = start;
    const before = report.dataset['drawn'];
    const observer = new MutationObserver((changes) => {
      if (changes.some(({target}) => visible(target))) last = performance.now();
      if (report.dataset['drawn'] === before) return;
      observer.disconnect();
      done(last - start);
    });
    observer.observe(report, {subtree: true, childList: true, characterData: true, attributes: true});
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    select.dispatchEvent(new Event('change', {bubbles: true}));
  });
}
