/** One number of one group, judged by itself: each rule at its boundary, with all others kept. */
import {expect, test} from 'vitest';
import {holdingsOf} from '../../src/privacy/holdings.ts';
import {judge} from '../../src/privacy/judge.ts';
import {judgeOwn} from '../../src/privacy/own/judge.ts';
import {passes} from '../../src/privacy/rules.ts';
import type {Shape} from '../../src/privacy/shape.ts';
import {family} from './mini.ts';

interface Given {
  readonly clients?: number;
  readonly n: number;
  readonly x: number;
}

const {policy} = family();
const strict = {...policy, zeroFrom: {...policy.zeroFrom, value: 6}};
const share: Shape = {kind: 'share', exclusive: false, parted: true};
const count: Shape = {kind: 'count', exclusive: false, parted: false};

const judged = (given: readonly Given[], shape = share, by = policy) =>
  judge(
    given.map(({clients, n, x}) => ({clients: clients ?? n, n, x})),
    shape,
    by
  );
const alike = (owners: number, n: number, x: number): readonly Given[] =>
  Array.from({length: owners}, () => ({n, x}));

test('R1: one person too few', () => {
  const of = (clients: number) => judged(alike(5, 20, 10).map((one) => ({...one, clients})));
  expect(of(1.8)).toBe('hidden');
  expect(of(2)).toBe('shown');
});

test('R2: one owner too few, and providers of one owner count as one', () => {
  expect(judged(alike(2, 100, 50))).toBe('hidden');
  expect(judged(alike(3, 100, 50))).toBe('shown');
  // Of two, R3 hides it as well: only of more does it stand by itself.
  const six = {...policy, minProviders: {...policy.minProviders, value: 6}};
  expect([judged(alike(5, 100, 50), share, six), judged(alike(6, 100, 50), share, six)]).toEqual([
    'hidden',
    'shown'
  ]);
  const giver = (provider: string, concern: string) => ({
    ...{provider, concern, atom: 0, clients: [100], n: [100], x: [50], xx: [null], given: [true]}
  });
  const owners = (...concerns: readonly string[]) =>
    holdingsOf(
      concerns.map((concern, at) => giver(String(at), concern)),
      0,
      () => true
    );
  expect(judge(owners('a', 'b', 'b'), share, policy)).toBe('hidden');
  expect(judge(owners('a', 'b', 'c'), share, policy)).toBe('shown');
});

test('R3: the second largest works out the largest, by the whole, by the part and by what it leaves', () => {
  const of = (least: number) => judged([...alike(2, 1000, 500), {n: least, x: least / 2}]);
  expect(of(99)).toBe('hidden');
  expect(of(100)).toBe('shown');
  const part = (x: number) => [...alike(2, 1000, 400), {n: 1000, x}];
  const rest = (x: number) => part(x).map((one) => ({...one, x: one.n - one.x}));
  expect([judged(part(39)), judged(rest(39))]).toEqual(['hidden', 'hidden']);
  expect([judged(part(40)), judged(rest(40))]).toEqual(['shown', 'shown']);
});

test('R4: the largest is more than its share of the whole, and of a count', () => {
  const whole = (most: number) => judged([{n: most, x: most / 2}, ...alike(4, 100, 50)]);
  expect([whole(401), whole(400)]).toEqual(['hidden', 'shown']);
  const counted = (most: number) => judged([{n: 100, x: most}, ...alike(4, 100, 100)], count);
  expect([counted(401), counted(400)]).toEqual(['hidden', 'shown']);
  // Of a share the part is no whole: six of ten of it may be one owner's.
  const part = [600, 250, 150].map((x) => ({n: 1000, x}));
  expect([
    judged(part),
    judged(
      part.map(({x}) => ({n: x, x})),
      count
    )
  ]).toEqual(['shown', 'hidden']);
});

test('R6: a part of one to nine, and what it leaves, is no number', () => {
  for (const x of [1, 3]) {
    expect(judged(alike(3, 30, x))).toBe('hidden');
    expect(judged(alike(3, 30, 30 - x))).toBe('hidden');
  }
  expect(judged(alike(4, 30, 2.5))).toBe('shown');
});

test('R6: but a bound may stand for it, where it leaves the largest room enough', () => {
  expect(judged(alike(3, 100, 3))).toBe('under');
  expect(judged(alike(3, 100, 97))).toBe('over');
});

test('R6: a bound is no cover of fewer than a part may be, nor where the largest can be worked out below it', () => {
  // A twentieth of 200 is ten, the least that a part may be; of 196 it is not.
  expect([judged(alike(4, 50, 1)), judged(alike(4, 49, 1))]).toEqual(['under', 'hidden']);
  const parts = (n: number, ...xs: readonly number[]) => judged(xs.map((x) => ({n, x})));
  // Of one to nine the most is nine: who has 1 of them knows of the other 8 at most.
  expect([parts(100, 8, 1, 0), parts(100, 7, 1, 0)]).toEqual(['hidden', 'under']);
  expect(parts(100, 0, 1, 8)).toBe('hidden');
  // Of a part of which R3 hides the number a twentieth of 300 may be the most: who has 4 leaves 11 for 10.
  expect([parts(100, 10, 4, 0), parts(100, 11, 3, 0)]).toEqual(['under', 'hidden']);
  // Ten and more, of which R3 hides the number: below a twentieth of 1000 there is room for 30.
  expect([parts(250, 30, 3, 2, 0), parts(250, 220, 247, 248, 250)]).toEqual(['under', 'over']);
});

test('a mean has no parts: of a small sum nothing is too few', () => {
  expect(judged(alike(5, 20, 1), {kind: 'mean', exclusive: false, parted: false})).toBe('shown');
});

test('R7: a small number is a bound only below it, not on it', () => {
  const of = (x: number) => judged([{n: 10, x}, ...alike(3, 10, x)]);
  expect([of(0.4), of(0.5), of(5), of(9.5), of(9.6)]).toEqual(['under', 'hidden', 'shown', 'hidden', 'over']);
});

test('R7: nobody and everybody of a small number become a bound, and so does what is nearly that', () => {
  expect(judged(alike(7, 7, 0))).toBe('under');
  expect(judged(alike(7, 7, 7))).toBe('over');
  expect(judged([...alike(6, 8, 0), {n: 1, x: 1}])).toBe('under');
  expect(judged(alike(10, 5, 0))).toBe('shown');
  expect(judged(alike(10, 5, 5))).toBe('shown');
});

test('R10: a nought over one owner too few', () => {
  for (const shape of [share, count]) {
    expect(judged(alike(5, 100, 0), shape, strict)).toBe('hidden');
    expect(judged(alike(6, 100, 0), shape, strict)).toBe('shown');
  }
  expect(judged(alike(5, 100, 50), share, strict)).toBe('shown');
});

test('nobody at all is none, and hides nobody', () => {
  expect(judged([])).toBe('none');
});

test('who has nothing to count is no owner, and who is not taken neither', () => {
  const giver = (concern: string, n: number) => ({
    ...{provider: concern, concern, atom: 0, clients: [n], n: [n], x: [n / 2], xx: [null], given: [true]}
  });
  const all = [giver('a', 10), giver('b', 0), giver('c', 20), giver('d', 30)];
  const found = holdingsOf(all, 0, ({concern}) => concern !== 'd');
  expect(found).toEqual([
    {clients: 10, n: 10, x: 5},
    {clients: 20, n: 20, x: 10}
  ]);
});

test('a difference passes where its whole does and its parts do', () => {
  const passing = (given: readonly Given[]) =>
    passes(
      given.map((one) => ({clients: one.n, ...one})),
      share,
      policy
    );
  expect(passing(alike(3, 100, 50))).toBe(true);
  expect(passing(alike(2, 100, 50))).toBe(false);
  expect(passing([{n: 100, x: 90}, ...alike(3, 100, 0)])).toBe(false);
});

test('an own cell: from the least number of people, of cases, and on either side of a share', () => {
  const own = (n: number, x: number, more: Partial<Shape> = {}, clients = n) =>
    judgeOwn({clients, n, x}, {...share, ...more}, 10, policy);
  expect([own(0, 0), own(9, 5), own(60, 30, {}, 9), own(60, 30, {}, 10)]).toEqual([
    ...['none', 'hidden', 'hidden', 'shown']
  ]);
  expect([own(9, 0, {}, 20), own(10, 0, {}, 20)]).toEqual(['hidden', 'under']);
  expect([own(60, 0), own(60, 1), own(60, 9), own(60, 10)]).toEqual(['shown', 'hidden', 'hidden', 'shown']);
  expect([own(60, 50), own(60, 51), own(60, 60)]).toEqual(['shown', 'hidden', 'shown']);
  expect([own(10, 0), own(10, 10), own(20, 10)]).toEqual(['under', 'over', 'shown']);
  const whole = {parted: false, kind: 'count'} as const;
  expect([own(10, 10, whole), own(60, 9, whole), own(60, 0, whole)]).toEqual(['shown', 'hidden', 'shown']);
  expect(own(60, 3, {parted: false, kind: 'mean'})).toBe('shown');
});
