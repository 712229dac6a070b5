import {expect, test} from 'vitest';
import {roomsOf} from '../../src/audit/room.ts';
import type {Slice} from '../../src/audit/truth.ts';
import {twinRows, twinsOf} from '../../src/audit/twins.ts';
import type {Union} from '../../src/audit/union.ts';
import {cellKey} from '../../src/audit/union.ts';
import {unknownsOf} from '../../src/audit/unknowns.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {family} from '../privacy/mini.ts';

const at = {year: '2021', type: 'all'};
const numbers = {a: 40, b: 31, c: 27, d: 22, e: 35, f: 18, g: 25};

/** One indicator: of each provider so many. */
function sliceOf(id: string, amounts: Readonly<Record<string, number>>): Slice {
  const gifts = Object.entries(amounts).map(([provider, x]) => {
    const gift = {clients: x, n: x, x, xx: null, delivered: true};
    return [provider, new Map([['-', gift]])] as const;
  });
  return {
    indicator: {id, count: {addsOver: []}} as unknown as Slice['indicator'],
    ...{kind: 'count', exclusive: false, parted: false, period: '2021'},
    ...{places: new Map([['p', at]]), categories: ['-'], gifts: new Map([['p', new Map(gifts)]])}
  };
}

const times = (by: (id: string) => number) =>
  Object.fromEntries(Object.entries(numbers).map(([id, value]) => [id, value * by(id)]));
const members = new Map(Object.keys(numbers).map((id) => [id, {owner: id, groups: ['all']}]));
const shown = (indicator: string, x: number): Union => {
  const cell = {scope: 'all', indicator, category: '-', at, status: 'shown', n: x, x} as unknown as SafeCell;
  return new Map([[cellKey(cell), cell]]);
};
const own = sliceOf('number', numbers);
const told = (other: Slice, x: number) => {
  const twins = twinsOf([own, other])(own);
  const union = shown(other.indicator.id, x);
  return twinRows(twins, union, unknownsOf(own, members), roomsOf(family(), union));
};

test('an amount at a fixed price is read as the number that it is a price of', () => {
  const rows = told(
    sliceOf(
      'euro',
      times(() => 50)
    ),
    9900
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const {lo, hi} of rows) {
    expect(lo).toBeCloseTo(198 - 2 / 50);
    expect(hi).toBeCloseTo(198 + 2 / 50);
  }
});

test('the same number under another name is read there too, as it is rounded there', () => {
  for (const {lo, hi} of told(sliceOf('again', numbers), 200)) expect([lo, hi]).toEqual([198, 202]);
  expect(told(sliceOf('again', numbers), 200).length).toBeGreaterThan(0);
});

test('numbers that differ for one provider say nothing of each other', () => {
  expect(
    told(
      sliceOf(
        'euro',
        times((id) => (id === 'a' ? 51 : 50))
      ),
      9940
    )
  ).toEqual([]);
});

test('what the delivery contradicts is left out: it is a finding where it stands', () => {
  expect(told(sliceOf('again', numbers), 300)).toEqual([]);
});
