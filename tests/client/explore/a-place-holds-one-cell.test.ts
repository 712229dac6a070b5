import fc from 'fast-check';
import {expect, test} from 'vitest';
import {settle, type Wish} from '../../../src/client/explore/choice.ts';
import {pivot} from '../../../src/client/explore/pivot.ts';
import type {SafeCell} from '../../../src/figures/series.ts';
import {words} from '../../spoken.ts';
import {cells, offerOf, plan} from './a-report.ts';

const word = fc.constantFrom('at.year', 'at.class', 'category', 'from', 'to', 'scope', '', 'nonsense');
const code = fc.constantFrom(
  '2017',
  '2021',
  'totaal',
  'kort',
  'own',
  'alle',
  'zelf',
  'nieuw',
  'lang',
  'nonsense'
);
const wish: fc.Arbitrary<Wish> = fc.record(
  {
    topic: fc.constantFrom(...plan.indicators.map(({id}) => id)),
    rows: word,
    columns: word,
    show: fc.constantFrom('value', 'n', 'x', 'interval', 'providers', 'p50', 'nonsense'),
    as: fc.constantFrom('table', 'chart'),
    fixed: fc.dictionary(word, code)
  },
  {requiredKeys: ['topic']}
);

/** Where a cell stands in one field, worked out without the code under test. */
function placeOf(cell: SafeCell, field: string): string {
  if (field === 'scope') return cell.scope;
  if (field === 'category') return cell.category;
  if (field === 'from' || field === 'to') return cell.category.split('>')[field === 'from' ? 0 : 1]!;
  return field === '' ? '' : cell.at[field.replace('at.', '')]!;
}

/** A category that begins in 2020 has no cell before. */
const exists = ({category, at}: SafeCell): boolean => category !== 'nieuw' || at['year']! >= '2020';

test('whatever is wished for, each place in the table is exactly one safe cell and every cell of the choice has a place', () => {
  fc.assert(
    fc.property(wish, (wished) => {
      const {offer, own} = offerOf(wished.topic!);
      const choice = settle(offer, wished);
      const grid = pivot(own, offer, choice);
      const wanted = cells.filter(
        (cell) =>
          cell.indicator === wished.topic &&
          exists(cell) &&
          Object.entries(choice.fixed).every(([field, code]) => placeOf(cell, field) === code)
      );
      const seen = grid.rows.flatMap((row) =>
        row.readings.flatMap((reading, at) => {
          const found = wanted.filter(
            (cell) =>
              placeOf(cell, choice.rows) === row.code &&
              placeOf(cell, choice.columns) === grid.columns[at]!.code
          );
          expect(found.length).toBe(reading === null ? 0 : 1);
          if (reading) expect(reading.status).toBe(found[0]!.status);
          return found;
        })
      );
      expect(new Set(seen).size).toBe(wanted.length);
    }),
    {numRuns: 400}
  );
});

test('a choice that leaves a field open is refused, never added up', () => {
  const {offer, own} = offerOf('vroeg');
  const choice = {...settle(offer, {rows: 'at.year', columns: 'scope'}), fixed: {}};
  expect(() => pivot(own, offer, choice)).toThrow(/Two safe cells/);
});

test('a place shows what is in its cell: the figure, its n, or why there is none', () => {
  const {offer, own} = offerOf('vroeg');
  for (const show of ['value', 'n', 'x'] as const) {
    const choice = settle(offer, {rows: 'at.year', columns: 'scope', show, fixed: {'at.class': 'kort'}});
    const grid = pivot(own, offer, choice);
    for (const row of grid.rows)
      grid.columns.forEach((column, at) => {
        const cell = own.find(
          (one) => one.scope === column.code && one.at['year'] === row.code && one.at['class'] === 'kort'
        )!;
        const number = {value: Math.min(1, cell.x! / cell.n!) * 100, n: cell.n, x: cell.x}[show];
        const {text, number: read} = row.readings[at]!;
        if (cell.status === 'hidden')
          expect(text).toBe(cell.scope === 'own' ? words.hiddenOwn : words.hidden);
        else if (cell.status === 'none') expect(text).toBe('–');
        else if (cell.status === 'under') expect(text).toBe(show === 'value' ? '<5%' : '');
        else if (cell.status === 'over') expect(text).toBe(show === 'value' ? '>95%' : '');
        else expect(read).toBeCloseTo(number!, 9);
        if (cell.status !== 'shown') expect(read).toBe(null);
      });
  }
});

test('a flow is laid out as the cross-table that it is', () => {
  const {offer, own} = offerOf('stroom');
  const grid = pivot(own, offer, settle(offer, {}));
  expect([grid.rowField?.label, grid.columnField?.label]).toEqual(['Van', 'Naar']);
  expect(grid.rows.map(({label}) => label)).toEqual(['Kort', 'Lang']);
  expect(grid.columns.map(({label}) => label)).toEqual(['Kort', 'Lang']);
});

test('a figure that only the reader has, without parts, has one column', () => {
  const {offer, own} = offerOf('alleen');
  const choice = settle(offer, {});
  expect([choice.rows, choice.columns, choice.fixed]).toEqual(['at.year', '', {}]);
  expect(pivot(own, offer, choice).columns).toEqual([{code: '', label: 'Gemiddelde in punten'}]);
});
