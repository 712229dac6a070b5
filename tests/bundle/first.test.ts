import {expect, test} from 'vitest';
import {frameFirst, unframeFirst} from '../../src/bundle/first.ts';
import {cut} from '../../src/render/cut.ts';

const page =
  '<header>Kop</header><main><section class="opening"><figure>Begin</figure></section><section class="chapter chapter-empty"><p>Niets</p></section>' +
  '<section class="chapter" id="een"><div><figure id="a"><svg></svg></figure> <p>Erna</p></div><figure id="b"></figure></section><p>Slot</p></main><footer>Voet</footer>';

test('a page is cut after the first figure of a chapter, and its two parts are the page again', () => {
  const {html, open, rest} = cut(page);
  expect(html.endsWith('<figure id="a"><svg></svg></figure>')).toBe(true);
  expect(open).toBe(3);
  expect(html + rest).toBe(page);
});

test('a page without a figure in a chapter is not cut', () => {
  const plain = '<main><figure>Geen hoofdstuk</figure></main>';
  expect(cut(plain)).toEqual({html: plain, open: 0, rest: ''});
});

test('the first part comes out as it went in', () => {
  const first = {name: 'Praktijk ‘De Één’', html: '<p>€ 1 < 2</p>', open: 2};
  expect(unframeFirst(frameFirst(first))).toEqual(first);
  expect(() => unframeFirst(frameFirst(first).subarray(0, 20))).toThrow();
});
