import {expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import {issuedOf} from '../../src/audit/issued.ts';
import {protect} from '../../src/privacy/protect.ts';
import {family, type Given, holdersOf, large, mixOf, rowsOf} from '../privacy/mini.ts';
import {opened} from './opened.ts';

const template = family();
const many = (count: number, rest: Omit<Given, 'id'>, prefix: string): Given[] =>
  Array.from({length: count}, (_, index) => ({id: `${prefix}${index}xx`, ...rest}));
const given = [
  ...many(6, {region: 'north'}, 'north'),
  ...many(5, {region: 'south', size: 'middle'}, 'south'),
  {id: 'small', region: 'south'}
];
const cells = given.flatMap(({id}, index) => [
  ...large(id, id === 'small' ? 20 : 120 + 7 * index),
  ...mixOf(id, '2021', {k: [30 + index, 25, 20], m: [40, 22 + index, 31]})
]);
const rows = rowsOf(holdersOf(given), cells);
const reports = opened(protect(rows, template));
const edition = issuedOf(reports, rows, template);

const totalOf = (group: string, indicator: string, category: string, at: Readonly<Record<string, string>>) =>
  cells
    .filter((cell) => cell.indicator === indicator && cell.category === category)
    .filter((cell) => JSON.stringify(cell.at) === JSON.stringify(at))
    .filter(({provider}) => edition.members[at['year']!]![group]!.includes(provider));

test('every number that anybody was shown stands in it once, with an interval that holds the truth', () => {
  const shown = new Set(
    reports
      .flatMap((report) => report.cells)
      .filter(({scope, status}) => scope !== 'own' && status !== 'hidden')
      .map((cell) => JSON.stringify(cell))
  );
  expect(new Set(edition.rows.map(({cell}) => JSON.stringify(cell)))).toEqual(shown);
  for (const {cell, n, x} of edition.rows) {
    const members = totalOf(cell.scope, cell.indicator, cell.category, cell.at);
    const [whole, part] = [
      members.reduce((sum, one) => sum + one.n, 0),
      members.reduce((sum, one) => sum + one.x, 0)
    ];
    expect(n![0]).toBeLessThanOrEqual(whole);
    expect(n![1]).toBeGreaterThanOrEqual(whole);
    expect(x![0]).toBeLessThanOrEqual(part);
    expect(x![1]).toBeGreaterThanOrEqual(part);
  }
  expect(edition.rows.length).toBeGreaterThan(10);
});

test('members, pool and owners are frozen per period', () => {
  expect(edition.members['2021']!['everybody']).toHaveLength(12);
  expect(edition.members['2021']!['south']).toContain('small');
  expect(edition.pool).toEqual({'2020': ['small'], '2021': ['small']});
  expect(edition.owners['2021']!['north0xx']).toBe('north0xx');
});

test('the same edition once more, audited beside itself, gives nobody away', async () => {
  const alone = await auditReports(reports, rows, template);
  const beside = await auditReports(reports, rows, template, {
    earlier: [JSON.parse(JSON.stringify(edition))]
  });
  expect(beside.findings).toEqual(alone.findings);
});
