import {expect, test} from 'vitest';
import {checkRules} from '../../src/audit/rules.ts';
import type {Slice} from '../../src/audit/truth.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {rules} from '../privacy/mini.ts';
import {type Given, letters, membersOf, shownAs, sliceOf} from './slices.ts';

/** Each rule under its own name, so that a finding says which it was. */
const named = Object.fromEntries(
  Object.entries(rules).map(([name, declared]) => [
    name,
    typeof declared === 'object' && 'rule' in declared ? {...declared, rule: name} : declared
  ])
) as unknown as typeof rules;

function broken(
  given: readonly Given[],
  cell: Partial<SafeCell> = {},
  kind: Slice['kind'] = 'share',
  policy = named,
  ownerOf?: (id: string) => string
): string | null {
  const ids = letters(given.length);
  const slice = sliceOf(Object.fromEntries(ids.map((id, at) => [id, given[at]!])), kind);
  const providers = Math.max(policy.minProviders.value, Math.round(given.length / 5) * 5);
  const union = shownAs({n: 5, x: 5, providers, ...cell});
  const {findings} = checkRules(slice, union, membersOf(ids, ownerOf), policy, () => false);
  expect(findings.every(({code}) => code === 'rule-broken')).toBe(true);
  return findings.length === 0 ? null : String(findings[0]!.args['rule']);
}

const with_ = (name: 'zeroFrom' | 'minProviders' | 'minClients', value: number) => ({
  ...named,
  [name]: {...named[name], value}
});
const alike = (count: number, n: number, x: number): readonly Given[] =>
  Array.from({length: count}, () => ({n, x}));

test('a number that keeps every rule breaks none', () => {
  expect(broken(alike(6, 100, 50))).toBeNull();
});

test('R1: one person too few', () => {
  expect(broken(alike(5, 2, 1).map((one) => ({...one, clients: 1.8})))).toBe('minClients');
  expect(broken(alike(5, 2, 2), {status: 'over'})).toBeNull();
});

test('R2: one owner too few, and of one owner two codes are one', () => {
  expect(broken(alike(2, 100, 50))).toBe('minProviders');
  expect(broken(alike(3, 100, 50))).toBeNull();
  expect(broken(alike(3, 100, 50), {}, 'share', named, (id) => (id === 'b' ? 'a' : id))).toBe('minProviders');
});

test('R3: the second largest works out the largest, by the whole, by the part and by what it leaves', () => {
  const of = (least: number) => [...alike(2, 1000, 500), {n: least, x: least / 2}];
  expect(broken(of(99))).toBe('pPercent');
  expect(broken(of(101))).toBeNull();
  const part = [
    {n: 1000, x: 400},
    {n: 1000, x: 400},
    {n: 1000, x: 39}
  ];
  expect(broken(part)).toBe('pPercent');
  expect(broken(part.map(({n, x}) => ({n, x: n - x})))).toBe('pPercent');
  expect(broken([...part.slice(0, 2), {n: 1000, x: 41}])).toBeNull();
  // By the whole alone, and in whatever order owners come.
  const uneven = [99, 1000, 1000].map((n) => ({n, x: 50}));
  expect(broken(uneven, {}, 'mean')).toBe('pPercent');
  expect(
    broken(
      [101, 1000, 1000].map((n) => ({n, x: 50})),
      {},
      'mean'
    )
  ).toBeNull();
});

test('R4: the largest is more than its share of the whole, and of a count', () => {
  const of = (most: number) => [{n: most, x: most / 2}, ...alike(4, 100, 50)];
  expect(broken(of(401))).toBe('topShare');
  expect(broken(of(400))).toBeNull();
  const counted = [{n: 100, x: 401}, ...alike(4, 100, 100)];
  expect(broken(counted, {}, 'count')).toBe('topShare');
  expect(broken([{n: 100, x: 400}, ...alike(4, 100, 100)], {}, 'count')).toBeNull();
  expect(broken([600, 250, 150].map((x) => ({n: 1000, x})))).toBeNull();
});

test('R6: a part of one to nine, and what it leaves', () => {
  expect(broken([...alike(3, 100, 3)])).toBe('minParts');
  expect(broken([...alike(3, 100, 97)])).toBe('minParts');
  expect(broken([...alike(5, 100, 2)])).toBeNull();
  expect(broken([...alike(3, 100, 3)], {status: 'under'})).toBeNull();
  expect(broken([...alike(3, 100, 97)], {status: 'over'})).toBeNull();
});

test('R7: nobody and everybody of a small number', () => {
  expect(broken(alike(7, 7, 0))).toBe('boundFrom');
  expect(broken(alike(7, 7, 7))).toBe('boundFrom');
  expect(broken(alike(7, 7, 0), {status: 'under'})).toBeNull();
  expect(broken(alike(10, 5, 0))).toBeNull();
  expect(broken(alike(7, 7, 3))).toBeNull();
});

test('R10: a nought over one owner too few', () => {
  expect(broken(alike(5, 100, 0), {}, 'share', with_('zeroFrom', 6))).toBe('zeroFrom');
  expect(broken(alike(6, 100, 0), {}, 'share', with_('zeroFrom', 6))).toBeNull();
  expect(broken(alike(5, 100, 50), {}, 'share', with_('zeroFrom', 6))).toBeNull();
});

test('R5: the number of owners is a multiple of the base that is near, or the least of all', () => {
  expect(broken(alike(7, 100, 50), {providers: 5})).toBeNull();
  expect(broken(alike(7, 100, 50), {providers: 10})).toBe('roundingBase');
  expect(broken(alike(7, 100, 50), {providers: 7})).toBe('roundingBase');
  expect(broken(alike(4, 100, 50), {providers: 3})).toBeNull();
  expect(broken(alike(7, 100, 50), {providers: null})).toBeNull();
  const tens = {...named, roundingBase: {...named.roundingBase, value: 10}};
  expect(broken(alike(5, 100, 50), {providers: 10}, 'share', tens)).toBeNull();
});

test('who is in no such group, delivered nothing or has nothing to count is no owner behind a number', () => {
  const some = {a: {n: 100, x: 50}, b: {n: 100, x: 50}, c: {n: 100, x: 50}};
  const foundWith = (more: Readonly<Record<string, Given>>, members = membersOf(['a', 'b', 'd'])) => {
    const slice = sliceOf({a: some.a, b: some.b, ...more}, 'share');
    const union = shownAs({n: 5, x: 5, providers: 3});
    return checkRules(slice, union, members, named, () => false).findings.map(({args}) => args['rule']);
  };
  expect(foundWith({d: some.c})).toEqual([]);
  // Known, and in another group; not known at all; without anything; and with a row that counts nobody.
  const elsewhere = new Map([...membersOf(['a', 'b']), ['d', {owner: 'd', groups: ['other']}]]);
  expect(foundWith({d: some.c}, elsewhere)).toEqual(['minProviders']);
  expect(foundWith({stranger: some.c})).toEqual(['minProviders']);
  expect(foundWith({})).toEqual(['minProviders']);
  expect(foundWith({d: {n: 0, x: 0, clients: 9}})).toEqual(['minProviders']);
});

test('a figure that is not there is judged by nobody', () => {
  const slice = sliceOf({a: {n: 1, x: 1}}, 'share');
  for (const cell of [shownAs({status: 'none'}), shownAs({indicator: 'another'})])
    expect(checkRules(slice, cell, membersOf(['a']), named, () => false)).toMatchObject({
      ...{findings: [], first: 0, forOthers: 0}
    });
});

test('what is hidden is told by its cause: by itself, or for another', () => {
  const of = (given: readonly Given[], cell: Partial<SafeCell> = {status: 'hidden'}) => {
    const ids = letters(given.length);
    const slice = sliceOf(Object.fromEntries(ids.map((id, at) => [id, given[at]!])), 'share');
    return checkRules(slice, shownAs(cell), membersOf(ids), named, () => false);
  };
  expect(of(alike(2, 100, 50))).toMatchObject({first: 1, forOthers: 0, findings: []});
  expect(of(alike(6, 100, 50))).toMatchObject({first: 0, forOthers: 1, findings: []});
  expect(of(alike(6, 100, 50), {status: 'shown'})).toMatchObject({first: 0, forOthers: 0, findings: []});
  // A bound would have stood for it, and the number of owners is not told of what is hidden.
  expect(of(alike(7, 7, 0))).toMatchObject({first: 0, forOthers: 1});
  expect(of(alike(7, 100, 50), {status: 'hidden', providers: 7})).toMatchObject({first: 0, forOthers: 1});
});

test('what stands as it was given out is judged by nobody again', () => {
  const slice = sliceOf({a: {n: 1, x: 1}}, 'share');
  expect(checkRules(slice, shownAs({n: 1, x: 1}), membersOf(['a']), named, () => true).findings).toEqual([]);
});
