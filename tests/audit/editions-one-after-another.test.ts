import {expect, test} from 'vitest';
import type {Cell} from '#report';
import {auditReports} from '../../src/audit/audit.ts';
import {issueOf} from '../../src/privacy/issue.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {family, type Given, holdersOf, large, mixOf, rowsOf} from '../privacy/mini.ts';
import {opened} from './opened.ts';

const template = family();
const many = (count: number, rest: Omit<Given, 'id'>, prefix: string): Given[] =>
  Array.from({length: count}, (_, index) => ({id: `${prefix}${index}xx`, ...rest}));

const given = [
  ...many(6, {region: 'north'}, 'north'),
  ...many(6, {region: 'south', size: 'middle'}, 'south'),
  ...many(4, {region: 'south'}, 'small')
];

const cellsOf = (id: string, index: number): Cell[] => [
  ...large(id, id.startsWith('small') ? 20 + index : 120 + 7 * index),
  ...mixOf(id, '2021', {k: [30 + index, 25, 20], m: [40, 22 + index, 31]})
];

const first = rowsOf(
  holdersOf(given),
  given.flatMap(({id}, index) => cellsOf(id, index))
);
const named = (rows: Rows, edition: string): Rows => ({...rows, meta: {...rows.meta, edition}});

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const issued = (rows: Rows, earlier: readonly IssuedEdition[] = []): IssuedEdition =>
  plain(issueOf(protect(rows, template, {earlier}), rows, template, {earlier}));

/** Findings of an edition that was protected with what it knew of earlier ones, audited with all of them. */
async function codes(rows: Rows, known: readonly IssuedEdition[], earlier: readonly IssuedEdition[]) {
  const reports = opened(protect(rows, template, {earlier: known}));
  const {findings} = await auditReports(reports, rows, template, {earlier});
  return [...new Set(findings.map(({code}) => code))].sort();
}

test('an edition issued as it was written holds every number that anybody was shown', () => {
  const shown = opened(protect(first, template))
    .flatMap(({cells}) => cells)
    .filter(({scope, status}) => scope !== 'own' && status !== 'hidden')
    .map(({scope, indicator, category, at, n, x, mean}) =>
      JSON.stringify({scope, indicator, category, at, n, x, mean})
    );
  const kept = issued(first).rows.map(({cell: {scope, indicator, category, at, n, x, mean}}) =>
    JSON.stringify({scope, indicator, category, at, n, x, mean})
  );
  expect([...new Set(shown)].filter((cell) => !kept.includes(cell))).toEqual([]);
  expect(kept.length).toBeGreaterThan(10);
});

test('the same delivery again, after it was given out, gives nobody away', async () => {
  const before = [issued(named(first, '0'))];
  expect(await codes(first, before, before)).toEqual([]);
});

/** One provider of the north is no longer there: its rows are gone from both years. */
const without = rowsOf(
  first.holders.filter(({id}) => id !== 'north0xx'),
  first.cells.filter(({provider}) => provider !== 'north0xx')
);

test('a provider whose rows are gone: old numbers stand, and nobody can be subtracted', async () => {
  const before = [issued(named(first, '0'))];
  expect(await codes(without, before, before)).toEqual([]);
});

/** One provider of the south corrects its own figures. */
const corrected = rowsOf(
  first.holders,
  first.cells.map((cell) =>
    cell.provider === 'south0xx' && cell.indicator === 'treated'
      ? {...cell, n: cell.n - 60, x: cell.x - 60}
      : cell
  )
);

test('one provider corrects its figures: the old number stands; printed anew, the audit finds it', async () => {
  const before = [issued(named(first, '0'))];
  expect(await codes(corrected, before, before)).toEqual([]);
  expect(await codes(corrected, [], before)).toContain('frozen-changed');
});

/** A small provider grew past the threshold, in the last year and in what is told of the year before. */
const grown = rowsOf(
  first.holders,
  first.cells.map((cell) =>
    cell.provider === 'small0xx' && cell.indicator === 'treated' && cell.at['year'] === '2021'
      ? {...cell, clients: 160, n: 160, x: 160}
      : cell
  )
);

test('a provider that leaves the pool is still in the pool of a year that was given out', async () => {
  const before = [issued(named(first, '0'))];
  const safe = protect(grown, template, {earlier: before});
  expect(safe.readers.find(({id}) => id === 'small0xx')?.audience).toBe('individual');
  expect(await codes(grown, before, before)).toEqual([]);
});
