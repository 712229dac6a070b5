import {expect, test} from 'vitest';
import {smallCounts} from '../../src/audit/small-counts.ts';
import {solver} from '../../src/audit/solver.ts';
import type {Column, Row, System} from '../../src/audit/system.ts';

const highs = await solver();
const BASE = 5;

/** A hidden number of few people, another that is known more or less, and what both are together. */
function findings(
  truth: number,
  other: readonly [number, number],
  both: readonly [number, number],
  whole = true
) {
  const column = (amount: number, atom: number): Column => ({
    ...{atom, place: 'p', category: '-', measure: 'n', truth: amount, whole, signed: false}
  });
  const row = (terms: Row['terms'], [lo, hi]: readonly [number, number]): Row => ({
    terms,
    lo,
    hi,
    published: null
  });
  const system: System = {
    columns: [column(truth, 0), column(100, 1)],
    rows: [
      row([[1, 1]], other),
      row(
        [
          [0, 1],
          [1, 1]
        ],
        both
      )
    ],
    ...{goals: [], known: new Map(), within: [], nested: []}
  };
  const sumOver = (_: string, __: string, ___: string, measure: string) =>
    measure === 'n' ? [[0, 1] as const] : [];
  const words = {about: {}, group: String, place: String, category: String};
  return smallCounts(
    highs,
    system,
    {sumOver},
    [{scope: 'few', place: 'p', category: '-'}],
    {below: 10, base: BASE, hasRest: false},
    words as unknown as Parameters<typeof smallCounts>[5]
  ).findings;
}

test('a small number that may be as many values as a rounded one leaves is left alone', () => {
  // Of 3: from 1 to 5, which are five values.
  expect(findings(3, [100, 100], [101, 105])).toEqual([]);
});

test('one value fewer is found, with what it may still be', () => {
  const [found, ...more] = findings(3, [100, 100], [101, 104]);
  expect(found).toMatchObject({code: 'small-count', args: {scope: 'few', least: 1, most: 4}});
  expect(more).toEqual([]);
});

test('what follows altogether is found', () => {
  expect(findings(3, [100, 100], [103, 103])[0]?.args).toMatchObject({least: 3, most: 3});
});

test('room in the number beside it counts', () => {
  expect(findings(3, [98, 102], [103, 103])).toEqual([]);
  expect(findings(3, [99, 102], [103, 103])[0]?.args).toMatchObject({least: 1, most: 4});
});

test('room that only fractions have is no room', () => {
  expect(findings(3, [100, 100], [100.5, 104.9])[0]?.args).toMatchObject({least: 1, most: 4});
});

test('a number of ten or more, and nobody at all, are no small numbers', () => {
  expect(findings(10, [100, 100], [110, 110])).toEqual([]);
  expect(findings(0, [100, 100], [100, 100])).toEqual([]);
  expect(findings(9, [100, 100], [109, 109])).not.toEqual([]);
});
