import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isMeanApart, roundingWords, sumOf} from '../../src/figures/adds-up.ts';
import {draw} from '../../src/figures/draw.ts';
import {rounded} from '../../src/figures/format.ts';
import type {SafeCell, Series} from '../../src/figures/series.ts';
import {toSeries} from '../../src/figures/series-of.ts';
import {numbersOf} from '../../src/figures/table.ts';
import {createDocument} from '../../src/render/document.ts';
import {blank} from '../blank.ts';
import {words} from '../spoken.ts';
import {dimensions, everyone, minutes, parts} from './gallery-indicators.ts';

const indicator = {...parts('stack'), categories: parts('stack').categories.slice(0, 3)};
const [first, second, third] = indicator.categories.map(({id}) => id);

/** The reader's three parts in 2021, and the group's. */
function seriesOf(own: readonly number[], group: readonly number[]): Series {
  const cells = (scope: string, counts: readonly number[]): SafeCell[] =>
    [first!, second!, third!].map((category, at) => ({
      ...{
        scope,
        indicator: indicator.id,
        category,
        at: {year: '2021', level: 'all'},
        status: 'shown',
        ...blank
      },
      ...{n: counts.reduce((sum, x) => sum + x, 0), x: counts[at]!}
    }));
  return toSeries([...cells('own', own), ...cells('alle', group)], {
    ...{indicator, dimensions, view: {at: {year: '2021', level: 'all'}, group: 'alle', axis: {}}},
    ...{self: 'own', selfLabel: 'Uw praktijk', pooled: false, group: everyone, words}
  });
}

test('parts that add up to 99 or 101 as they are printed say so, and whose they are', () => {
  expect(roundingWords(seriesOf([1, 1, 1], [50, 30, 20]))).toBe(
    'door afronding tellen de delen van uw praktijk op tot 99%'
  );
  expect(roundingWords(seriesOf([1, 1, 1], [335, 335, 330]))).toBe(
    'door afronding tellen de delen van uw praktijk op tot 99%, en van alle aanbieders op tot 101%'
  );
  expect(roundingWords(seriesOf([50, 25, 25], [50, 30, 20]))).toBe('');
});

test('the drawing and the table say it too', () => {
  const off = seriesOf([1, 1, 1], [50, 30, 20]);
  const even = seriesOf([50, 25, 25], [50, 30, 20]);
  const drawn = (series: Series) => draw(series, {document: createDocument(), width: 'wide'}).textContent;
  expect(drawn(off)).toContain('door afronding');
  expect(drawn(even)).not.toContain('door afronding');
  expect([numbersOf(off).note, numbersOf(even).note]).toEqual([
    'Door afronding tellen de delen niet overal op tot het geheel.',
    ''
  ]);
});

test('it is said exactly where the printed numbers do not add up to 100', () => {
  const counts = fc.array(fc.integer({min: 1, max: 400}), {minLength: 3, maxLength: 3});
  fc.assert(
    fc.property(counts, (own) => {
      const n = own.reduce((sum, x) => sum + x, 0);
      const printed = own.map((x) => rounded((x / n) * 100, 0)).reduce((sum, part) => sum + part, 0);
      const said = roundingWords(seriesOf(own, [50, 30, 20]));
      expect(said).toBe(
        printed === 100 ? '' : `door afronding tellen de delen van uw praktijk op tot ${printed}%`
      );
    })
  );
});

test('what is further from 100 than rounding can bring it is no rounding', () => {
  expect(
    sumOf([
      {number: 40, decimals: 0},
      {number: 41, decimals: 0}
    ])
  ).toBe(null);
  expect(
    sumOf([
      {number: 33.3, decimals: 1},
      {number: 66.6, decimals: 1}
    ])
  ).toBe(99.9);
});

test('the parts of a mean that do not add up to it as printed say so too', () => {
  const {categories} = minutes('spread');
  const cells = (sums: readonly number[]): SafeCell[] =>
    categories.map(({id: category}, at) => ({
      ...{scope: 'own', indicator: 'minutes', category, at: {year: '2021', level: 'all'}, status: 'shown'},
      ...{...blank, n: 100, x: sums[at]!}
    }));
  const of = (sums: readonly number[]) =>
    toSeries(cells(sums), {
      ...{
        indicator: minutes('spread'),
        dimensions,
        self: 'own',
        selfLabel: 'Uw praktijk',
        pooled: false,
        words
      },
      ...{view: {at: {year: '2021', level: 'all'}, group: '', axis: {}}, group: null}
    });
  const about = categories.findIndex(({id}) => id === minutes('spread').about);
  const sums = (whole: number, ...parts: readonly number[]) =>
    categories.map((_, at) => (at === about ? whole : parts[at < about ? at : at - 1]!));
  const [off, even] = [of(sums(30_040, 21_170, 8_870)), of(sums(30_000, 21_000, 9_000))];
  expect([isMeanApart(off, 'own', '2021'), isMeanApart(even, 'own', '2021')]).toEqual([true, false]);
  const drawn = (series: Series) => draw(series, {document: createDocument(), width: 'wide'}).textContent;
  expect(drawn(off)).toContain('door afronding');
  expect(drawn(even)).not.toContain('door afronding');
});
