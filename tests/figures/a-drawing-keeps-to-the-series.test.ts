import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dodge} from '../../src/figures/dodge.ts';
import {draw} from '../../src/figures/draw.ts';
import {widthOf, wrap} from '../../src/figures/text.ts';
import {createDocument} from '../../src/render/document.ts';
import {gallery} from './gallery.ts';

const widths = ['wide', 'narrow'] as const;
const examples = gallery();
const document = createDocument();

describe.each(widths)('every figure of the gallery, %s', (width) => {
  const drawn = examples.map((example) => ({...example, svg: draw(example.series, {document, width})}));

  test('is one image with a text alternative of its own', () => {
    for (const {name, svg} of drawn) {
      const images = Array.from(svg.children);
      expect(images.length, name).toBe(1);
      expect(images[0]!.getAttribute('role'), name).toBe('img');
      expect(images[0]!.getAttribute('aria-label')!.length, name).toBeGreaterThan(20);
      expect(images[0]!.getAttribute('width'), name).toBe(width === 'wide' ? '720' : '340');
    }
  });

  test('holds no broken number, id, inline style or colour of its own', () => {
    for (const {name, svg} of drawn) {
      const text = svg.outerHTML;
      expect(text, name).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(text, name).not.toMatch(
        / (id|style|clip-path|title)="|<style|<title|url\(|#[0-9a-f]{3,6}\b|rgb\(/
      );
    }
  });

  test('marks points by their index in the series', () => {
    for (const {name, series, svg} of drawn) {
      const marks = Array.from(svg.querySelectorAll('[data-point]')).map((mark) =>
        Number(mark.getAttribute('data-point'))
      );
      for (const index of marks) expect(series.points[index], name).toBeDefined();
      const readable = series.points.some(({value}) => value !== null);
      if (readable && !name.includes('eigen cijfer')) expect(marks.length, name).toBeGreaterThan(0);
    }
  });

  test('says that a value is hidden wherever one at the chosen place is', () => {
    for (const {name, series, svg} of drawn) {
      const own = series.points.find(
        ({scope, on, status}) =>
          scope === series.self && on === series.at[series.axis.id] && status === 'hidden'
      );
      if (own) expect(svg.outerHTML.toLowerCase(), name).toContain('verborgen');
    }
  });

  test('is the same when drawn twice', () => {
    for (const {series, svg} of drawn)
      expect(draw(series, {document: createDocument(), width}).outerHTML).toBe(svg.outerHTML);
  });
});

describe.each(widths)('what a hidden cell held, %s', (width) => {
  const hiding = examples.filter(({series}) => series.points.some(({status}) => status === 'hidden'));
  const full = {n: 77, x: 66, value: null, low: null, high: null, sd: null, p25: null, p75: null} as const;

  test('cannot change a drawing', () => {
    expect(new Set(hiding.map(({kind}) => kind)).size).toBe(new Set(examples.map(({kind}) => kind)).size);
    for (const {name, series} of hiding) {
      const points = series.points.map((point) => (point.status === 'hidden' ? {...point, ...full} : point));
      const leaky = draw({...series, points}, {document, width}).outerHTML;
      expect(leaky, name).toBe(draw(series, {document, width}).outerHTML);
    }
  });
});

test('dodged labels never overlap, keep their order and stay in bounds where there is room', () => {
  const blocks = fc.array(
    fc.record({middle: fc.integer({min: -50, max: 450}), height: fc.integer({min: 5, max: 40})}),
    {minLength: 1, maxLength: 10}
  );
  fc.assert(
    fc.property(blocks, (wishes) => {
      const middles = dodge(wishes, [0, 400]);
      const placed = wishes.map(({height, middle}, at) => ({
        wish: middle,
        top: middles[at]! - height / 2,
        bottom: middles[at]! + height / 2
      }));
      const order = placed.toSorted((a, b) => a.top - b.top);
      order.slice(1).forEach((block, at) => {
        expect(block.top).toBeGreaterThanOrEqual(order[at]!.bottom - 1e-6);
        expect(block.wish).toBeGreaterThanOrEqual(order[at]!.wish);
      });
      for (const {top, bottom} of placed) {
        expect(top).toBeGreaterThanOrEqual(-1e-6);
        expect(bottom).toBeLessThanOrEqual(400 + 1e-6);
      }
    })
  );
});

test('wrapped lines fit their width', () => {
  fc.assert(
    fc.property(fc.lorem({maxCount: 12}), fc.integer({min: 60, max: 300}), (text, width) => {
      for (const line of wrap(text, width, 13, {most: 3}))
        expect(widthOf(line, 13)).toBeLessThanOrEqual(width);
    })
  );
});
