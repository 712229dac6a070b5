import fc from 'fast-check';
import {expect, test} from 'vitest';
import {percentilesOf} from '../../src/privacy/percentiles.ts';
import {providerCount} from '../../src/privacy/provider-count.ts';
import {rules} from './mini.ts';

const shape = {parted: false, exclusive: false, kind: 'mean' as const};
const holdings = (values: readonly number[]) => values.map((x) => ({clients: 10, n: 1, x}));
const distinct = (from: number, to: number) =>
  fc.uniqueArray(fc.integer({min: 1, max: 10_000}), {minLength: from, maxLength: to});

test('no percentile takes the smallest or largest', () => {
  fc.assert(
    fc.property(distinct(23, 70), (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const before = percentilesOf(holdings(sorted), shape, rules);
      const outer = percentilesOf(holdings([-1e6, ...sorted.slice(1, -1), 1e6]), shape, rules);
      expect(outer).toEqual(before);
      for (const found of [before.p25!, before.p50!, before.p75!]) {
        expect(found).toBeGreaterThan(sorted[0]!);
        expect(found).toBeLessThan(sorted.at(-1)!);
      }
    })
  );
});

test('each percentile moves when any one of five neighbours in order does, and with nobody else', () => {
  const values = Array.from({length: 60}, (_, index) => 100 + 10 * index);
  const before = percentilesOf(holdings(values), shape, rules);
  for (const name of ['p10', 'p25', 'p50', 'p75', 'p90'] as const) {
    const moves = values.flatMap((value, at) => {
      const after = percentilesOf(holdings(values.with(at, value + 9)), shape, rules);
      return after[name] === before[name] ? [] : [at];
    });
    expect(moves, name).toEqual(Array.from({length: 5}, (_, index) => moves[0]! + index));
  }
});

test('quartiles stand from as many owners as a rank asks, where that is more', () => {
  const ranked = {...rules, rankFrom: {...rules.rankFrom, value: 30}};
  expect([23, 32, 33].map((count) => given(count, ranked))).toEqual(['p50', 'p50', 'p25 p50 p75']);
  const quartered = {...rules, quartiles: {...rules.quartiles, value: 30}};
  expect([23, 32, 33].map((count) => given(count, quartered))).toEqual(['p50', 'p50', 'p25 p50 p75']);
});

test('percentiles never cross', () => {
  fc.assert(
    fc.property(distinct(53, 80), (values) => {
      const {p10, p25, p50, p75, p90} = percentilesOf(holdings(values), shape, rules);
      const order = [p10, p25, p50, p75, p90] as number[];
      expect(order).toEqual([...order].sort((a, b) => a - b));
    })
  );
});

const given = (count: number, policy = rules) => {
  const found = percentilesOf(holdings(Array.from({length: count}, (_, index) => index + 1)), shape, policy);
  return Object.entries(found)
    .flatMap(([name, value]) => (value === null ? [] : [name]))
    .join(' ');
};

test('a median from certainly ten owners, quartiles from twenty, deciles from fifty: 10 may be 8, 20 may be 18', () => {
  expect([10, 12, 13, 20, 22, 23, 50, 52, 53].map((count) => given(count))).toEqual([
    '',
    '',
    'p50',
    'p50',
    'p50',
    'p25 p50 p75',
    'p25 p50 p75',
    'p25 p50 p75',
    'p10 p25 p50 p75 p90'
  ]);
});

test('the least number that any figure rests on is certain itself', () => {
  expect(given(11, {...rules, minProviders: {...rules.minProviders, value: 11}})).toBe('p50');
});

test('which percentiles stand tells nothing of the number of owners beyond the printed one', () => {
  const policies = [3, 11].flatMap((least) =>
    [1, 5, 10].map((base) => ({
      ...rules,
      minProviders: {...rules.minProviders, value: least},
      roundingBase: {...rules.roundingBase, value: base}
    }))
  );
  for (const policy of policies) {
    const seen = new Map<number, string>();
    for (let owners = policy.minProviders.value; owners < 80; owners++) {
      const printed = providerCount(owners, policy);
      const stand = given(owners, policy);
      expect(seen.get(printed) ?? stand, `${owners} owners, printed as ${printed}`).toBe(stand);
      seen.set(printed, stand);
    }
  }
});

test('a percentile has three significant digits', () => {
  const values = Array.from({length: 13}, (_, index) => 1000 + index * 37.77);
  expect(percentilesOf(holdings(values), shape, rules).p50).toBe(1230);
});

test('an owner’s value is its mean, and of a count its number', () => {
  const many = Array.from({length: 13}, () => ({clients: 10, n: 4, x: 20}));
  expect(percentilesOf(many, shape, rules).p50).toBe(5);
  expect(percentilesOf(many, {...shape, kind: 'count'}, rules).p50).toBe(20);
});

test('a number of owners that is just enough is enough, of fewer than are averaged none stands', () => {
  const from = (value: number) => ({...rules, median: {...rules.median, value}});
  expect([given(13, from(13)), given(13, from(14))]).toEqual(['p50', '']);
  expect([given(4, from(3)), given(5, from(3))]).toEqual(['', 'p50']);
  expect(percentilesOf(holdings([1, 2, 3, 4, 5]), shape, from(3)).p50).toBe(3);
});

test('also of seven owners neither outer one counts, on either side', () => {
  const few = {...rules, deciles: {...rules.deciles, value: 3}};
  const {p10, p90} = percentilesOf(holdings([0, 2, 3, 4, 5, 6, 100]), shape, few);
  expect([p10, p90]).toEqual([4, 4]);
});
