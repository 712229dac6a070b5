/**
 * The audit shares no code with protection, so its numbers are its own. Where they say what the policy says, both are
 * held to the boundary here: one owner fewer, and one more.
 */
import {expect, test} from 'vitest';
import {earlierOf} from '../../src/audit/earlier.ts';
import {roomsOf} from '../../src/audit/room.ts';
import {turnoverOf} from '../../src/audit/turnover.ts';
import {twinsOf} from '../../src/audit/twins.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {correctionOf} from '../../src/privacy/correction.ts';
import {linked} from '../../src/privacy/edition/links.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {policySheet} from '../../src/publish/policy-sheet.ts';
import {counts, exact} from '../privacy/block.ts';
import {family, rules} from '../privacy/mini.ts';
import {at, letters, membersOf, shownAs, sliceOf} from './slices.ts';

/** The number of the sheet that staff sign, of R14. */
const few = Number(
  /ten minste (\d+) aanbieders/.exec(
    policySheet(family())
      .fixed.map(({says}) => says)
      .join(' ')
  )![1]
);

const ids = letters(8);
const members = membersOf(ids);
const amounts = (changed: number, by = 40) =>
  Object.fromEntries(ids.map((id, index) => [id, {n: 100 + (index < changed ? by : 0), x: 0}]));

/** An edition in which everybody had a hundred, and the number of it that was given out. */
const cell = {...[...shownAs({n: 800, x: 0}).values()][0]!} as SafeCell;
const edition = {
  edition: '2021',
  rows: [{cell, n: [798, 802], x: [0, 0], mean: null}],
  members: {'2021': {all: ids}},
  pool: {},
  owners: {'2021': Object.fromEntries(ids.map((id) => [id, id]))},
  truth: ids.map((provider) => ({
    ...{provider, indicator: 'number', category: '-', at, clients: 100, n: 100, x: 0}
  }))
} as unknown as IssuedEdition;

function auditOf(changed: number): boolean {
  const slice = sliceOf(amounts(changed));
  const {findings} = earlierOf(slice, 'year', [edition], members, shownAs({n: 800 + 40 * changed, x: 0}));
  return findings.some(({code}) => code === 'frozen-changed');
}

function protectionOf(changed: number): string {
  const giver = (id: string, n: number) => ({
    ...{provider: id, concern: id, atom: 0, clients: [n], n: [n], x: [n / 2], xx: [null], given: [true]}
  });
  const given = amounts(changed);
  const place = {at, period: '2021', categories: [0], givers: ids.map((id) => giver(id, given[id]!.n))};
  const shape = {kind: 'count', parted: false, exclusive: false} as const;
  const table = {shape, indicator: {id: 'number'}, categories: ['-'], places: [place]};
  const earlier = {givers: () => ids.map((id) => giver(id, 100))};
  return correctionOf(
    {edition, row: edition.rows[0]!},
    'all',
    table as unknown as Parameters<typeof correctionOf>[2],
    place as unknown as Parameters<typeof correctionOf>[3],
    0,
    earlier as unknown as Parameters<typeof correctionOf>[5],
    rules
  );
}

test('R14: what was given out is renewed, and may change, from as many owners on as the sheet says', () => {
  expect(few).toBe(5);
  expect(protectionOf(few - 1)).toBe('kept');
  expect(auditOf(few - 1)).toBe(true);
  expect(protectionOf(few)).toBe('renewed');
  expect(auditOf(few)).toBe(false);
});

test('the same holds for who came or went between two years', () => {
  const year = (code: string, of: readonly string[]) => {
    const slice = sliceOf(Object.fromEntries(of.map((id) => [id, {n: 100, x: 100}])));
    const key = `year=${code}`;
    return {
      ...slice,
      period: code,
      places: new Map([[key, {year: code}]]),
      gifts: new Map([[key, [...slice.gifts.values()][0]!]])
    };
  };
  const tested = (came: number): number => {
    const [before, now] = [year('2020', ids.slice(came)), year('2021', ids)];
    const union = new Map(
      [before, now].flatMap(({period}) => [...shownAs({n: 800, x: 800, at: {year: period}})])
    );
    const rooms = roomsOf(family(), union);
    return turnoverOf(now, before, () => members, 'year', union, rooms, rules).tested;
  };
  expect(tested(few - 1)).toBeGreaterThan(0);
  expect(tested(few)).toBe(0);
});

const priced = (sizes: readonly number[]) => {
  const of = Object.fromEntries(sizes.map((size, index) => [ids[index]!, size]));
  const [one, other] = [1, 50].map((price) =>
    sliceOf(
      Object.fromEntries(Object.entries(of).map(([id, size]) => [id, {n: size * price, x: size * price}])),
      'count',
      `at ${price}`
    )
  );
  const groups = {all: Object.keys(of)};
  const blocks = [1, 50].map((price) => {
    const times = Object.fromEntries(Object.entries(of).map(([id, size]) => [id, size * price]));
    return counts(times, groups, exact(times, groups)).block;
  });
  const found = twinsOf([one!, other!])(one!).length > 0;
  const borrowed = linked(blocks)[0]!.amounts.length > blocks[0]!.amounts.length;
  return {found, borrowed};
};

test('so many times each other is no coincidence from six owners of whom three differ, to both', () => {
  expect(priced([4, 9, 6, 7, 8])).toEqual({found: false, borrowed: false});
  expect(priced([4, 9, 6, 7, 8, 5])).toEqual({found: true, borrowed: true});
  expect(priced([4, 9, 4, 9, 4, 9])).toEqual({found: false, borrowed: false});
  expect(priced([4, 9, 4, 9, 4, 6])).toEqual({found: true, borrowed: true});
});
