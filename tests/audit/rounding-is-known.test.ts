import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Template} from '#report';
import {type Room, roomsOf, type Spot} from '../../src/audit/room.ts';
import {truthOf} from '../../src/audit/truth.ts';
import {cellKey, type Union} from '../../src/audit/union.ts';
import {WHOLE} from '../../src/audit/unknowns.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import type {Amounts, Sum} from '../../src/privacy/rounding/amounts.ts';
import {roundings} from '../../src/privacy/rounding/round.ts';
import {cell, declare, family, rowsOf, rules} from '../privacy/mini.ts';

// An attacker knows the code: it rounds every table that could be and keeps those that come out as printed. How far the
// true number can then lie is found by trying, and nothing of it is taken from the programs under test.

/** Printed numbers → per number how far the true ones lie from them, over every table of these sizes. */
function byTrying(
  tables: Iterable<{amounts: Amounts; sums: readonly Sum[]}>,
  base: number
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const {amounts, sums} of tables) {
    const rounded = roundings(amounts, sums, base);
    const key = JSON.stringify([...rounded].map(([id, {value}]) => [id, value]));
    const far = found.get(key) ?? new Map<string, number>();
    found.set(key, far);
    for (const [id, {value}] of rounded)
      far.set(id, Math.max(far.get(id) ?? 0, Math.abs(value - amounts.get(id)!)));
  }
  return found;
}

function* tablesOf(parts: number, most: number) {
  const ids = Array.from({length: parts}, (_, at) => `p${at}`);
  for (let code = 0; code < (most + 1) ** parts; code++) {
    const values = ids.map((_, at) => Math.floor(code / (most + 1) ** at) % (most + 1));
    const total = values.reduce((sum, value) => sum + value, 0);
    const amounts = new Map([...ids.map((id, at) => [id, values[at]!] as const), ['t', total] as const]);
    yield {amounts, sums: parts === 1 ? [] : [{total: 't', parts: ids}]};
  }
}

const sizes = [
  {parts: 1, most: 60, base: 5},
  {parts: 2, most: 44, base: 5},
  {parts: 2, most: 30, base: 3},
  {parts: 3, most: 24, base: 5}
];

test.each(sizes)(
  'protection allows for $parts parts on base $base what the way of rounding leaves, and no less',
  ({parts, most, base}) => {
    const worst = new Map<string, number>();
    const allowed = new Map<string, number>();
    const tried = byTrying(tablesOf(parts, most), base);
    for (const {amounts, sums} of tablesOf(parts, most)) {
      const rounded = roundings(amounts, sums, base);
      const far = tried.get(JSON.stringify([...rounded].map(([id, {value}]) => [id, value])))!;
      const isPlain = parts === 2 && [...rounded].every(([id, {value}]) => id === 't' || value >= 3 * base);
      for (const [id, {reach}] of rounded) {
        expect(far.get(id)!).toBeLessThanOrEqual(reach);
        const kind = `${id === 't' ? 'total' : 'part'} ${isPlain}`;
        worst.set(kind, Math.max(worst.get(kind) ?? 0, far.get(id)!));
        allowed.set(kind, reach);
      }
    }
    expect(allowed).toEqual(worst);
  }
);

const indicators = {
  alone: declare('alone', 'known', {kind: 'count', of: 'x', addsOver: []}),
  share: declare('share', 'known', {kind: 'share', of: 'x', addsOver: []}),
  over: declare('over', 'known', {kind: 'count', of: 'x', addsOver: ['type']}),
  both: declare('both', 'known', {kind: 'share', of: 'x', addsOver: ['type']}),
  mean: declare('mean', 'known', {kind: 'mean', of: 'x', addsOver: [], range: null, step: 1})
};

const template = (): Template => {
  const made = family();
  const own = Object.values(indicators) as unknown as Template['chapters'][number]['indicators'];
  return {...made, chapters: [{...made.chapters[0]!, indicators: own}]};
};

/** What protection rounds together, as it says so itself, beside what the audit makes of the same printed numbers. */
function rooms(id: keyof typeof indicators, of: readonly (readonly [n: number, x: number])[]): Room {
  const at = ['k', 'l', 'm'].map((type) => ({year: '2021', type}));
  const all = of.reduce(([n, x], one) => [n + one[0], x + one[1]] as const, [0, 0] as const);
  const parts = of.map(([n, x], index) => ({n, x, at: at[index]!}));
  const total = {n: all[0], x: all[1], at: {year: '2021', type: 'all'}};
  const places = of.length === 1 ? parts : [...parts, total];
  const rows = rowsOf(
    [],
    places.map(({n, x, at: where}) => cell('h', id, where, n, x))
  );
  const slice = truthOf(rows, template()).get(`${id} 2021`)!;
  const union: Union = new Map(
    places.map(({n, x, at: where}) => {
      const [whole, part] = [n, x].map((value) => 5 * Math.round(value / 5)) as [number, number];
      const made = {
        scope: 'all',
        indicator: id,
        category: '-',
        at: where,
        status: 'shown',
        n: whole,
        x: part
      };
      return [cellKey(made), made as unknown as SafeCell];
    })
  );
  return roomsOf(template(), union)(slice);
}

const spot = (measure: Spot['measure'], type = 'k'): Spot => ({
  ...{place: `type=${type} year=2021`, category: '-', measure}
});

test('the audit knows what stands in no sum, and the total of one, as nearest, and the parts of two as nearer', () => {
  expect(rooms('alone', [[43, 43]])(spot('n'), 'all')).toBe(2);
  expect(rooms('mean', [[43, 501]])(spot('n'), 'all')).toBe(2);
  const share = rooms('share', [[63, 22]]);
  expect([share(spot('n'), 'all'), share(spot('x'), 'all'), share(spot('rest'), 'all')]).toEqual([2, 3, 3]);
  const few = rooms('share', [[63, 8]]);
  expect([few(spot('n'), 'all'), few(spot('x'), 'all'), few(spot('rest'), 'all')]).toEqual([2, 4, 4]);
  const over = rooms('over', [
    [22, 22],
    [31, 31]
  ]);
  expect([over(spot('x', 'all'), 'all'), over(spot('x'), 'all'), over(spot('x', 'l'), 'all')]).toEqual([
    2, 3, 3
  ]);
  const three = rooms('over', [
    [22, 22],
    [31, 31],
    [40, 40]
  ]);
  expect([three(spot('x', 'all'), 'all'), three(spot('x'), 'all')]).toEqual([2, 4]);
  const both = rooms('both', [
    [63, 22],
    [71, 31]
  ]);
  expect([both(spot('n'), 'all'), both(spot('x'), 'all'), both(spot('x', 'all'), 'all')]).toEqual([4, 4, 4]);
  expect(rules.totalsOver.value).toEqual(['type']);
  expect(WHOLE).toBe('*');
});

test('a share is never further from what is printed than the audit allows, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 120}), fc.integer({min: 0, max: 120}), (x, rest) => {
      const amounts = new Map([
        ['n', x + rest],
        ['x', x],
        ['rest', rest]
      ]);
      const rounded = roundings(amounts, [{total: 'n', parts: ['x', 'rest']}], 5);
      const at = {year: '2021', type: 'k'};
      const printed = {
        ...{scope: 'all', indicator: 'share', category: '-', at, status: 'shown'},
        ...{n: rounded.get('n')!.value, x: rounded.get('x')!.value}
      } as unknown as SafeCell;
      const slice = truthOf(rowsOf([], [cell('h', 'share', at, x + rest, x)]), template()).get('share 2021')!;
      const room = roomsOf(template(), new Map([[cellKey(printed), printed]]))(slice);
      for (const measure of ['n', 'x', 'rest'] as const) {
        expect(Math.abs(rounded.get(measure)!.value - amounts.get(measure)!)).toBeLessThanOrEqual(
          room(spot(measure), 'all')
        );
        expect(room(spot(measure), 'all')).toBe(rounded.get(measure)!.reach);
      }
    })
  );
});
