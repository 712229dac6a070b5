/** A mean at every place: two things are drawn, the reader's dot with its margin and the group's half, and a norm by its name. */
import {expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import type {Series} from '../../src/figures/series.ts';
import {numbersOf} from '../../src/figures/table.ts';
import {createDocument} from '../../src/render/document.ts';
import {seriesFor} from './gallery.ts';
import {minutes, waits} from './gallery-indicators.ts';

const drawn = (series: Series, width: 'wide' | 'narrow' = 'wide') =>
  draw(series, {document: createDocument(), width});
const textsOf = (drawing: Element) =>
  [...drawing.querySelectorAll('text')].map(({textContent}) => textContent ?? '');
const filled = (drawing: Element, fill: string) =>
  [...drawing.querySelectorAll('rect')].filter((rect) => rect.getAttribute('fill') === fill).length;
const levels = ['low', 'mid', 'high', 'long'];

test('a row is a dot on a block: no bars, no second line, no parts within', () => {
  const series = seriesFor(minutes('spread'), {axis: 'level'});
  const drawing = drawn(series);
  const rows = levels.length + 1;
  const dots = [...drawing.querySelectorAll('circle')].filter((dot) => dot.hasAttribute('data-point'));
  expect(dots).toHaveLength(rows);
  // One block a row, and the one of the key.
  expect(filled(drawing, 'var(--group-soft)')).toBe(rows + 1);
  expect([
    filled(drawing, 'var(--own)'),
    filled(drawing, 'var(--own-soft)'),
    filled(drawing, 'var(--group)')
  ]).toEqual([0, 0, 0]);
  // A margin is a line with two ends, and the paper that keeps it apart: nothing else is drawn as a path.
  const strokes = [...drawing.querySelectorAll('path')].map((path) => path.getAttribute('stroke'));
  expect(strokes.filter((stroke) => stroke !== 'var(--own)' && stroke !== 'var(--paper)')).toEqual([]);
});

test.each(['wide', 'narrow'] as const)(
  'a norm that differs by row has its number at its stroke, and its name once: %s',
  (width) => {
    const texts = textsOf(drawn(seriesFor(minutes('spread'), {axis: 'level'}), width));
    const named = texts.indexOf('Normtijd 290');
    expect(texts.slice(named, named + 4)).toEqual(['Normtijd 290', '400', '480', '350']);
    expect(texts.filter((text) => text.startsWith('norm '))).toEqual([]);
    expect(textsOf(drawn(seriesFor(waits('range')), width))).toContain('Treeknorm 14');
  }
);

test('of what parts the chosen one is made stands in words', () => {
  const series = seriesFor(minutes('spread'), {axis: 'level', at: {level: 'mid'}});
  const said = textsOf(drawn(series)).find((text) => text.startsWith('Gemiddeld: '));
  expect(said).toMatch(/^Gemiddeld: directe? \d+ en indirecte? \d+/);
});

test('how far single cases lie apart is in the table of such a figure, and of no other', () => {
  const heads = (series: Series) => numbersOf(series).heads.map(({label}) => label);
  const apart = 'Losse trajecten: gemiddelde ± standaardafwijking';
  expect(heads(seriesFor(minutes('spread'), {axis: 'level'}))).toContain(apart);
  expect(heads(seriesFor(minutes('trend')))).not.toContain(apart);
});
