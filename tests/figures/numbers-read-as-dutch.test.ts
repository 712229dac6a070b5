import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  agreed,
  amount,
  amountInWords,
  between,
  count,
  counted,
  decimal,
  percent,
  reading,
  readingInWords,
  rounded,
  span,
  ungrouped
} from '../../src/figures/format.ts';
import {cases, share, weeks} from './gallery-indicators.ts';

test('thousands have points, decimals a comma, and zero no sign', () => {
  expect(count(1234567)).toBe('1.234.567');
  expect(decimal(1234.56, 1)).toBe('1.234,6');
  expect(decimal(-0.04, 1)).toBe('0,0');
  expect(percent(0.1234, 1)).toBe('12,3%');
});

test('every number is rounded once, by the decimal number that is meant', () => {
  const half = [0.285 * 100, 4.55, 1.005, 14.25, 0.145 * 100, 2.5, -2.5, 0.5, 1234567.5];
  const decimals = [0, 1, 2, 1, 0, 0, 0, 0, 0];
  expect(half.map((value, at) => rounded(value, decimals[at]!))).toEqual([
    ...[29, 4.6, 1.01, 14.3, 15, 3, -3, 1, 1234568]
  ]);
  expect(Object.is(rounded(-0.04, 1), 0)).toBe(true);
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1e9}), fc.integer({min: 0, max: 3}), (units, places) => {
      // So many thousandths, rounded with whole numbers alone.
      const step = 10 ** (3 - places);
      const expected = Math.floor((2 * units + step) / (2 * step));
      expect(Math.round(rounded(units / 1000, places) * 10 ** places)).toBe(expected);
    })
  );
});

test('screen, drawing and file say the same number', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 3000}), fc.nat(), (n, part) => {
      const value = (part % (n + 1)) / n;
      const plan = {...share('bars'), decimals: 1};
      expect(percent(value, 1)).toBe(`${decimal(rounded(value * 100, 1), 1)}%`);
      if (!/^[<>]/.test(amount(value, plan))) expect(amount(value, plan)).toBe(percent(value, 1));
      expect(ungrouped(rounded(value * 100, 1)).replace(/,0$/, '')).toBe(
        decimal(value * 100, 1).replace(/,0$/, '')
      );
    })
  );
});

test('a value stands with its unit, in the singular where there is one', () => {
  expect(amount(14.25, weeks('bars'))).toBe('14,3 weken');
  expect(amount(512, {kind: 'mean', unit: 'minuten', decimals: 0})).toBe('512 minuten');
  expect(amount(1, cases('bars'))).toBe('1 traject');
  expect(amount(1234, {kind: 'mean', unit: '€', decimals: 0})).toBe('€ 1.234');
  expect(counted(1, 'cliënten')).toBe('1 cliënt');
  expect(counted(7.5, 'inwoners')).toBe('7,5 inwoners');
  expect(agreed(14, weeks('bars'))).toBe('14 weken');
});

test('a range has one unit and a dash', () => {
  expect(span(0.08, 0.17, share('bars'))).toBe('8–17%');
  expect(span(12, 14.5, weeks('bars'))).toBe('12,0–14,5 weken');
  expect(span(0.08, 0.081, share('bars'))).toBe('8%');
  expect(span(-2, 3, weeks('bars'))).toBe('-2,0 tot 3,0 weken');
});

test('a sign of money stands before both ends, a unit behind the last', () => {
  const euro = {kind: 'mean', unit: 'euro', decimals: 0} as const;
  expect(between(-111, 122, euro)).toBe('tussen € -111 en € 122');
  expect(between(5, 5, euro)).toBe('rond € 5');
  expect(between(12, 14.5, weeks('bars'))).toBe('tussen 12,0 en 14,5 weken');
  expect(between(0.08, 0.17, share('bars'))).toBe('tussen 8% en 17%');
});

test('a share that is not 0 or 1 is never printed as such', () => {
  expect(amount(0.001, share('bars'))).toBe('<1%');
  expect(amountInWords(0.999, share('bars'))).toBe('meer dan 99%');
  expect(amount(0, share('bars'))).toBe('0%');
  expect(amount(1, share('bars'))).toBe('100%');
});

test('a bound reads as a bound, a hidden value as nothing', () => {
  expect(reading({status: 'under', value: null}, share('bars'))).toBe('<5%');
  expect(readingInWords({status: 'over', value: null}, {...share('bars'), bound: 0.1})).toBe('meer dan 90%');
  expect(reading({status: 'hidden', value: null}, share('bars'))).toBeNull();
});

test('no number holds a space that engines write differently', () => {
  fc.assert(
    fc.property(
      fc.double({min: -1e9, max: 1e9, noNaN: true}),
      fc.integer({min: 0, max: 3}),
      (value, decimals) => {
        expect(decimal(value, decimals)).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
      }
    )
  );
});
