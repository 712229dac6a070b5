import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {IndicatorPlan, Norm, Series} from '../../../src/figures/series.ts';
import {limitsOf, referencesFor, sayLimit} from '../../../src/figures/verdict/limit.ts';
import {find} from '../../../src/figures/verdict/summary/findings.ts';
import {sayAll} from '../../../src/figures/verdict/summary/summary.ts';
import {groupCell, here, indicator, ownCell, seriesOf, unreadable} from './report.ts';

const norm = (more: Partial<Norm> = {}): Norm => ({
  ...{label: 'Weeknorm', kind: 'limit', side: 'most', by: null, values: {'-': 14}, note: '', source: ''},
  ...more
});

/** Weeks of waiting, over 50 clients whose own waits lie `sd` apart; the group waits as long. */
function waits(
  mean: number,
  sd: number | null,
  norms: readonly Norm[],
  more: Partial<IndicatorPlan> = {}
): Series {
  const plan = indicator('wacht', 'mean', {norms, than: {more: 'langer', less: 'korter'}, ...more});
  const spot = {indicator: plan, year: '2021'};
  const xx = sd === null ? null : 49 * sd * sd + 50 * mean * mean;
  return seriesOf(plan, [ownCell(spot, 50, 50 * mean, xx), groupCell(spot, {value: mean, half: 3})]);
}

const said = (series: Series): readonly string[] => limitsOf(series).map((limited) => sayLimit(limited).text);
const summary = (series: Series): string =>
  sayAll([series], here)
    .map(({text}) => text)
    .join('\n');

describe('a limit', () => {
  test('is said with how far the value lies from it, and whether chance can explain it', () => {
    expect([
      said(waits(16.2, 2, [norm()])),
      said(waits(14.3, 5, [norm()])),
      said(waits(16.2, null, [norm()])),
      said(waits(11.8, 2, [norm()])),
      said(waits(14, 2, [norm()]))
    ]).toEqual([
      ['dat is 2,2 weken boven de Weeknorm van 14 weken, meer dan door toeval'],
      ['dat is 0,3 weken boven de Weeknorm van 14 weken; dat kan toeval zijn'],
      ['dat is 2,2 weken boven de Weeknorm van 14 weken; of dat toeval kan zijn, is niet bekend'],
      ['dat is 2,2 weken onder de Weeknorm van 14 weken'],
      ['dat is gelijk aan de Weeknorm van 14 weken']
    ]);
  });

  test('has a side: of what must be at least so much, less is beyond it', () => {
    const least = norm({side: 'least'});
    expect(limitsOf(waits(11.8, 2, [least])).map(({beyond, sure}) => [beyond, sure])).toEqual([[true, true]]);
    expect(limitsOf(waits(16.2, 2, [least])).map(({beyond}) => beyond)).toEqual([false]);
  });

  test('a value beyond it never reads as the limit itself', () => {
    expect(said(waits(14.004, 0.001, [norm()]))).toEqual([
      'dat is 0,004 weken boven de Weeknorm van 14 weken, meer dan door toeval'
    ]);
  });

  test('to be beyond it is a reason of its own to stand in the summary, by chance or not', () => {
    for (const sd of [2, 30, null]) {
      const series = waits(16.2, sd, [norm()]);
      expect(find([series], here)).toMatchObject({striking: [], limits: [{beyond: true}]});
      expect(summary(series)).toContain('2,2 weken boven de Weeknorm');
      expect(summary(series)).not.toMatch(/niets valt op/i);
    }
    expect(summary(waits(11.8, 2, [norm()]))).not.toContain('Weeknorm');
  });

  test('its chance holds where the whole margin lies beyond it, whatever the numbers', () => {
    const given = fc.record({
      mean: fc.double({min: 5, max: 25, noNaN: true}),
      sd: fc.double({min: 0.1, max: 20, noNaN: true}),
      side: fc.constantFrom('most', 'least')
    });
    fc.assert(
      fc.property(given, ({mean, sd, side}) => {
        const series = waits(mean, sd, [norm({side})]);
        const own = series.points.find(({scope}) => scope === 'own')!;
        for (const {beyond, sure} of limitsOf(series)) {
          expect(beyond).toBe(side === 'most' ? mean > 14 : mean < 14);
          expect(sure).toBe(own.low! > 14 || own.high! < 14);
        }
      })
    );
  });

  test('of too few, of a year that is not complete, and of what is hidden nothing is said', () => {
    expect([
      said(waits(16.2, 2, [norm()], {reliableFrom: 60})),
      said(waits(16.2, 2, [norm()], {incomplete: {codes: ['2021'], note: ''}}))
    ]).toEqual([[], []]);
    const {indicator: plan} = waits(16.2, 2, [norm()]);
    const cell = ownCell({indicator: plan, year: '2021'}, 50, 50 * 16.2);
    expect([seriesOf(plan, [unreadable(cell, 'hidden')]), seriesOf(plan, [])].map(said)).toEqual([[], []]);
  });

  test('nor in a report in which nobody is highlighted, nor where the norm asks nothing', () => {
    const series = waits(16.2, 2, [norm()]);
    expect(said(series)).toHaveLength(1);
    expect(said({...series, self: null})).toEqual([]);
    expect(said(waits(16.2, 2, [norm({values: {elsewhere: 14}})]))).toEqual([]);
  });

  test('a value on it is beyond it on neither side', () => {
    for (const side of ['most', 'least'] as const)
      expect(limitsOf(waits(14, 2, [norm({side})]))).toMatchObject([{beyond: false, on: true}]);
  });
});

test('a pool whose rounded mean may lie on either side of a limit is not said to lie beyond it', () => {
  const plan = indicator('wacht', 'mean', {norms: [norm()], step: 0.5, rounding: 5});
  const pool = (mean: number): Series => {
    const cell = {...groupCell({indicator: plan, year: '2021'}, {value: mean, half: 3}), scope: 'small'};
    return seriesOf(plan, [cell], {self: 'small', selfLabel: 'Kleine praktijken', pooled: true});
  };
  expect([13.5, 14, 14.5].map((mean) => limitsOf(pool(mean))[0]!.beyond)).toEqual([false, false, true]);
  expect([said(pool(14)), said(pool(14.5))]).toEqual([
    ['dat is ongeveer gelijk aan de Weeknorm van 14 weken'],
    ['dat is 0,5 weken boven de Weeknorm van 14 weken; of dat toeval kan zijn, is niet bekend']
  ]);
});

describe('a reference', () => {
  const reference = norm({kind: 'reference', label: 'Gemiddelde normtijd', values: {'-': 12.5}});

  test('is laid beside a figure, on no side of it, and never in the summary', () => {
    for (const mean of [5, 12.5, 20]) {
      const series = waits(mean, 2, [reference]);
      expect(limitsOf(series)).toEqual([]);
      expect(referencesFor(series, '-')).toEqual(['de gemiddelde normtijd is 12,5 weken']);
      expect(summary(series)).not.toContain('norm');
    }
  });
});

test('a limit is no reference, and a reference that asks nothing here is not said', () => {
  expect(referencesFor(waits(16.2, 2, [norm()]), '-')).toEqual([]);
  const elsewhere = norm({kind: 'reference', values: {elsewhere: 12.5}});
  expect(referencesFor(waits(16.2, 2, [elsewhere]), '-')).toEqual([]);
});

test('neither is ever called good or bad', () => {
  for (const mean of [8, 14, 16, 30])
    for (const kind of ['limit', 'reference'] as const) {
      const series = waits(mean, 2, [norm({kind})]);
      const words = [...said(series), ...referencesFor(series, '-'), summary(series)].join(' ');
      expect(words).not.toMatch(/goed|slecht|beter|voldoe|helaas|overschr|te (lang|hoog|veel)/i);
    }
});
