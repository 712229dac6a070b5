import {expect, test} from 'vitest';
import type {Cell} from '#report';
import {auditReports} from '../../src/audit/audit.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {protect} from '../../src/privacy/protect.ts';
import {ownerId} from '../../src/template/owner.ts';
import {opened, tampered} from '../audit/opened.ts';
import {cell, declare, family, holdersOf, large, rowsOf} from './mini.ts';

// People are counted once in each year and once in both years together. Who was there in one year only has no number of
// both, and that tells nothing of what such a number is for all others.
const again = declare('again', 'chain', {kind: 'share', of: 'x', addsOver: []}, false);
const template = () => {
  const made = family();
  return {...made, chapters: [...made.chapters, {id: 'two', title: '', indicators: [again]}]} as typeof made;
};

const SPAN = '2020-2021';

/** Of 35 people in the one year 8 had it; 5 more, in the other year only, all had it: of 40 in both together 13. */
const figures = {'2020': [35, 8], '2021': [25, 12], [SPAN]: [40, 13]} as const;

const ids = ['a', 'b', 'c', 'd'];
const rows = rowsOf(
  [...holdersOf(ids.map((id) => ({id}))), ...holdersOf([{id: 'late', years: ['2021']}])],
  [
    ...ids.flatMap((id): Cell[] => [
      ...large(id),
      ...Object.entries(figures).map(([year, [n, x]]) => cell(id, 'again', {year}, n, x))
    ]),
    ...large('late').filter(({at}) => at['year'] === '2021'),
    // So few that they are hidden: then it matters what is taken to be known of them.
    cell('late', 'again', {year: '2021'}, 30, 3)
  ],
  ['2020', '2021', SPAN]
);

const isSpan = ({scope, indicator, at}: SafeCell): boolean =>
  scope === 'own' && indicator === 'again' && at['year'] === SPAN;

test('what both years together tell of one is guarded, though another was there in one only', async () => {
  const safe = protect(rows, template());
  const own = safe.own.get(ownerId({provider: 'a'}))!.filter(({indicator}) => indicator === 'again');
  // Whoever did not have it in the one year did not have it in both: 13 of 40 leaves 8 or more of the 35.
  expect(own.find(isSpan)?.status).toBe('hidden');
  expect((await auditReports(opened(safe), rows, template())).findings).toEqual([]);
});

test('the audit finds it where both years together are shown', async () => {
  const reports = tampered(opened(protect(rows, template())), (one, {id}) =>
    isSpan(one) && id === 'a' ? {...one, status: 'shown', n: 40, x: 13} : one
  );
  const {findings} = await auditReports(reports, rows, template());
  expect(findings).toContainEqual(
    expect.objectContaining({code: 'own-narrowed', args: expect.objectContaining({indicator: 'again'})})
  );
});
