import fc from 'fast-check';
import {expect, test} from 'vitest';
import {spreadOf} from '../../../../src/figures/verdict/glance/spread.ts';
import {groupMean} from '../build.ts';

/** Percentiles in order, some of them equal, as they are printed. */
const sorted = fc
  .array(
    fc.integer({min: 0, max: 1000}).map((tenths) => tenths / 10),
    {minLength: 5, maxLength: 5}
  )
  .map((five) => five.toSorted((a, b) => a - b))
  .filter(([, p25, , p75]) => p25 !== p75);

const pointOf = ([p10, p25, p50, p75, p90]: readonly number[]) =>
  groupMean(1000, p50!, {p10: p10!, p25: p25!, p50: p50!, p75: p75!, p90: p90!});

test('a larger value never has a lower place', () => {
  fc.assert(
    fc.property(
      sorted,
      fc.double({min: -50, max: 150, noNaN: true}),
      fc.double({min: 0, max: 50, noNaN: true}),
      (five, value, more) => {
        const {at} = spreadOf(pointOf(five))!;
        expect(at(value + more)).toBeGreaterThanOrEqual(at(value) - 1e-9);
        expect(Number.isFinite(at(value))).toBe(true);
      }
    )
  );
});

test('what is published has the same place in every figure', () => {
  const {at, half, tenths} = spreadOf(pointOf([2, 10, 14, 15, 40]))!;
  expect([2, 10, 14, 15, 40].map(at)).toEqual([-1.2815516, -0.6744898, 0, 0.6744898, 1.2815516]);
  expect(half).toEqual([at(10), at(15)]);
  expect(tenths).toEqual([at(2), at(40)]);
  // Halfway between two of them, and beyond the outermost with the slope of its side.
  expect(at(12)).toBeCloseTo(-0.6744898 / 2, 7);
  expect(at(66)).toBeCloseTo(1.2815516 * 2, 7);
  expect(at(-10)).toBeCloseTo(-1.2815516 * 2, 7);
});

test('without a published middle half, or where it is one value, there is no such scale', () => {
  expect(spreadOf(groupMean(1000, 5))).toBeNull();
  expect(spreadOf(pointOf([1, 5, 5, 5, 9]))).toBeNull();
});

test('a side without width of its own is measured by the other', () => {
  const {at} = spreadOf(groupMean(1000, 5, {p25: 5, p50: 5, p75: 9}))!;
  expect(at(1)).toBeCloseTo(-0.6744898 * 2, 5);
});
