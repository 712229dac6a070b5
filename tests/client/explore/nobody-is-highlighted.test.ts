import {expect, test} from 'vitest';
import {drawnOf} from '../../../src/client/explore/chart.ts';
import {initialChoice, settle} from '../../../src/client/explore/choice.ts';
import {examplesOf} from '../../../src/client/explore/examples.ts';
import {cellsOf, fieldsOf} from '../../../src/client/explore/fields.ts';
import {measuresOf} from '../../../src/client/explore/measures.ts';
import {pivot} from '../../../src/client/explore/pivot.ts';
import {sheetOf} from '../../../src/client/explore/sheet.ts';
import {hasOwn} from '../../../src/client/explore/words.ts';
import type {ReportPlan} from '../../../src/template/plan.ts';
import {cells, plan as report} from './a-report.ts';

/** The same report for who is no provider: group cells alone. */
const plan: ReportPlan = {...report, self: null, selfLabel: ''};
const groupCells = cells.filter(({scope}) => scope !== 'own');

function offered(of: ReportPlan, id: string) {
  const indicator = of.indicators.find((one) => one.id === id)!;
  const held = groupCells.filter(({scope}) => of.groups.some((group) => group.id === scope));
  const own = cellsOf(of, indicator, held);
  const offer = {indicator, fields: fieldsOf(of, indicator, own), measures: measuresOf(of, indicator, own)};
  return {own, offer};
}

test('exploring begins at the first group, and offers groups alone', () => {
  const {own, offer} = offered(plan, 'vroeg');
  const scope = offer.fields.find(({id}) => id === 'scope')!;
  expect(scope.initial).toBe(plan.groups[0]!.id);
  expect(scope.values.map(({code}) => code)).toEqual(plan.groups.map(({id}) => id));
  expect(own.length).toBe(groupCells.filter(({indicator}) => indicator === 'vroeg').length);
});

test('no mark of its drawing is the reader’s, also in a report of one group', () => {
  for (const groups of [plan.groups, plan.groups.slice(0, 1)]) {
    const few = {...plan, groups};
    const {own, offer} = offered(few, 'vroeg');
    for (const wish of [{}, {rows: 'at.year', columns: 'scope'}, {rows: 'at.class', columns: ''}]) {
      const choice = settle(offer, wish);
      const grid = pivot(own, offer, choice);
      const drawn = drawnOf(few, offer, choice, grid);
      expect(drawn.rows.flatMap(({marks}) => marks).filter((mark) => mark?.own)).toEqual([]);
      expect(drawn.columns.filter(({own: mine, colour}) => mine || colour === 'var(--own)')).toEqual([]);
      expect(hasOwn(few, offer, choice, grid)).toBe(false);
    }
  }
  expect(initialChoice(offered(plan, 'vroeg').offer).topic).toBe('vroeg');
});

test('a reader’s own statements speak of groups by their names', () => {
  const columns = sheetOf(plan, groupCells);
  const whose = columns.find(({name}) => name === 'groep')!;
  expect([...new Set<unknown>(whose.values)].sort()).toEqual(plan.groups.map(({label}) => label).sort());
  const [first, second] = plan.groups.map(({label}) => label);
  const examples = examplesOf(plan, columns).map(({sql}) => sql);
  expect(examples.filter((sql) => sql.includes(`'${first}'`)).length).toBeGreaterThan(1);
  expect(examples.filter((sql) => sql.includes(`'${second}'`)).length).toBeGreaterThan(0);
  expect(examples.filter((sql) => /groep = ''/.test(sql))).toEqual([]);
});
