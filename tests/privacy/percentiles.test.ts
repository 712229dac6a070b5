import fc from 'fast-check';
import {expect, test} from 'vitest';
import {percentilesOf} from '../../src/privacy/percentiles.ts';
import {rules} from './mini.ts';

const shape = {parted: false, exclusive: false, kind: 'mean' as const};
const holdings = (values: readonly number[]) => values.map((x) => ({clients: 10, n: 1, x}));
const distinct = (from: number, to: number) =>
  fc.uniqueArray(fc.integer({min: 1, max: 10_000}), {minLength: from, maxLength: to});

test('each percentile moves when any one of five owners does, and never takes the smallest or largest', () => {
  fc.assert(
    fc.property(distinct(20, 70), (values) => {
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

test('percentiles never cross', () => {
  fc.assert(
    fc.property(distinct(50, 80), (values) => {
      const {p10, p25, p50, p75, p90} = percentilesOf(holdings(values), shape, rules);
      const order = [p10, p25, p50, p75, p90] as number[];
      expect(order).toEqual([...order].sort((a, b) => a - b));
    })
  );
});

test('a median from ten owners, quartiles from twenty, deciles from fifty', () => {
  const given = (count: number) => {
    const found = percentilesOf(holdings(Array.from({length: count}, (_, index) => index + 1)), shape, rules);
    return Object.entries(found)
      .flatMap(([name, value]) => (value === null ? [] : [name]))
      .join(' ');
  };
  expect([9, 10, 19, 20, 49, 50].map(given)).toEqual([
    '',
    'p50',
    'p50',
    'p25 p50 p75',
    'p25 p50 p75',
    'p10 p25 p50 p75 p90'
  ]);
});

test('a percentile has three significant digits', () => {
  const values = Array.from({length: 11}, (_, index) => 1000 + index * 37.77);
  expect(percentilesOf(holdings(values), shape, rules).p50).toBe(1190);
});
