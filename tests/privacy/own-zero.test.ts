import {expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {protect} from '../../src/privacy/protect.ts';
import {ownerId} from '../../src/template/owner.ts';
import {opened, tampered} from '../audit/opened.ts';
import {cell, family, holdersOf, large, rowsOf} from './mini.ts';

// h0 delivered that it treated nobody of type k; the others delivered nothing of it, or somebody.
const ids = Array.from({length: 6}, (_, index) => `h${index}`);
const rows = rowsOf(
  holdersOf(ids.map((id) => ({id}))),
  ids.flatMap((id, index) => [
    ...large(id),
    ...(index === 0 ? [cell(id, 'treated', {type: 'k'}, 0, 0)] : []),
    ...(index > 1 ? [cell(id, 'treated', {type: 'k'}, 30, 30)] : []),
    cell(id, 'treated', {type: 'm'}, index > 1 ? 70 : 100, index > 1 ? 70 : 100)
  ])
);

const isK = ({scope, indicator, at}: SafeCell): boolean =>
  scope === 'own' && indicator === 'treated' && at['type'] === 'k' && at['year'] === '2021';

test('a delivered count of nobody is a number, and a row that is missing is none', async () => {
  const safe = protect(rows, family());
  const told = (id: string) => safe.own.get(ownerId({provider: id}))!.find(isK);
  expect(told('h0')).toMatchObject({status: 'shown', n: 0, x: 0});
  expect(told('h1')).toMatchObject({status: 'none', n: null, x: null});
  expect(told('h2')).toMatchObject({status: 'shown', n: 30, x: 30});
  expect((await auditReports(opened(safe), rows, family())).findings).toEqual([]);
});

test('a nothing that was not delivered is found where a report shows one', async () => {
  const reports = tampered(opened(protect(rows, family())), (one, {id}) =>
    isK(one) && id === 'h1' ? {...one, status: 'shown', n: 0, x: 0} : one
  );
  const {findings} = await auditReports(reports, rows, family());
  expect(findings).toContainEqual(expect.objectContaining({code: 'own-differs'}));
});
