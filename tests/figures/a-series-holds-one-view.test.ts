import {expect, test} from 'vitest';
import {axisOf, toSeries} from '../../src/figures/series-of.ts';
import {words} from '../spoken.ts';
import {seriesFor} from './gallery.ts';
import {cellsOf} from './gallery-cells.ts';
import {dimensions, everyone, larger, parts, share, versions} from './gallery-indicators.ts';

const seen = {dimensions, self: 'own', selfLabel: 'Uw praktijk', pooled: false, group: everyone, words};
const view = {at: {year: '2021', level: 'mid'}, group: 'alle', axis: {}};

test('the first axis of an indicator is its default, and an axis that it lacks is not taken', () => {
  expect(axisOf({indicator: share('bars'), dimensions, view}).id).toBe('year');
  expect(axisOf({indicator: share('bars'), dimensions, view: {...view, axis: {share: 'level'}}}).id).toBe(
    'level'
  );
  expect(
    axisOf({
      indicator: {...share('bars'), show: {year: []}},
      dimensions,
      view: {...view, axis: {share: 'level'}}
    }).id
  ).toBe('year');
});

test('every other dimension stands at the chosen code', () => {
  const indicator = share('bars');
  const cells = cellsOf(indicator, 'own', 'alle');
  const series = toSeries(cells, {...seen, indicator, view});
  const expected = cells
    .filter(({scope, at}) => scope === 'own' && at['level'] === 'mid')
    .map(({n, x}) => [n, x]);
  expect(series.points.filter(({scope}) => scope === 'own').map(({n, x}) => [n, x])).toEqual(expected);
  expect(series.at).toEqual({year: '2021', level: 'mid'});
});

test('an indicator that is not split by a dimension stands at its total', () => {
  const indicator = share('bars', {unavailable: {level: 'Niet te splitsen.'}});
  const series = toSeries(cellsOf(indicator, 'own', 'alle'), {...seen, indicator, view});
  expect(series.at['level']).toBe('all');
  const whole = cellsOf(share('bars'), 'own', 'alle').filter(({at}) => at['level'] === 'all');
  // All but the group's two years together, of which groups have none.
  expect(toSeries(whole, {...seen, indicator: share('bars'), view}).points.length).toBe(whole.length - 1);
});

test('points stand in the order of scopes, axis and categories, whatever the order of the cells', () => {
  const indicator = parts('stack');
  const cells = cellsOf(indicator, 'own', 'alle');
  const forwards = toSeries(cells, {...seen, indicator, view});
  const backwards = toSeries(cells.toReversed(), {...seen, indicator, view});
  expect(backwards.points).toEqual(forwards.points);
  expect(forwards.points[0]).toMatchObject({scope: 'own', on: '2017', category: 'none'});
});

test('cells of others than the reader and the chosen group are left out', () => {
  const indicator = share('bars');
  const cells = [
    ...cellsOf(indicator, 'own', 'alle'),
    ...cellsOf(indicator, 'own', 'groot'),
    ...cellsOf({...indicator, id: 'other'}, 'own', 'alle')
  ];
  const series = toSeries(
    cells.filter(({scope, indicator: id}, at) => scope !== 'own' || (id === 'share' && at < 60)),
    {...seen, indicator, view}
  );
  expect(new Set(series.points.map(({scope}) => scope))).toEqual(new Set(['own', 'alle']));
});

test('without a benchmark, or beside itself, a reader is compared with nobody', () => {
  expect(seriesFor(share('bars', {benchmark: false})).group).toBeNull();
  expect(seriesFor(share('bars'), {self: 'alle'}).group).toBeNull();
});

test('a second group comes after the first, and never without it or twice', () => {
  const both = seriesFor(share('bars'), {beside: larger});
  expect([...new Set(both.points.map(({scope}) => scope))]).toEqual(['own', 'alle', 'groter']);
  expect(both.points.filter(({scope}) => scope !== 'groter')).toEqual(seriesFor(share('bars')).points);
  for (const alone of [
    seriesFor(share('bars', {benchmark: false}), {beside: larger}),
    seriesFor(share('bars'), {group: null, beside: larger}),
    seriesFor(share('bars'), {beside: everyone}),
    seriesFor(share('bars'), {self: 'groter', beside: larger})
  ]) {
    expect(alone.beside).toBeNull();
    expect(alone.points.filter(({scope}) => scope === 'groter' && scope !== alone.self)).toEqual([]);
  }
});

test('a category has no point in a period in which it did not exist', () => {
  const places = seriesFor(versions).points.map(({on, category}) => `${on} ${category}`);
  expect(places).toContain('2021 decide');
  expect(places).toContain('2020 decide-old');
  expect(places).not.toContain('2020 decide');
  expect(places).not.toContain('2021 decide-old');
});
