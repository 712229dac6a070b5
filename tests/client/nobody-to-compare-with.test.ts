import {expect, test} from 'vitest';
import {settle} from '../../src/client/explore/choice.ts';
import {cellsOf, fieldsOf} from '../../src/client/explore/fields.ts';
import {measuresOf} from '../../src/client/explore/measures.ts';
import {pivot} from '../../src/client/explore/pivot.ts';
import {noteWords} from '../../src/client/explore/words.ts';
import {hasGroups} from '../../src/client/has-groups.ts';
import {initialView} from '../../src/client/state.ts';
import {changeWords, viewWords} from '../../src/client/words.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import type {ReportPlan} from '../../src/template/plan.ts';
import {words} from '../spoken.ts';
import {cells, plan as report} from './explore/a-report.ts';

const both = '2020-2021';
const [period, ...classes] = report.dimensions;
const plan: ReportPlan = {
  ...report,
  dimensions: [
    {
      ...period!,
      values: [...period!.values, {code: both, label: '2020 en 2021 samen', axis: false, compared: false}]
    },
    ...classes
  ]
};
/** The cells of 2021 once more, for two years together: a group's are hidden, as they always are. */
const together: readonly SafeCell[] = cells
  .filter(({at}) => at['year'] === '2021')
  .map((cell) => ({
    ...cell,
    at: {...cell.at, year: both},
    status: cell.scope === 'own' ? cell.status : 'hidden'
  }));
const all = [...cells, ...together];
const initial = initialView(plan);
const chosen = {...initial, at: {...initial.at, year: both}, beside: 'groot'};

function offered(id: string) {
  const indicator = plan.indicators.find((one) => one.id === id)!;
  const own = cellsOf(plan, indicator, all);
  return {
    own,
    offer: {indicator, fields: fieldsOf(plan, indicator, own), measures: measuresOf(plan, indicator, own)}
  };
}

test('a view of a total that groups do not have has no groups, and every line of words says why', () => {
  expect([hasGroups(plan, initial), hasGroups(plan, chosen)]).toEqual([true, false]);
  expect(viewWords(plan, chosen)).toBe(
    `Jaar: 2020 en 2021 samen · Soort: Alles samen · Benchmarkgroep: geen (${words.never})`
  );
  expect(changeWords(plan, initial, chosen, 3, 'Zin.')).toBe(
    `Jaar 2020 en 2021 samen. Benchmarkgroep geen (${words.never}). 3 figuren bijgewerkt. Zin.`
  );
});

test('exploring leaves out what groups never have, and says so', () => {
  const {own, offer} = offered('vroeg');
  expect(own.filter(({scope, at}) => scope !== 'own' && at['year'] === both)).toEqual([]);
  expect(own.some(({scope, at}) => scope === 'own' && at['year'] === both)).toBe(true);
  const choice = settle(offer, {rows: 'at.class', columns: 'scope', fixed: {'at.year': both}});
  const grid = pivot(own, offer, choice);
  expect(grid.columns.map(({code}) => code)).toEqual(['own']);
  expect(noteWords(plan, offer, choice, grid)).toContain('Voor groepen tellen we geen jaren bij elkaar op.');
});

test('where all that is shown has groups, or only the reader is shown, nothing is said of it', () => {
  const {own, offer} = offered('vroeg');
  const wishes = [
    {rows: 'at.class', columns: 'scope', fixed: {'at.year': '2021'}},
    {rows: 'at.year', columns: 'at.class', fixed: {scope: 'own'}}
  ];
  for (const wish of wishes) {
    const choice = settle(offer, wish);
    expect(noteWords(plan, offer, choice, pivot(own, offer, choice)).join(' ')).not.toContain(
      'bij elkaar op'
    );
  }
});

test('a pooled report explores no period that it does not offer', () => {
  const pooled: ReportPlan = {...report, self: 'alle'};
  const indicator = pooled.indicators.find(({id}) => id === 'vroeg')!;
  expect(cellsOf(pooled, indicator, all).filter(({at}) => at['year'] === both)).toEqual([]);
});
