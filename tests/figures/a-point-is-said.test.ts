import {expect, test} from 'vitest';
import {sayPoint} from '../../src/figures/say-point.ts';
import type {Point, Series} from '../../src/figures/series.ts';
import {gallery, seriesFor} from './gallery.ts';
import {cases, everyone, larger, parts, share, weeks} from './gallery-indicators.ts';

const point = (series: Series, scope: string, on: string): Point =>
  series.points.find((known) => known.scope === scope && known.on === on)!;

test('the reader’s mark says its place, its value and what that rests on', () => {
  const series = seriesFor(share('trend'));
  const {x, n, value} = point(series, 'own', '2019');
  expect(sayPoint(series, point(series, 'own', '2019'))).toBe(
    `2019, uw praktijk: ${Math.round(value! * 100)}% (${x} van ${n} trajecten)`
  );
});

test('the group’s mark says its middle half, and never how many it counts', () => {
  const series = seriesFor(weeks('trend'));
  expect(sayPoint(series, point(series, 'alle', '2020'))).toMatch(
    /^2020, alle aanbieders: \d+,\d weken \(middelste helft tussen \d+,\d en \d+,\d weken\)$/
  );
});

test('a mark of the second group is called by that group', () => {
  const series = seriesFor(weeks('trend'), {beside: larger});
  expect(sayPoint(series, point(series, 'groter', '2020'))).toMatch(
    /^2020, grotere aanbieders: \d+,\d weken \(/
  );
  expect(sayPoint(series, point(series, 'alle', '2020'))).toMatch(/^2020, alle aanbieders: /);
});

test('a part names its category, a count what is usual', () => {
  const whole = seriesFor(parts('stack'));
  expect(sayPoint(whole, point(whole, 'own', '2021'))).toMatch(/^2021, Geen zorg vooraf, uw praktijk: \d+%/);
  const counted = seriesFor(cases('big'));
  expect(sayPoint(counted, point(counted, 'alle', '2021'))).toMatch(
    /^2021, alle aanbieders: in doorsnee \d+ trajecten/
  );
});

test('what may not, cannot or can hardly be read is said as such', () => {
  const at = (setting: Parameters<typeof seriesFor>[1], scope = 'own') => {
    const series = seriesFor(share('bars'), setting);
    return sayPoint(series, point(series, scope, '2021'));
  };
  expect(at({state: {status: () => 'hidden'}})).toBe(
    '2021, uw praktijk: verborgen om de privacy van uw cliënten'
  );
  expect(at({state: {status: () => 'under'}})).toBe('2021, uw praktijk: minder dan 5%');
  expect(at({state: {status: () => 'none'}})).toBe('2021, uw praktijk: geen cijfers');
  expect(at({at: {level: 'low'}, group: everyone, state: {status: () => 'none'}})).toBe(
    '2021, uw praktijk: komt niet voor'
  );
  expect(at({state: {size: 0.03}})).toMatch(/van \d trajecten, te weinig voor een conclusie\)$/);
});

test('every mark of the gallery is said in one line without loose ends', () => {
  for (const {name, series} of gallery())
    for (const known of series.points) {
      const said = sayPoint(series, known);
      expect(said, name).toMatch(/^\S.*: \S.*$/);
      expect(said, name).not.toMatch(/NaN|null|undefined|\(\)|, :|, ,/);
    }
});
