import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Amounts, Sum} from '../../src/privacy/rounding/amounts.ts';
import {conventional} from '../../src/privacy/rounding/conventional.ts';
import {round} from '../../src/privacy/rounding/round.ts';

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
