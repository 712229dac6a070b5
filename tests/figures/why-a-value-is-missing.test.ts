import {expect, test} from 'vitest';
import {draw} from '../../src/figures/draw.ts';
import {isCompared} from '../../src/figures/place.ts';
import {say} from '../../src/figures/say.ts';
import type {Series} from '../../src/figures/series.ts';
import {numbersOf, tabulate} from '../../src/figures/table.ts';
import {hiddenWords} from '../../src/figures/words.ts';
import {createDocument} from '../../src/render/document.ts';
import {words} from '../spoken.ts';
import {gallery, seriesFor} from './gallery.ts';
import {larger, level, minutes, parts, share, year} from './gallery-indicators.ts';

const together = {year: '2020-2021'};
const document = createDocument();
const drawing = (series: Series) =>
  (['wide', 'narrow'] as const).map((width) => draw(series, {document, width}).outerHTML).join('');

test('there is one reason for each place: a group, the reader itself, and what groups never have', () => {
  const series = seriesFor(share('trend'));
  expect(hiddenWords(series, 'alle', '2021')).toBe(words.hidden);
  expect(hiddenWords(series, 'own', '2021')).toBe(words.hiddenOwn);
  expect(hiddenWords(series, 'alle', '2020-2021')).toBe(words.never);
  expect(hiddenWords(series, 'own', '2020-2021')).toBe(words.hiddenOwn);
});

test('the figures of a pool are those of a group', () => {
  const pooled = seriesFor(share('trend'), {self: 'pool'});
  expect(hiddenWords(pooled, 'pool', '2021')).toBe(words.hidden);
});

test('whether groups have figures at a place depends on everything that is chosen', () => {
  expect(isCompared(seriesFor(share('bars'), {axis: 'level'}), 'low')).toBe(true);
  const chosen = seriesFor(share('bars'), {axis: 'level', at: together});
  expect(isCompared(chosen, 'low')).toBe(false);
  const unlisted = {...level, values: level.values.map((value) => ({...value, compared: value.axis}))};
  const setting = {dimensions: [year, unlisted]};
  expect(isCompared(seriesFor(share('bars'), setting), '2021')).toBe(false);
  // What is not split by a dimension stands at its only code: that is no total of anything.
  expect(
    isCompared(seriesFor(share('bars', {unavailable: {level: 'Niet te splitsen.'}}), setting), '2021')
  ).toBe(true);
});

test('where groups have none by design there is no empty group: not in points, sentence or drawing', () => {
  const two = gallery().filter(({state}) => state === 'twee jaar samen');
  expect(two.length).toBeGreaterThan(10);
  for (const {name, series} of two) {
    const there = series.points.filter(({scope, on}) => scope !== 'own' && on === '2020-2021');
    expect(there, name).toEqual([]);
    expect(say(series), name).not.toMatch(/alle aanbieders/i);
    expect(drawing(series), name).not.toContain('verborgen');
  }
  const turned = seriesFor(minutes('spread'), {axis: 'level', at: together, beside: larger});
  expect([turned.group, turned.beside]).toEqual([null, null]);
  expect(drawing(turned)).not.toContain('Alle aanbieders');
});

test('a table says in such a row why there is no number, and what is hidden in the words of its own place', () => {
  const {rows, heads} = numbersOf(seriesFor(share('trend'), {at: together}));
  const column = heads.findIndex(({label}) => label === 'Alle aanbieders');
  const row = rows.find(({places}) => places[0] === '2020 en 2021 samen')!;
  expect(row.cells[column]).toEqual({text: words.never, number: null, reason: true});
  const hidden = seriesFor(parts('stack'), {state: {status: () => 'hidden'}});
  const html = tabulate(hidden, document).outerHTML;
  expect(html).toContain(`<td class="reason">${words.hiddenOwn}</td>`);
  expect(html).toContain(`<td class="reason">${words.hidden}</td>`);
});

test('a drawing that hides both says both reasons', () => {
  const both = seriesFor(parts('stack'), {
    state: {status: ({category}) => (category === 'none' ? 'hidden' : 'shown')}
  });
  expect(drawing(both)).toContain(words.hiddenOwn);
  expect(drawing(both)).toContain('aanbieders en cliënten te beschermen');
});
