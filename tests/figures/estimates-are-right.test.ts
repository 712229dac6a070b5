import fc from 'fast-check';
import {expect, test} from 'vitest';
import {estimate} from '../../src/figures/estimate.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {studentT} from '../../src/figures/student.ts';
import {blank} from '../blank.ts';
import {cases, scored, share, weeks} from './gallery-indicators.ts';

const cell = (more: Partial<SafeCell>): SafeCell => ({
  scope: 'own',
  indicator: 'share',
  category: '-',
  at: {},
  status: 'shown',
  ...blank,
  ...more
});

test("an own share has Wilson's interval", () => {
  // Newcombe (1998), table I: 81 of 263 and 15 of 148, without continuity correction.
  for (const [x, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ] as const) {
    const made = estimate(cell({n, x}), share('bars'), true);
    expect(made.value).toBe(x / n);
    expect(made.low).toBeCloseTo(low, 4);
    expect(made.high).toBeCloseTo(high, 4);
  }
});

test("Student's t agrees with the tables", () => {
  for (const [freedom, t] of [
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [5, 2.5706],
    [9, 2.2622],
    [30, 2.0423],
    [120, 1.9799]
  ] as const) {
    expect(Math.abs(studentT(freedom) - t)).toBeLessThan(0.0001);
  }
});

test('an own mean has a t-interval and a standard deviation with n − 1', () => {
  const values = [3, 5, 8, 12, 12];
  const x = values.reduce((sum, value) => sum + value, 0);
  const xx = values.reduce((sum, value) => sum + value * value, 0);
  const made = estimate(cell({n: 5, x, xx}), weeks('bars'), true);
  expect(made.value).toBe(8);
  expect(made.sd).toBeCloseTo(4.062, 4);
  expect(made.low).toBeCloseTo(8 - 2.7764 * (4.062 / Math.sqrt(5)), 2);
  expect(made.unreliable).toBe(true);
});

test('an interval of a mean stays within what is possible', () => {
  const made = estimate(cell({n: 3, x: 14.6, xx: 71.2}), scored('range'), true);
  expect(made.high).toBeLessThanOrEqual(5);
  expect(made.low).toBeGreaterThanOrEqual(1);
});

test("a group's mean is the published one, its count that of a typical provider, and neither has an interval", () => {
  expect(estimate(cell({scope: 'alle', mean: 11.5, n: 300, x: null}), weeks('bars'), false)).toMatchObject({
    value: 11.5,
    low: null
  });
  expect(estimate(cell({scope: 'alle', x: 7200, p50: 41}), cases('big'), false).value).toBe(41);
  expect(estimate(cell({scope: 'alle', n: 200, x: 30}), share('bars'), false)).toMatchObject({
    value: 0.15,
    low: null,
    unreliable: false
  });
});

test('a share of minutes or euros has no interval: they are no draws of so many cases', () => {
  expect(
    estimate(cell({n: 90_000, x: 30_000}), share('bars', {of: 'minuten', quantity: true}), true)
  ).toMatchObject({
    value: 1 / 3,
    low: null
  });
});

test('that a denominator is an amount is declared, whatever its noun: no word is guessed from', () => {
  const pounds = cell({n: 90_000, x: 30_000});
  for (const of of ['minuten', 'euro', 'pond', 'cliënten', 'trajecten']) {
    expect(estimate(pounds, share('bars', {of}), true).low, of).toBeCloseTo(0.33, 2);
    expect(estimate(pounds, share('bars', {of, quantity: true}), true).low, of).toBeNull();
  }
});

test('nothing is made of a figure that may not be read, or of nobody', () => {
  for (const status of ['hidden', 'none', 'under', 'over'] as const) {
    expect(estimate(cell({status, n: 10, x: 5}), share('bars'), true).value).toBeNull();
  }
  expect(estimate(cell({n: 0, x: 0}), share('bars'), true).value).toBeNull();
});

test('an interval holds its value and lies between 0 and 1', () => {
  const sizes = fc
    .integer({min: 1, max: 1_000_000})
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({min: 0, max: n})));
  fc.assert(
    fc.property(sizes, ([n, x]) => {
      const {value, low, high} = estimate(cell({n, x}), share('bars'), true);
      expect(low!).toBeLessThanOrEqual(value!);
      expect(high!).toBeGreaterThanOrEqual(value!);
      expect(low!).toBeGreaterThanOrEqual(0);
      expect(high!).toBeLessThanOrEqual(1);
    })
  );
});
