import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import type {Point} from '../../src/figures/series.ts';
import {widthOf} from '../../src/figures/text.ts';
import {key} from '../../src/figures/verdict/glance/key.ts';
import {createDocument} from '../../src/render/document.ts';
import {chromiumPath, launch} from '../browser.ts';
import {collisionsIn, show, spaced} from './collisions.ts';
import {gallery, seriesFor} from './gallery.ts';
import {share, waits, weeks} from './gallery-indicators.ts';

if (!chromiumPath) console.warn('Chromium was not found: no drawing was looked at for what collides.');

// Long names, amounts of eleven digits, one year of few, two groups: in none of its states does a figure write over itself.

describe.skipIf(!chromiumPath)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const examples = gallery();

  for (const width of ['wide', 'narrow'] as const)
    for (const [name, setting] of [
      ['as it is', ''],
      ['with the space between letters that WCAG 1.4.12 lets a reader set', spaced]
    ] as const)
      test(`words of a ${width} drawing lie over no others, over no dot and within the page, ${name}`, async () => {
        const page = await browser.newPage();
        await show(page, examples, width, setting);
        const found = await collisionsIn(page);
        await page.close();
        expect(found).toEqual([]);
      });

  test('the value of a high point, wherever it is chosen, lies over no words above it', async () => {
    const page = await browser.newPage();
    // Near the top of the axis at the chosen year, and far below it elsewhere.
    const high = ['2018', '2019', '2020'].flatMap((year) =>
      [14.5, 17, 19, 19.9].map((top) => {
        const series = seriesFor(waits('multiples'), {at: {year}});
        const at = (point: Point) => (point.scope === 'own' && point.on === year ? top : 8);
        const points = series.points.map((point) => ({...point, value: at(point), p25: null, p75: null}));
        const name = `${top} in ${year}`;
        return {name, state: name, kind: 'multiples' as const, series: {...series, points}};
      })
    );
    for (const width of ['wide', 'narrow'] as const) {
      await show(page, high, width);
      expect(await collisionsIn(page), width).toEqual([]);
    }
    await page.close();
  });

  test('the detector sees what collides', async () => {
    const page = await browser.newPage();
    await show(page, gallery('trend').slice(0, 1), 'wide');
    await page.evaluate(() => {
      const svg = document.querySelector('svg')!;
      const [first, second] = svg.querySelectorAll('text');
      for (const name of ['x', 'y']) second!.setAttribute(name, first!.getAttribute(name)!);
      second!.setAttribute('text-anchor', 'start');
      svg.querySelector('text:last-of-type')!.setAttribute('x', '900');
    });
    const found = await collisionsIn(page);
    await page.close();
    expect(found.some((one) => one.includes('” over “'))).toBe(true);
    expect(found.some((one) => one.endsWith('past the edge'))).toBe(true);
  });

  test('without what the page does for it, that space would make words collide', async () => {
    const page = await browser.newPage();
    await show(page, gallery('range'), 'narrow', spaced);
    await page.evaluate(() => delete document.documentElement.dataset['spaced']);
    const found = await collisionsIn(page);
    await page.close();
    expect(found.length).toBeGreaterThan(0);
  });

  test('words of a drawing grow with the letters of the page', async () => {
    const document = createDocument();
    const drawings = (['wide', 'narrow'] as const).map(
      (width) =>
        `<div data-drawing="${width}">${draw(seriesFor(share('trend')), {document, width}).outerHTML}</div>`
    );
    const page = await browser.newPage();
    const heightAt = async (letters: number) => {
      await show(page, [], 'wide', `html { font-size: ${letters}px }`);
      await page.evaluate((html) => {
        document.body.innerHTML = `<figure class="figure"><div class="figure-drawing">${html}</div></figure>`;
      }, drawings.join(''));
      return page.evaluate(() => {
        const seen = [...document.querySelectorAll('[data-drawing]')].find(
          (drawing) => drawing.getClientRects().length > 0
        )!;
        return seen.querySelector('text')!.getBoundingClientRect().height;
      });
    };
    const [usual, large] = [await heightAt(16), await heightAt(32)];
    await page.close();
    expect(large / usual).toBeGreaterThan(1.7);
  });
});

test('an interval that ends beyond its axis says where, and one within it does not', () => {
  const few = (size: number) => ({state: {times: 0.3, size: (year: string) => (year === '2019' ? size : 3)}});
  const document = createDocument();
  for (const kind of ['trend', 'bars'] as const)
    for (const width of ['wide', 'narrow'] as const) {
      const words = (size: number) =>
        draw(seriesFor(share(kind, {reliableFrom: 1}), few(size)), {document, width}).textContent ?? '';
      expect(words(0.02), kind).toMatch(/tot \d+%/);
      expect(words(1), kind).not.toMatch(/tot \d+%/);
    }
});

test('a value stands at the year that it is of: no end label is of another without saying so', () => {
  const document = createDocument();
  for (const width of ['wide', 'narrow'] as const) {
    const earlier = draw(seriesFor(weeks('trend'), {at: {year: '2018'}}), {document, width}).textContent!;
    expect(earlier.match(/\(2021\)/g)).toHaveLength(2);
    const stopped = draw(
      seriesFor(weeks('trend'), {
        at: {year: '2020'},
        state: {status: ({scope, year}) => (scope === 'own' && year === '2021' ? 'none' : 'shown')}
      }),
      {document, width}
    ).textContent!;
    expect(stopped).toContain('(2020)');
    expect(stopped).toContain('(2021)');
  }
});

test('what a norm asks of a row stands at its stroke, and its name once', () => {
  const levels = weeks('range', {
    norms: [
      {
        ...{label: 'Treeknorm', kind: 'limit', side: 'most', by: 'level', values: {low: 4, high: 10}},
        ...{note: 'Een afspraak.', source: 'Verzonnen'}
      }
    ]
  });
  for (const width of ['wide', 'narrow'] as const) {
    const drawing = draw(seriesFor(levels, {axis: 'level'}), {document: createDocument(), width});
    const texts = [...drawing.querySelectorAll('text')].map(({textContent}) => textContent ?? '');
    expect(texts.filter((text) => /^Treeknorm/.test(text))).toEqual(['Treeknorm 4']);
    expect(texts[texts.indexOf('Treeknorm 4') + 1]).toBe('10');
  }
});

test.each(['wide', 'narrow'] as const)('no label is cut down to nothing, nor is one empty: %s', (width) => {
  const document = createDocument();
  const cut = gallery().flatMap(({name, series}) =>
    [...draw(series, {document, width}).querySelectorAll('text')]
      .map(({textContent}) => textContent?.trim() ?? '')
      .filter((text) => /^…?$/.test(text))
      .map((text) => `${name}: “${text}”`)
  );
  expect(cut).toEqual([]);
});

test('in the key of a glance no line runs through a word', () => {
  const all = {own: 'u', tenths: true, before: 'het jaar ervoor', limit: 'Treeknorm'};
  const svg = key(all, createDocument());
  const at = (element: Element, name: string) => Number(element.getAttribute(name));
  const words = [...svg.querySelectorAll('text')].map((text) => {
    const across = widthOf(text.textContent ?? '', at(text, 'font-size'));
    const left = at(text, 'x') - (text.getAttribute('text-anchor') === 'middle' ? across / 2 : 0);
    return {
      text: text.textContent,
      left,
      right: left + across,
      top: at(text, 'y') - 10,
      foot: at(text, 'y') + 2
    };
  });
  const through = [...svg.querySelectorAll('line')].flatMap((line) =>
    words
      .filter(({left, right}) => at(line, 'x1') > left && at(line, 'x1') < right)
      .filter(({top, foot}) => at(line, 'y1') < foot && at(line, 'y2') > top)
      .map(({text}) => text)
  );
  expect(words.length).toBeGreaterThan(4);
  expect(through).toEqual([]);
});
