import {expect, test} from 'vitest';
import {roomsOf} from '../../src/audit/room.ts';
import type {Slice} from '../../src/audit/truth.ts';
import {turnoverOf} from '../../src/audit/turnover.ts';
import {cellKey, type Union} from '../../src/audit/union.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {family, rules} from '../privacy/mini.ts';

/** One indicator in one year: of each provider so many. */
function sliceOf(year: string, amounts: Readonly<Record<string, number>>): Slice {
  const gifts = Object.entries(amounts).map(([provider, x]) => {
    const gift = {clients: x, n: x, x, xx: null, delivered: true};
    return [provider, new Map([['-', gift]])] as const;
  });
  return {
    indicator: {id: 'number', count: {addsOver: []}} as unknown as Slice['indicator'],
    ...{kind: 'count', exclusive: false, parted: false, period: year},
    places: new Map([[`year=${year}`, {year}]]),
    ...{categories: ['-'], gifts: new Map([[`year=${year}`, new Map(gifts)]])}
  };
}

const shown = (...slices: readonly Slice[]): Union =>
  new Map(
    slices.map(({places, gifts}) => {
      const [[key, at]] = [...places] as [[string, Readonly<Record<string, string>>]];
      const sum = [...gifts.get(key)!.values()].reduce((all, given) => all + given.get('-')!.n, 0);
      const [scope, indicator, category] = ['all', 'number', '-'];
      const cell = {scope, indicator, category, at, status: 'shown', n: sum, x: null};
      return [cellKey(cell), cell as unknown as SafeCell];
    })
  );

const others = {a: 100, b: 100, c: 100, d: 100};
const membersIn = () => new Map([...'abcdnmopq'].map((id) => [id, {owner: id, groups: ['all']}]));
const tried = (before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>) => {
  const [early, late] = [sliceOf('2020', before), sliceOf('2021', now)];
  const union = shown(early, late);
  return turnoverOf(late, early, membersIn, 'year', union, roomsOf(family(), union), rules);
};

test('a newcomer beside whom all others are small is told from what they had the year before', () => {
  expect(tried(others, {...others, n: 9000})).toEqual({tested: 1, open: 1});
});

test('where the others could have halved by more than a tenth of it, the newcomer is not told', () => {
  expect(tried(others, {...others, n: 100})).toEqual({tested: 1, open: 0});
});

test('who left is looked for in the year that it was there', () => {
  expect(tried({...others, n: 9000}, others)).toEqual({tested: 1, open: 1});
});

test('where five came, or nobody did, the two years are no difference', () => {
  expect(tried(others, {...others, n: 1, m: 1, o: 1, p: 1, q: 9000})).toEqual({tested: 0, open: 0});
  expect(tried(others, others)).toEqual({tested: 0, open: 0});
});
