import fc from 'fast-check';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {toArrow} from '../../src/bundle/arrow.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {chromiumPath, launch} from '../browser.ts';
import {generated} from '../query/arbitraries.ts';
import {bundled} from './bundle.ts';
import type {Tools} from './engine-entry.ts';
import {engineParts, hosted, type Layout, portable, type Shown} from './pages.ts';

declare const tools: Tools;

let browser: Browser;
let script: string;
let parts: Awaited<ReturnType<typeof engineParts>>;
const open: Shown[] = [];

beforeAll(async () => {
  if (chromiumPath === null) return;
  [browser, script, parts] = await Promise.all([launch(), bundled('engine-entry.ts'), engineParts()]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(open.map(({close}) => close()));
});

type Make = (layout: Layout, engine: typeof parts) => Promise<Shown>;

/** A page with the engine in it, and everything that it asked of any network. */
async function pageOf(
  make: Make,
  layout: Partial<Layout> = {},
  engine = parts,
  before?: (page: Page) => Promise<unknown>
) {
  const shown = await make({script, body: '', ...layout}, engine);
  open.push(shown);
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await before?.(page);
  await page.goto(shown.url);
  return {page, shown, asked};
}

const both: readonly (readonly [string, Make])[] = [
  ['hosted by a web server', hosted],
  ['opened from disk', portable]
];

describe.skipIf(chromiumPath === null)(
  'the engine in Chromium (skipped where there is none: install chromium)',
  () => {
    for (const [where, make] of both) {
      test(`${where}, it answers the very rows that the engine in Node answers`, async () => {
        const {page} = await pageOf(make);
        const node = await nodeEngine();
        const [sample] = fc.sample(
          generated.filter(({cells}) => cells.length > 100),
          {numRuns: 1, seed: 4}
        );
        const {question, cells} = sample!;
        const arrow = toArrow(
          cells,
          question.dimensions.map(({id}) => id)
        );
        await node.load(arrow);
        const answer = await page.evaluate(([bytes, asked]) => tools.answer(bytes, asked), [
          [...arrow],
          question
        ] as const);
        expect(new Map(answer)).toEqual(await node.ask(question));
        expect(answer.flatMap(([, rows]) => rows).length).toBeGreaterThan(0);
      });

      test(`${where}, it asks nothing of any network but its own two parts`, async () => {
        const {page, asked} = await pageOf(make);
        expect(await page.evaluate(() => tools.faultOf(60_000))).toBe(null);
        const own = ['/r/', 'main.js', 'wasm.gz', 'worker.gz', 'rapportage.html'];
        const others = asked.filter(
          (url) => !url.startsWith('blob:') && !own.some((end) => url.endsWith(end))
        );
        expect(others).toEqual([]);
      });
    }

    test('an address elsewhere is refused inside the engine, even one that the policy of the page allows', async () => {
      const {page, shown} = await pageOf(hosted);
      const sql = `SELECT * FROM read_csv('${shown.url}secret.csv')`;
      expect(await page.evaluate((text) => tools.messageOf(text), sql)).toMatch(/secret\.csv/);
      expect(shown.requests).not.toContain('/r/secret.csv');
    });

    test('what would need an extension is a clean error, and nothing is fetched for it', async () => {
      const {page, asked} = await pageOf(hosted);
      const message = await page.evaluate(() =>
        tools.messageOf("SELECT * FROM read_parquet('cells.parquet')")
      );
      expect(message).toMatch(/parquet/);
      expect(asked.filter((url) => /extension|parquet/.test(url))).toEqual([]);
    });

    test('without WebAssembly it says at once that the browser is too old', async () => {
      const without = (page: Page) => page.addInitScript('delete globalThis.WebAssembly');
      const {page} = await pageOf(hosted, {}, parts, without);
      expect(await page.evaluate(() => tools.faultOf(60_000))).toBe('old');
    });

    test('where the policy forbids WebAssembly it says so instead of waiting for ever', async () => {
      const {page} = await pageOf(hosted, {wasm: ''});
      expect(await page.evaluate(() => tools.faultOf(60_000))).toBe('forbidden');
    });

    test('where the policy forbids workers it says so instead of waiting for ever', async () => {
      const {page} = await pageOf(hosted, {worker: "'none'"});
      expect(await page.evaluate(() => tools.faultOf(60_000))).toBe('forbidden');
    });

    test('an engine with broken bytes says that it stopped instead of waiting for ever', async () => {
      const {page} = await pageOf(hosted, {}, {...parts, wasm: Buffer.from('no engine at all')});
      expect(await page.evaluate(() => tools.faultOf(60_000))).toBe('stopped');
    });

    test('a part that is not there is missing', async () => {
      const block = (page: Page) => page.route('**/wasm.gz', (route) => route.fulfill({status: 404}));
      const {page} = await pageOf(hosted, {}, parts, block);
      expect(await page.evaluate(() => tools.faultOf(60_000))).toBe('missing');
    });

    test('a part in the page that is damaged is missing', async () => {
      const {page} = await pageOf(portable, {}, {...parts, worker: Buffer.alloc(0)});
      expect(await page.evaluate(() => tools.faultOf(60_000))).toBe('missing');
    });

    test('an engine that does not start within its time is given up', async () => {
      const {page} = await pageOf(hosted, {}, {...parts, worker: Buffer.from('// never answers')});
      expect(await page.evaluate(() => tools.faultOf(50))).toBe('late');
    });
  }
);
