import {expect, test} from 'vitest';
import {nextOrder, search, sort} from '../../../src/client/explore/order.ts';
import type {GridRow} from '../../../src/client/explore/pivot.ts';

const row = (label: string, ...numbers: (number | null | undefined)[]): GridRow => ({
  code: label,
  label,
  readings: numbers.map((number) =>
    number === undefined
      ? null
      : {
          ...{text: String(number), number, decimals: 0, low: null, high: null, unreliable: false},
          status: number === null ? 'hidden' : 'shown'
        }
  )
});

const rows = [
  row('Élan', 3, 9),
  row('zorg 10', null, 1),
  row('Zorg 9', 1, undefined),
  row('appel', 2, 5),
  row('Eland', undefined, 7)
];
const names = (list: readonly GridRow[]) => list.map(({label}) => label);

test('names are in Dutch order: capitals and accents aside, numbers as numbers', () => {
  expect(names(sort(rows, {at: -1, down: false}))).toEqual(['appel', 'Élan', 'Eland', 'Zorg 9', 'zorg 10']);
  expect(names(sort(rows, {at: -1, down: true}))).toEqual(['zorg 10', 'Zorg 9', 'Eland', 'Élan', 'appel']);
});

test('numbers are in order of size, and what has none comes last whichever way it goes', () => {
  expect(names(sort(rows, {at: 0, down: false}))).toEqual(['Zorg 9', 'appel', 'Élan', 'zorg 10', 'Eland']);
  expect(names(sort(rows, {at: 0, down: true}))).toEqual(['Élan', 'appel', 'Zorg 9', 'zorg 10', 'Eland']);
  expect(names(sort(rows, {at: 1, down: true}))).toEqual(['Élan', 'Eland', 'appel', 'zorg 10', 'Zorg 9']);
});

test('intervals are in order of their lower ends', () => {
  const between = (label: string, low: number, high: number): GridRow => ({
    ...{code: label, label},
    readings: [{text: '', number: null, decimals: 0, low, high, unreliable: false, status: 'shown'}]
  });
  const wide = [between('b', 3, 4), between('a', 1, 9), between('c', 2, 3)];
  expect(names(sort(wide, {at: 0, down: false}))).toEqual(['a', 'c', 'b']);
  expect(names(sort(wide, {at: 0, down: true}))).toEqual(['b', 'c', 'a']);
});

test('without an order the rows stay as they are, and the list itself is never turned over', () => {
  const before = names(rows);
  expect(sort(rows, null)).toBe(rows);
  sort(rows, {at: 0, down: true});
  expect(names(rows)).toEqual(before);
});

test('a head that is pressed goes up, then down, then back to how it was; another head begins anew', () => {
  const up = nextOrder(null, 2);
  expect(up).toEqual({at: 2, down: false});
  const down = nextOrder(up, 2);
  expect(down).toEqual({at: 2, down: true});
  expect(nextOrder(down, 2)).toBe(null);
  expect(nextOrder(down, 0)).toEqual({at: 0, down: false});
});

test('rows are found by any part of their name, and by several words at once', () => {
  expect(names(search(rows, 'ELAN'))).toEqual(['Élan', 'Eland']);
  expect(names(search(rows, ' 9 zorg '))).toEqual(['Zorg 9']);
  expect(names(search(rows, ''))).toEqual(names(rows));
  expect(names(search(rows, 'niets'))).toEqual([]);
});
