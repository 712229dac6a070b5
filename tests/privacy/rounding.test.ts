import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Amounts, Sum} from '../../src/privacy/rounding/amounts.ts';
import {split} from '../../src/privacy/rounding/base.ts';
import {conventional} from '../../src/privacy/rounding/conventional.ts';
import {round, roundings} from '../../src/privacy/rounding/round.ts';
import {wish} from '../../src/privacy/rounding/wish.ts';

/** A table with row totals, column totals and a grand total. */
function table(cells: readonly (readonly number[])[]): {amounts: Map<string, number>; sums: Sum[]} {
  const width = cells[0]!.length;
  const amounts = new Map<string, number>();
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  for (const [r, row] of cells.entries())
    for (const [c, value] of row.entries()) amounts.set(`${r}.${c}`, value);
  for (const [r, row] of cells.entries()) amounts.set(`${r}.t`, sum(row));
  const columns = [...Array(width).keys(), 't'].map(String);
  for (const c of columns) amounts.set(`t.${c}`, sum(cells.map((_, r) => amounts.get(`${r}.${c}`)!)));
  const across = [...cells.keys(), 't'].map((r) => ({
    total: `${r}.t`,
    parts: columns.slice(0, -1).map((c) => `${r}.${c}`)
  }));
  const down = columns.map((c) => ({total: `t.${c}`, parts: cells.map((_, r) => `${r}.${c}`)}));
  return {amounts, sums: [...across, ...down]};
}

const tables = fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5})).chain(([height, width]) =>
  fc.array(fc.array(fc.nat(60), {minLength: width, maxLength: width}), {
    minLength: height,
    maxLength: height
  })
);

function holds(rounded: Amounts, sums: readonly Sum[]): void {
  for (const {total, parts} of sums)
    expect(parts.reduce((sum, id) => sum + rounded.get(id)!, 0)).toBe(rounded.get(total));
}

test('controlled rounding keeps every sum, moves nothing by a whole base, and leaves multiples alone', () => {
  fc.assert(
    fc.property(tables, (cells) => {
      const {amounts, sums} = table(cells);
      const rounded = round(amounts, sums, 5);
      holds(rounded, sums);
      for (const [id, value] of amounts) {
        expect(rounded.get(id)! % 5).toBe(0);
        expect(Math.abs(rounded.get(id)! - value)).toBeLessThan(5);
        if (value % 5 === 0) expect(rounded.get(id)).toBe(value);
      }
    }),
    {numRuns: 60}
  );
});

test('one sum by itself goes to its nearest multiple', () => {
  const amounts = new Map([
    ['a', 12],
    ['b', 13],
    ['c', 13],
    ['t', 38]
  ]);
  const rounded = round(amounts, [{total: 't', parts: ['a', 'b', 'c']}], 5);
  expect(Object.fromEntries(rounded)).toEqual({a: 10, b: 15, c: 15, t: 40});
});

test('the fallback keeps every sum too, with totals made of their rounded parts', () => {
  fc.assert(
    fc.property(tables, (cells) => {
      const {amounts, sums} = table(cells);
      holds(conventional(sums, amounts, 5), sums);
    }),
    {numRuns: 60}
  );
});

test('parts of one sum give way to it, a few people go to one base first, and what has no parts is alone', () => {
  const rounded = (parts: readonly number[]) => {
    const ids = parts.map((_, at) => `p${at}`);
    const amounts = new Map(parts.map((value, at) => [`p${at}`, value]));
    amounts.set(
      't',
      parts.reduce((sum, value) => sum + value, 0)
    );
    return [...round(amounts, [{total: 't', parts: ids}], 5).values()];
  };
  expect(rounded([12, 12, 12]).sort((a, b) => a - b)).toEqual([10, 10, 15, 35]);
  expect(rounded([1, 14])).toEqual([5, 10, 15]);
  expect([...round(new Map([['t', 38]]), [{total: 't', parts: []}], 5).values()]).toEqual([40]);
});

test('what lies a hair beside a multiple is that multiple', () => {
  expect([split(13, 5), split(15, 5), split(15 + 1e-10, 5), split(15 - 1e-10, 5)]).toEqual([
    {floor: 2, over: expect.closeTo(0.6, 9)},
    {floor: 3, over: 0},
    {floor: 3, over: 0},
    {floor: 3, over: 0}
  ]);
});

test('a few people wish to become one base, and nobody else wishes anything', () => {
  const wishes = [-0.4, 0, 0.2, 0.8, 1, 1.2, 1.8, 2.2].map((units) =>
    wish(Math.floor(units), units - Math.floor(units))
  );
  expect(wishes).toEqual([0, 0, 1, 1, 0, -1, -1, 0]);
});

test('two parts of fifteen and more are plain, and a number in sums that cross may lie a base less one away', () => {
  const reachOf = (parts: readonly number[], sums: readonly Sum[]) =>
    [...roundings(new Map(parts.map((value, at) => [String(at), value])), sums, 5).values()].map(
      ({reach}) => reach
    );
  expect(reachOf([33, 16, 17], [{total: '0', parts: ['1', '2']}])).toEqual([2, 3, 3]);
  const crossing = [
    {total: '0', parts: ['1', '2']},
    {total: '3', parts: ['1', '4']}
  ];
  expect(reachOf([33, 16, 17, 34, 18, 7], crossing)).toEqual([4, 4, 4, 4, 4, 2]);
});

test('where no multiples add up, totals follow their parts and may lie as far away as all of them', () => {
  // Of three parts of a half base each two are one base: no parts of nought or one base do that.
  const amounts = new Map([...['a', 'b', 'c'].map((id) => [id, 2.5] as const), ['u', 5], ['v', 5], ['w', 5]]);
  const sums = ['ab', 'ac', 'bc'].map((two, at) => ({total: 'uvw'[at]!, parts: [...two]}));
  const found = Object.fromEntries(roundings(amounts, sums, 5));
  for (const part of 'abc') expect(found[part]).toEqual({value: 5, reach: 2.5});
  for (const total of 'uvw') expect(found[total]).toEqual({value: 10, reach: 5});
});

/** Every table of so many parts up to 22: how far each rounded number lies from the true one, by what is told of it. */
function distances(count: number, step: number): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  const values = Array.from({length: 22 / step + 1}, (_, at) => at * step);
  const tables = Array.from({length: count - 1}).reduce(
    (all: number[][]) => all.flatMap((one) => values.map((value) => [...one, value])),
    values.map((value) => [value])
  );
  for (const parts of tables) {
    const amounts = new Map(parts.map((value, at) => [`p${at}`, value]));
    const total = parts.reduce((sum, value) => sum + value, 0);
    amounts.set('t', total).set('alone', total);
    const found = roundings(amounts, [{total: 't', parts: parts.map((_, at) => `p${at}`)}], 5);
    for (const [id, {value, reach}] of found) {
      const what = `${id.replace(/\d/, '')} ${reach}`;
      most.set(what, Math.max(most.get(what) ?? 0, Math.abs(value - amounts.get(id)!)));
    }
  }
  return most;
}

test('what is told of a rounded number is as far as it can lie, and no farther, over every small table', () => {
  expect(Object.fromEntries(distances(2, 1))).toEqual({'p 3': 3, 'p 4': 4, 't 2': 2, 'alone 2': 2});
  expect(Object.fromEntries(distances(3, 1))).toEqual({'p 4': 4, 't 2': 2, 'alone 2': 2});
  // Halves too: a number that is whole itself, in no sum, still lies within 2.
  const halves = distances(2, 0.5);
  for (const [what, far] of halves) expect(far).toBeLessThanOrEqual(Number(what.split(' ')[1]));
  expect([...halves.keys()].sort()).toEqual(
    ['alone 2', 'alone 2.5', 'p 3', 'p 3.75', 'p 4', 'p 5', 't 2', 't 2.5'].sort()
  );
});
