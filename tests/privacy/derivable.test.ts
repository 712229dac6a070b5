import fc from 'fast-check';
import {expect, test} from 'vitest';
import {complement} from '../../src/privacy/complement.ts';
import {derivable} from '../../src/privacy/derivable.ts';
import type {Equation} from '../../src/privacy/equations.ts';
import {type Hole, intervals, keepsOpen} from '../../src/privacy/own/interval.ts';
import {protect} from '../../src/privacy/protect.ts';
import {family} from './mini.ts';
import {deliveries} from './random.ts';
import {trueSum} from './true-sum.ts';

/** A table of `height` by `width` with its margins: `r.c`, row totals `r.t`, column totals `t.c`, and `t.t`. */
function square(height: number, width: number): Equation[] {
  const rows = [...Array(height).keys()].map(String);
  const columns = [...Array(width).keys()].map(String);
  const sum = (total: string, parts: string[]): Equation => ({total, parts, over: 'd'});
  return [
    ...[...rows, 't'].map((row) =>
      sum(
        `${row}.t`,
        columns.map((column) => `${row}.${column}`)
      )
    ),
    ...[...columns, 't'].map((column) =>
      sum(
        `t.${column}`,
        rows.map((row) => `${row}.${column}`)
      )
    )
  ];
}

test('a single hole in a sum follows from it', () => {
  expect(derivable(square(3, 3), (id) => id === '1.1')).toEqual(['1.1']);
  expect(derivable(square(3, 3), (id) => ['1.1', '1.2'].includes(id))).toEqual(['1.1', '1.2']);
});

test('four holes in a rectangle guard each other', () => {
  expect(derivable(square(3, 3), (id) => ['0.0', '0.1', '1.0', '1.1'].includes(id))).toEqual([]);
});

test('a hole can follow exactly though every line has two of them', () => {
  // Rows 0 and 1 against columns 0 and 1: taking away all else leaves 0.0 + 0.1 + 1.0 + 1.1 and the corner.
  const holes = ['0.0', '0.1', '1.0', '1.1', '1.2', '2.2', '2.3', '3.2', '3.3'];
  const lines = square(4, 4).filter(({total}) => total !== 't.t');
  for (const {parts} of lines)
    if (parts.some((id) => holes.includes(id)))
      expect(parts.filter((id) => holes.includes(id)).length).toBeGreaterThanOrEqual(2);
  expect(derivable(square(4, 4), (id) => holes.includes(id))).toContain('1.2');
});

test('after complementing, no hole has one single possible value (enumeration)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 1, max: 4}), {minLength: 6, maxLength: 6}),
      fc.subarray([0, 1, 2, 3, 4, 5]),
      (values, first) => {
        const table = filled(values);
        const hidden = new Set(first.map((index) => cellsOf2x3[index]!));
        complement({
          equations: square(2, 3),
          hidden: (id) => hidden.has(id),
          cost: (id) => table.get(id)!,
          hide: (id) => {
            hidden.add(id);
            return () => hidden.delete(id);
          },
          safeSum: (ids) => ids.length > 1,
          safeAlone: () => false,
          tie: (id) => id
        });
        expect(derivable(square(2, 3), (id) => hidden.has(id))).toEqual([]);
        for (const hole of hidden) expect(possible(hole, hidden, table).size).toBeGreaterThan(1);
      }
    ),
    {numRuns: 60}
  );
});

const cellsOf2x3 = ['0.0', '0.1', '0.2', '1.0', '1.1', '1.2'];

function filled(values: readonly number[]): Map<string, number> {
  const table = new Map(cellsOf2x3.map((id, index) => [id, values[index]!]));
  for (const {total, parts} of square(2, 3))
    table.set(
      total,
      parts.reduce((sum, id) => sum + (table.get(id) ?? 0), 0)
    );
  table.set(
    't.t',
    values.reduce((sum, value) => sum + value, 0)
  );
  return table;
}

/** Every value that a hole has in some table of small whole numbers (zero allowed) that shows the same. */
function possible(
  hole: string,
  hidden: ReadonlySet<string>,
  table: ReadonlyMap<string, number>
): Set<number> {
  const found = new Set<number>();
  const free = cellsOf2x3.filter((id) => hidden.has(id));
  const walk = (at: number, values: Map<string, number>): void => {
    if (found.size > 1) return;
    if (at === free.length) {
      const other = filled(cellsOf2x3.map((id) => values.get(id)!));
      if ([...table].every(([id, value]) => hidden.has(id) || other.get(id) === value))
        found.add(other.get(hole)!);
      return;
    }
    for (let value = 0; value <= 8; value++) walk(at + 1, new Map([...values, [free[at]!, value]]));
  };
  if (free.length <= 4) walk(0, new Map(table));
  else return new Set([0, 1]);
  return found;
}

test('what the reader can make of the holes of one sum is exactly what enumeration finds', () => {
  const hole = fc.record({least: fc.nat(1), span: fc.nat(9), at: fc.nat(100)}).map(
    ({least, span, at}): Hole => ({
      least,
      most: least + span,
      value: least + (at % (span + 1)),
      keep: null
    })
  );
  fc.assert(
    fc.property(fc.array(hole, {minLength: 1, maxLength: 4}), (holes) => {
      const sum = holes.reduce((all, {value}) => all + value, 0);
      const seen = holes.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number]);
      const walk = (at: number, chosen: readonly number[], left: number): void => {
        if (at === holes.length) {
          if (left === 0)
            chosen.forEach((value, index) => {
              seen[index] = [Math.min(seen[index]![0], value), Math.max(seen[index]![1], value)];
            });
          return;
        }
        for (let value = holes[at]!.least; value <= holes[at]!.most; value++)
          walk(at + 1, [...chosen, value], left - value);
      };
      walk(0, [], sum);
      expect(intervals(holes)).toEqual(seen);
    })
  );
});

test('two small holes that add up to little are not enough', () => {
  const hole = (value: number): Hole => ({value, least: 1, most: 60, keep: value < 10 ? [1, 9] : null});
  expect(keepsOpen([hole(2), hole(1)])).toBe(false);
  expect(keepsOpen([hole(2), hole(1), hole(57)])).toBe(true);
});

test('in an own table that the reader may not know, every small part may still be any small number', () => {
  const template = family();
  let attacked = 0;
  fc.assert(
    fc.property(deliveries, (rows) => {
      for (const [provider, cells] of protect(rows, template).own)
        for (const year of ['2020', '2021']) {
          const table = cells.filter(({indicator, at}) => indicator === 'before' && at['year'] === year);
          const holes = table.filter(({status}) => status !== 'shown' && status !== 'none');
          const truth = (category: string) =>
            rows.cells.find(
              ({provider: id, indicator, at, category: named}) =>
                id === provider && indicator === 'before' && at['year'] === year && named === category
            )!;
          const n = holes.length > 0 ? truth('a').n : 0;
          if (n < 10) continue;
          const left = n - table.reduce((sum, {status, x}) => sum + (status === 'shown' ? x! : 0), 0);
          const bounds = holes.map(({status}) => reach(status, n));
          const can = (hole: number, value: number): boolean => {
            const others = bounds.filter((_, index) => index !== hole);
            const rest = left - value;
            return (
              rest >= others.reduce((sum, [least]) => sum + least, 0) &&
              rest <= others.reduce((sum, [, most]) => sum + most, 0)
            );
          };
          holes.forEach(({status, category}, index) => {
            const small = truth(category).x < 10;
            const [from, to] =
              status === 'hidden'
                ? small
                  ? [1, Math.min(9, n - holes.length + 1)]
                  : [1, 0]
                : bounds[index]!;
            for (let value = from!; value <= to!; value++) expect(can(index, value)).toBe(true);
            attacked++;
          });
          for (const {category, status} of table) {
            const {x} = truth(category);
            if (status === 'shown') expect(x === 0 || x >= 10).toBe(true);
          }
        }
    }),
    {numRuns: 12, endOnFailure: true}
  );
  expect(attacked).toBeGreaterThan(20);
});

/** What a reader knows of a part that it may not read, before it adds anything up. */
function reach(status: string, n: number): [number, number] {
  const few = Math.ceil(n / 20) - 1;
  if (status === 'under') return [0, few];
  return status === 'over' ? [n - few, n] : [1, n];
}

test('of the hidden group numbers only a few people follow from the numbers of their own table, and those only rounded', () => {
  const template = family();
  fc.assert(
    fc.property(deliveries, (rows) => {
      const {groups, readers} = protect(rows, template);
      for (const [group, cells] of groups)
        for (const year of ['2020', '2021']) {
          const mix = cells.filter(({indicator, at}) => indicator === 'mix' && at['year'] === year);
          const name = (type: string, category: string) => `${type}.${category}`;
          const hidden = new Set(
            mix.filter(({status}) => status === 'hidden').map(({at, category}) => name(at['type']!, category))
          );
          const wholes = new Set(
            ['k', 'm', 'all'].filter((type) =>
              mix.filter(({at}) => at['type'] === type).every(({status}) => status === 'hidden')
            )
          );
          const letters = ['a', 'b', 'c'];
          const equations: Equation[] = [
            ...['k', 'm', 'all'].map((type) => ({
              total: `n.${type}`,
              parts: letters.map((one) => name(type, one)),
              over: null
            })),
            ...letters.map((one) => ({
              total: name('all', one),
              parts: [name('k', one), name('m', one)],
              over: 'type'
            }))
          ];
          // A bound tells no number to subtract with: what it leaves, the audit looks at.
          const bounded = new Set(
            mix
              .filter(({status}) => status === 'under' || status === 'over')
              .map(({at, category}) => name(at['type']!, category))
          );
          const unknown = (id: string) =>
            hidden.has(id) || bounded.has(id) || (id.startsWith('n.') && wholes.has(id.slice(2)));
          for (const id of derivable(equations, unknown).filter((one) => !bounded.has(one))) {
            const [type = '', category = ''] = id.split('.');
            const {x} = trueSum(rows, readers, group, {indicator: 'mix', category, at: {year, type}});
            expect(id.startsWith('n.')).toBe(false);
            expect(x).toBeLessThan(10);
          }
        }
    }),
    {numRuns: 12, endOnFailure: true}
  );
});
