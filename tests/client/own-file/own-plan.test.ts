import {expect, test} from 'vitest';
import {initialView} from '../../../src/client/state.ts';
import {dimensionsOf, ownPlan, ownView} from '../../../src/client/upload/own-plan.ts';
import type {ReportPlan} from '../../../src/template/plan.ts';
import {plan, upload} from './page.ts';

const years = plan.dimensions[0]!;
const together = {code: '2020-2021', label: '2020 en 2021 samen', axis: false};
const report: ReportPlan = {
  ...plan,
  dimensions: [{...years, values: [...years.values, together]}, plan.dimensions[1]!]
};
const counted = (periods: readonly string[], placed = ['year', 'class']) => ({
  ...{rows: 1, open: 0, periods, placed, told: [], cells: []}
});

test('records are placed in classes and their total, and in years that the report takes together', () => {
  expect(dimensionsOf(report)).toEqual([
    {id: 'year', role: 'period', codes: ['2020-2021']},
    {id: 'class', role: 'class', codes: ['kort', 'lang'], total: 'totaal'}
  ]);
});

test('a file has its own years, also those that the report does not know, and nobody to compare with', () => {
  const own = ownPlan(report, upload, counted(['2015', '2021', '2023']));
  const [year] = own.dimensions;
  expect(year!.values.map(({code, axis}) => [code, axis])).toEqual([
    ['2015', true],
    ['2021', true],
    ['2023', true],
    ['2020-2021', false]
  ]);
  expect(year!.initial).toBe('2023');
  expect([own.groups, own.selfLabel]).toEqual([[], 'Uw bestand']);
  expect(ownPlan(report, upload, counted(['2019'])).dimensions[0]!.values.map(({code}) => code)).toEqual([
    '2019'
  ]);
});

test('the reader’s choice goes first, then the report’s own, then the last year of the file', () => {
  const own = ownPlan(report, upload, counted(['2020', '2023']));
  const at = (year: string, chosen: string | null) =>
    ownView(own, {...initialView(report), at: {year, class: 'kort'}}, chosen, {}).at;
  expect(at('2020', '2023')).toEqual({year: '2023', class: 'kort'});
  expect(at('2020', null)['year']).toBe('2020');
  expect(at('2020-2021', null)['year']).toBe('2020-2021');
  expect(at('2018', null)['year']).toBe('2023');
  expect(at('2018', '2017')['year']).toBe('2023');
});

test('where the file has no column of a class its figures are not split by it, and say so', () => {
  const own = ownPlan(report, upload, counted(['2021'], ['year']));
  for (const {show, unavailable} of own.indicators) {
    expect(Object.keys(show)).toEqual(['year']);
    expect(unavailable).toEqual({class: 'In uw bestand staat geen kolom voor soort.'});
  }
});
