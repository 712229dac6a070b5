import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {SafeCell} from '../../src/figures/series.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import {split} from '../../src/privacy/rounding/base.ts';
import {family} from './mini.ts';
import {protectedBy} from './protected.ts';
import {deliveries} from './random.ts';
import {trueSum} from './true-sum.ts';

const template = family();
const safeOf = protectedBy(template);
const numbers = ({n, x, xx, mean, providers, p10, p25, p50, p75, p90}: SafeCell) => [
  n,
  x,
  xx,
  mean,
  providers,
  p10,
  p25,
  p50,
  p75,
  p90
];
const every = (safe: SafeCells): readonly SafeCell[] =>
  [...safe.groups.values(), ...safe.own.values()].flat();

test('a hidden cell holds no number, and hidden cells differ in nothing but their place', () => {
  fc.assert(
    fc.property(deliveries, (rows) => {
      const hidden = every(safeOf(rows)).filter(({status}) => status === 'hidden');
      for (const cell of hidden) expect(numbers(cell)).toEqual(new Array(10).fill(null));
      expect(new Set(hidden.map((cell) => Object.keys(cell).join())).size).toBeLessThanOrEqual(1);
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

test('the order of the delivered rows changes nothing', () => {
  fc.assert(
    fc.property(deliveries, fc.infiniteStream(fc.nat()), (rows, picks) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => [picks.next().value!, item] as const)
          .sort(([a], [b]) => a - b)
          .map(([, item]) => item);
      const other = {...rows, cells: shuffled(rows.cells), holders: shuffled(rows.holders)};
      expect(protect(other, template)).toEqual(safeOf(rows));
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

test('the truth lies less than one rounding base from every group number that is shown', () => {
  fc.assert(
    fc.property(deliveries, (rows) => {
      const {groups, readers} = safeOf(rows);
      for (const [group, cells] of groups)
        for (const cell of cells.filter(({status}) => status === 'shown')) {
          const truth = trueSum(rows, readers, group, cell);
          expect(Math.abs(cell.n! - truth.n)).toBeLessThan(5);
          expect(cell.n! % 5).toBe(0);
          if (cell.x === null)
            expect(Math.abs(cell.mean! - truth.x / truth.n)).toBeLessThanOrEqual(2.5 + 1e-9);
          else expect(Math.abs(cell.x - truth.x)).toBeLessThan(5);
          if (cell.x !== null && cell.indicator !== 'treated') expect(cell.x).toBeLessThanOrEqual(cell.n!);
        }
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

test('rounded parts add up to their rounded whole and to their rounded total', () => {
  fc.assert(
    fc.property(deliveries, (rows) => {
      for (const cells of safeOf(rows).groups.values())
        for (const year of ['2020', '2021'])
          for (const type of ['k', 'm', 'all']) {
            const parts = cells.filter(
              ({indicator, at}) => indicator === 'mix' && at['year'] === year && at['type'] === type
            );
            const readable = parts.every(({status}) => status === 'shown');
            if (readable && parts.length > 0)
              expect(parts.reduce((sum, {x}) => sum + x!, 0)).toBe(parts[0]!.n);
          }
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

test('every shown group number stands on enough people and enough owners', () => {
  fc.assert(
    fc.property(deliveries, (rows) => {
      const {groups, readers} = safeOf(rows);
      for (const [group, cells] of groups)
        for (const cell of cells.filter(({status}) => status !== 'hidden' && status !== 'none')) {
          expect(cell.providers).toBeGreaterThanOrEqual(3);
          expect(trueSum(rows, readers, group, cell).n).toBeGreaterThanOrEqual(10);
        }
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

test('a number and its floor in rounding units are told apart without drift', () => {
  expect(split(0.1 + 0.2, 0.1)).toEqual({floor: 3, over: 0});
  expect(split(12, 5)).toEqual({floor: 2, over: expect.closeTo(0.4)});
});

test('what a provider delivers reaches another report only through its groups', () => {
  fc.assert(
    fc.property(deliveries, (rows) => {
      const safe = safeOf(rows);
      const [first] = safe.own.keys();
      if (first === undefined) return;
      const without = {
        ...rows,
        cells: rows.cells.map((cell) => (cell.provider === first ? doubled(cell) : cell))
      };
      const after = protect(without, template);
      for (const [id, cells] of safe.own)
        if (id !== first && after.own.has(id)) expect(after.own.get(id)).toEqual(cells);
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

const doubled = <T extends {n: number; x: number}>(cell: T): T => ({...cell, n: cell.n * 2, x: cell.x * 2});

test('an indicator without benchmark has no group cells at all', () => {
  fc.assert(
    fc.property(deliveries, (rows) => {
      for (const cells of safeOf(rows).groups.values())
        expect(cells.some(({indicator}) => indicator === 'secret')).toBe(false);
    }),
    {numRuns: 3, endOnFailure: true}
  );
});
