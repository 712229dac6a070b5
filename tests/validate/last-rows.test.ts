import {expect, test} from 'vitest';
import {goneIn, keysNamed, lastRows} from '../../src/validate/last-rows.ts';

const row = (id: string, period: string, keys: readonly string[] = []) => ({
  ...{id, period, name: `Naam ${id}`, concern: '', facts: {}},
  keys
});
const holders = [
  row('b', '2021', ['consultant']),
  row('a', '2019', ['consultant']),
  row('a', '2020'),
  row('b', '2020'),
  row('c', '2021', ['bestuur', 'consultant']),
  row('d', '2020', ['consultant'])
];

test('of each provider its last period counts, in whatever order the rows stand', () => {
  expect(
    lastRows(holders)
      .map(({id, period}) => `${id} ${period}`)
      .sort()
  ).toEqual(['a 2020', 'b 2021', 'c 2021', 'd 2020']);
});

test('who is not on the list in the last period of all, is gone', () => {
  expect(goneIn(holders)).toEqual({period: '2021', ids: ['a', 'd']});
  expect(goneIn([])).toEqual({period: '', ids: []});
});

test('a key is of whom the last period names, and a year in which it was named before gives none', () => {
  expect([...keysNamed(holders)]).toEqual([
    ['consultant', ['b', 'c', 'd']],
    ['bestuur', ['c']]
  ]);
});
