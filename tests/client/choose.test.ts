import {expect, test} from 'vitest';
import {choose} from '../../src/client/filters.ts';

const view = {at: {year: '2021'}, group: 'a', axis: {one: 'class'}};
const both = {...view, beside: 'b'};

test('a choice changes what its control is named for, and nothing else', () => {
  expect(choose(both, 'at:year', '2020')).toEqual({...both, at: {year: '2020'}});
  expect(choose(both, 'axis:two', 'year')).toEqual({...both, axis: {one: 'class', two: 'year'}});
  expect(choose(both, 'group', 'c')).toEqual({...both, group: 'c'});
  expect(choose(view, 'beside', 'b')).toEqual(both);
});

test('a second group can be left out again, and leaves no trace in the view', () => {
  expect(choose(both, 'beside', '')).toStrictEqual(view);
});

test('the two groups are never one: who chooses the second as the first lets them change places', () => {
  expect(choose(both, 'group', 'b')).toEqual({...view, group: 'b', beside: 'a'});
  expect(choose(both, 'beside', 'a')).toStrictEqual(view);
});
