import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {createDocument} from '../../src/render/document.ts';
import {chromiumPath, launch} from '../browser.ts';
import {seriesFor} from '../figures/gallery.ts';
import {scored, share} from '../figures/gallery-indicators.ts';
import {bundled} from './bundle.ts';

if (!chromiumPath) console.warn('Chromium was not found: nothing was seen to move.');

const drawing = (series: Parameters<typeof draw>[0]) =>
  draw(series, {document: createDocument(), width: 'wide'}).outerHTML;
const scaleOf = (html: string) => /data-scale="([^"]+)"/.exec(html)?.[1];

// The same axis beside another group, and another axis where the reader has five times as much.
const plain = drawing(seriesFor(share('bars')));
const other = drawing(seriesFor(share('bars'), {state: {times: 0.95}}));
const grown = drawing(seriesFor(share('bars'), {state: {times: 5}}));

describe.skipIf(!chromiumPath)('in Chromium', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundled('move-entry.ts')]);
  });
  afterAll(() => browser?.close());

  async function shown(html: string, how: 'reduce' | 'no-preference' = 'no-preference'): Promise<Page> {
    const page = await (await browser.newContext({reducedMotion: how})).newPage();
    await page.setContent(`<figure><div id="place">${html}</div></figure>`);
    await page.addScriptTag({content: script, type: 'module'});
    await page.evaluate(async () => {
      (globalThis as unknown as Moving).watchMoves(document.querySelector('figure')!);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
    });
    return page;
  }

  interface Moving {
    watchMoves(figure: Element): void;
    replaceMoving(place: Element, drawing: Element): void;
    moving(place: HTMLElement, draw: () => void): void;
  }

  /** Draws over, and tells what moves, for how long, and what stands there when it has ended. */
  const redrawn = (page: Page, html: string) =>
    page.evaluate(async (markup) => {
      const place = document.getElementById('place')!;
      const made = document.createElement('div');
      made.innerHTML = markup;
      (globalThis as unknown as Moving).replaceMoving(place, made.firstElementChild!);
      const moving = document.getAnimations();
      const times = moving.map(({effect}) => Number(effect!.getComputedTiming().duration));
      const first = moving[0]?.effect as KeyframeEffect | undefined;
      const from = first?.getKeyframes()[0]?.['transform'] ?? null;
      for (const one of moving) one.finish();
      await Promise.all(moving.map(({finished}) => finished));
      return {times, from, left: document.getAnimations().length, html: place.innerHTML};
    }, html);

  test('marks come from where they stood, in 200 ms, and leave nothing in the page', async () => {
    expect(scaleOf(plain)).toBeDefined();
    expect(scaleOf(other)).toBe(scaleOf(plain));
    const page = await shown(plain);
    const {times, from, left, html} = await redrawn(page, other);
    expect(times.length).toBeGreaterThan(4);
    expect(new Set(times)).toEqual(new Set([200]));
    expect(from).toMatch(/^matrix\(/);
    expect(left).toBe(0);
    expect(html).toBe(other);
    await page.context().close();
  });

  test('nothing moves where the scale is another, where nothing changed, or for who wants no movement', async () => {
    expect(scaleOf(grown)).not.toBe(scaleOf(plain));
    for (const [before, after, how] of [
      [plain, grown, 'no-preference'],
      [plain, plain, 'no-preference'],
      [plain, other, 'reduce']
    ] as const) {
      const page = await shown(before, how);
      const {times, html} = await redrawn(page, after);
      expect(times).toEqual([]);
      expect(html).toBe(after);
      await page.context().close();
    }
  });

  test.each([
    ['no-preference', ['b', 'a']],
    ['reduce', []]
  ] as const)(
    'rows in another order come from their old place, what is new stands there: %s',
    async (how, moved) => {
      const row = (name: string) => `<li data-row="${name}">${name}</li>`;
      const page = await shown(`<ul>${row('a')}${row('b')}</ul>`, how);
      const seen = await page.evaluate(
        (markup) => {
          const list = document.querySelector('ul')!;
          (globalThis as unknown as Moving).moving(list, () => {
            list.innerHTML = markup;
          });
          const effects = document.getAnimations().map(({effect}) => effect as KeyframeEffect);
          return effects.map((one) => [one.target!.textContent, one.getComputedTiming().duration]);
        },
        [row('b'), row('a'), row('c')].join('')
      );
      await page.context().close();
      expect(seen).toEqual(moved.map((name) => [name, 200]));
    }
  );
});

test('every figure of rows and every course tells its scale, and what has none tells none', () => {
  for (const html of [plain, drawing(seriesFor(scored('range'))), drawing(seriesFor(share('limits')))])
    expect(scaleOf(html)).toMatch(/^x [\d.-]+:[\d.]+ [\d.]+:[\d.]+$/);
  expect(scaleOf(drawing(seriesFor(share('trend'))))).toMatch(/^y /);
  expect(scaleOf(drawing(seriesFor(share('people'))))).toBeUndefined();
});
