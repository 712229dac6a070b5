/**
 * A locked page, opened: its first screen is there before anything else is asked for, and the rest comes as if it had been
 * there at once; where it does not come, the page says so.
 */
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {frameFirst} from '../../src/bundle/first.ts';
import {frame} from '../../src/bundle/unpack.ts';
import {toBase64} from '../../src/lock/base64.ts';
import {gzip} from '../../src/lock/gzip.ts';
import {lockFor, rungFor} from '../../src/lock/seal.ts';
import type {Engine} from '../../src/query/engine.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {cut} from '../../src/render/cut.ts';
import {zstd} from '../../src/render/parts.ts';
import {chromiumPath, launch} from '../browser.ts';
import {inParts} from './bundle.ts';
import {engineParts, hosted, type Layout, type Shown} from './pages.ts';
import {arrow, plan, reportHtml} from './report.ts';
import {chosen, figuresOf, shownBy} from './shown.ts';

const phrase = '7K3M-9QXT-0HVB-4RDW';
const gate = `<main id="gate"><form id="gate-form" method="dialog"><div id="gate-ask"><input id="gate-phrase">
<button type="button" id="gate-reveal">Tonen</button><p id="gate-answer"></p></div>
<label id="gate-remember" hidden><input type="checkbox"></label><button id="gate-open">Openen</button></form></main>`;
/** As the house shows one of two widths, by the window instead of by the figure. */
const style = `<style>[data-drawing="narrow"] {display: none} @media (max-width: 600px)
{[data-drawing="narrow"] {display: block} [data-drawing="wide"] {display: none}}</style>`;

let browser: Browser;
let node: Engine;
let layout: Layout;
let parts: Awaited<ReturnType<typeof engineParts>>;
let html: string;
/** The rest as it lies in the page. */
let rest: string;
const open: Shown[] = [];

beforeAll(async () => {
  if (chromiumPath === null) return;
  node = await nodeEngine();
  const whole = await reportHtml(node);
  html = whole
    .replace('<main>', '<main><section class="chapter">')
    .replace('</main>', '</section><p>Slot</p></main><footer>Voet</footer>');
  const {rest: following, ...first} = cut(html);
  const {closeFirst, closeRest} = await lockFor({id: 'proef', edition: '2021'}, [{passphrase: phrase}]);
  const [one, other] = [
    await gzip(frameFirst({name: plan.reader.name, ...first})),
    zstd(frame({html: following, plan}, arrow))
  ];
  const sealed = await closeFirst(one, rungFor(one.length));
  rest = toBase64(await closeRest(other, rungFor(other.length)));
  const body = `${style}${gate}<div id="report" hidden></div><script type="application/json" id="sealed">${JSON.stringify(sealed)}</script>`;
  const code = new Map(await inParts('../../src/client/main.ts'));
  const script = code.get('main.js')!;
  code.delete('main.js');
  layout = {script, later: code, body};
  [browser, parts] = await Promise.all([launch(), engineParts()]);
});
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  await Promise.all(open.splice(0).map(({close}) => close()));
});
afterAll(async () => {
  await browser?.close();
  await node?.close();
});

const beside = '<script type="application/octet-stream" id="rest" data-src="rest.bin"></script>';
const within = () => `<script type="application/octet-stream" id="rest">${rest}</script>`;

type Answer = Parameters<Page['route']>[1];

/** A page opened at once; `answer` is what comes of its rest. */
async function opened(place: string, answer: Answer, before?: (page: Page) => Promise<unknown>) {
  const served = await hosted({...layout, body: layout.body + place}, parts);
  open.push(served);
  const page = await browser.newPage({viewport: {width: 1280, height: 720}, deviceScaleFactor: 2});
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
  await page.route('**/rest.bin', answer);
  await before?.(page);
  await page.goto(served.url);
  await page.locator('#gate-form[data-answered]').waitFor();
  await page.locator('#gate-phrase').fill(phrase);
  await page.locator('#gate-open').click();
  await page.locator('#report figure svg').first().waitFor();
  return {page, asked, served};
}

const whole: Answer = (route) => route.fulfill({body: Buffer.from(rest, 'base64')});
const atWork = (page: Page) => page.locator('#report[data-ready][data-drawn]').waitFor();

describe.skipIf(chromiumPath === null)('a report in two parts (skipped where there is no Chromium)', () => {
  test('the first figure is there while nothing else is; the engine is asked for when the rest has come', async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    const {page, asked} = await opened(beside, async (route) => {
      await held;
      await route.fulfill({body: Buffer.from(rest, 'base64')});
    });
    expect(await page.locator('#report figure').count()).toBe(1);
    expect(await page.title()).toContain(plan.reader.name);
    await expect.poll(() => asked).toContain('rest.bin');
    expect(asked.filter((name) => name.endsWith('.gz'))).toEqual([]);
    release();
    await atWork(page);
    expect(asked.filter((name) => name.endsWith('.gz')).sort()).toEqual(['wasm.gz', 'worker.gz']);
    expect(await page.locator('#report figure').count()).toBe(plan.indicators.length);
  });

  for (const [where, place] of [
    ['beside the page', () => beside],
    ['within it', within]
  ] as const)
    test(`with its rest ${where}, the page is as if it had been read at once`, async () => {
      const {page} = await opened(place(), whole, (page) =>
        page.route('**/*.gz', (route) => route.fulfill({status: 404}))
      );
      await page.getByText('De filters doen het niet.').waitFor();
      const isSame = await page.evaluate((html) => {
        const [one, other] = [document.createElement('div'), document.createElement('div')];
        one.innerHTML = html;
        other.innerHTML = document.getElementById('report')!.innerHTML;
        const shape = (of: Element) =>
          [...of.querySelectorAll('*')].map((element) => [
            element.localName,
            element.id,
            element.parentElement?.localName
          ]);
        const drawn = (of: Element) =>
          [...of.querySelectorAll('[data-drawing], details, footer')].map((element) => element.innerHTML);
        return JSON.stringify([shape(one), drawn(one)]) === JSON.stringify([shape(other), drawn(other)]);
      }, html);
      expect(isSame).toBe(true);
    });

  const failures: Readonly<Record<string, readonly [Answer, ((page: Page) => Promise<unknown>)?]>> = {
    'the rest is not there': [(route) => route.fulfill({status: 404})],
    'the rest is of another copy': [(route) => route.fulfill({body: Buffer.alloc(2_000, 7)})],
    'the network went away': [(route) => route.abort()],
    'the script that goes on is not there': [
      whole,
      (page) => page.route('**/work-*.js', (route) => route.fulfill({status: 404}))
    ]
  };
  for (const [name, [answer, before]] of Object.entries(failures))
    test(`${name}: the first screen stays, the page says so, and offers nothing that needs the rest`, async () => {
      const {page} = await opened(beside, answer, before);
      await page.getByText('U ziet alleen het begin van deze rapportage.').waitFor();
      expect(await page.locator('#notice').textContent()).toMatch(/laad de pagina opnieuw/);
      expect(await page.locator('#report figure svg').first().isVisible()).toBe(true);
      expect(await page.locator('#filters select:enabled').count()).toBe(0);
      expect(await page.locator('[data-page-link]:visible').count()).toBe(0);
    });

  test('a width that the page does not show is left alone until it is shown, or printed; what comes then is of the view', async () => {
    const {page} = await opened(within(), whole);
    await atWork(page);
    const before = (await shownBy(page)).map(({narrow}) => narrow);
    await page.getByRole('combobox', {name: 'Jaar', exact: true}).selectOption('2019');
    await page.locator('#report[data-drawn-view="year=2019"]').waitFor();
    const expected = await figuresOf(node, chosen(['at:year', '2019']));
    const seen = await shownBy(page);
    expect(seen.map(({wide}) => wide)).toEqual(expected.map(({wide}) => wide));
    expect(seen.map(({narrow}) => narrow)).toEqual(before);
    await page.setViewportSize({width: 500, height: 720});
    await expect.poll(async () => await shownBy(page)).toEqual(expected);
    await page.getByRole('combobox', {name: 'Jaar', exact: true}).selectOption('2018');
    await page.locator('#report[data-drawn-view="year=2018"]').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await shownBy(page)).toEqual(await figuresOf(node, chosen(['at:year', '2018'])));
  });
});
