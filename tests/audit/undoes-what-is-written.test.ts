import fc from 'fast-check';
import {expect, test} from 'vitest';
import {auditReports, type OpenedReport} from '../../src/audit/audit.ts';
import type {Audited} from '../../src/audit/audited.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import type {IssuedEdition} from '../../src/privacy/ledger.ts';
import {protect} from '../../src/privacy/protect.ts';
import {family, type Given, holdersOf, large, rowsOf} from '../privacy/mini.ts';
import {deliveries} from '../privacy/random.ts';
import {opened, tampered} from './opened.ts';

const many = (count: number, rest: Omit<Given, 'id'>, prefix: string): Given[] =>
  Array.from({length: count}, (_, index) => ({id: `${prefix}${index}xx`, ...rest}));

/** Five in the north, four in the south, one alone in the east: each treated another number. */
const given = [
  ...many(5, {region: 'north'}, 'north'),
  ...many(4, {region: 'south'}, 'south'),
  {id: 'alone', region: 'east'}
];
const treated = new Map(given.map(({id}, index) => [id, 400 + 37 * index]));
const cells = [...treated].flatMap(([id, x]) => large(id, x));
const rows = rowsOf(holdersOf(given), cells);
const template = family();
const reports = opened(protect(rows, template));

const codes = async (changed: readonly OpenedReport[], earlier: readonly IssuedEdition[] = []) => {
  const {findings} = await auditReports(changed, rows, template, {earlier});
  return [...new Set(findings.map(({code}) => code))].sort();
};

const isIn =
  (scope: string, year = '2021') =>
  (cell: SafeCell): boolean =>
    cell.scope === scope && cell.at['year'] === year;

const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + treated.get(id)!, 0);
const nearest = (value: number): number => Math.round(value / 5) * 5;
const members = (region: string): string[] => given.filter((one) => one.region === region).map(({id}) => id);

/** A group's number as it would stand there had nobody hidden it. */
const laidBare = (scope: string, ids: readonly string[]) =>
  tampered(reports, (cell) =>
    isIn(scope)(cell)
      ? {...cell, status: 'shown', n: nearest(sum(ids)), x: nearest(sum(ids)), providers: ids.length}
      : cell
  );

test('what protection wrote passes, with every provider as attacker', async () => {
  const audited = await auditReports(reports, rows, template);
  expect(audited.findings).toEqual([]);
  expect(audited.attackers).toBe(10);
  expect(audited.cells.hiddenFirst).toBeGreaterThan(0);
  expect(audited.cells.hiddenForOthers).toBeGreaterThan(0);
});

test('a hidden group that is shown again lets the provider that is left over be subtracted', async () => {
  const {findings} = await auditReports(laidBare('south', members('south')), rows, template);
  const breach = findings.find(({code, args}) => code === 'breach' && args['target'] === 'alone');
  expect(breach?.args).toMatchObject({kind: 'exact', attacker: '', indicator: 'treated', period: '2021'});
  expect(breach?.args['recipe']).toMatch(/everybody|north|south/);
});

test('a number of one provider is found by the rule that it breaks', async () => {
  expect(await codes(laidBare('east', ['alone']))).toContain('rule-broken');
});

test('the exact number of owners behind a number is found: it tells who has any of this', async () => {
  const exact = tampered(reports, (cell) => (isIn('everybody')(cell) ? {...cell, providers: 9} : cell));
  expect(await codes(exact)).toEqual(['rule-broken']);
});

test('a spread over too few owners is found', async () => {
  const quarters = tampered(reports, (cell) =>
    isIn('everybody')(cell) ? {...cell, p25: 500, p75: 600} : cell
  );
  expect(await codes(quarters)).toContain('rule-broken');
});

test('a median of ten owners is found where they are printed as 10, which may be 8', async () => {
  const values = [...treated.values()].sort((a, b) => a - b);
  const median = values.slice(3, 8).reduce((all, value) => all + value, 0) / 5;
  const told = tampered(reports, (cell) => (isIn('everybody')(cell) ? {...cell, p50: median} : cell));
  expect(await codes(told)).toEqual(['rule-broken']);
});

test('a group number that is not that of all its members is found', async () => {
  const less = tampered(reports, (cell) => (isIn('everybody')(cell) ? {...cell, n: cell.n! - 20} : cell));
  expect(await codes(less)).toEqual(['group-untrue']);
});

test('one report that shows another number than the rest is found', async () => {
  const one = tampered(reports, (cell, {id}) =>
    isIn('everybody')(cell) && id === 'alone' ? {...cell, x: cell.x! + 5} : cell
  );
  expect(await codes(one)).toContain('group-differs');
});

test('a row of one provider in the report of another is found', async () => {
  const other = reports.find(({id}) => id === 'north0xx')!.cells.find(isIn('own'))!;
  const mixed = tampered(reports, (cell, {id}) => (id === 'alone' && isIn('own')(cell) ? other : cell));
  expect(await codes(mixed)).toEqual(['own-differs']);
});

test('the name of another provider in the words of a report is found', async () => {
  const named = reports.map((report) =>
    report.id === 'alone' ? {...report, text: `${report.text}, anders dan Naam north0xx`} : report
  );
  expect(await codes(named)).toEqual(['stranger-named']);
});

test('a number behind a hidden cell is found', async () => {
  const behind = tampered(reports, (cell) => (isIn('east')(cell) ? {...cell, n: 730} : cell));
  expect(await codes(behind)).toContain('hidden-number');
});

test('figures of a group that a reader may not choose are found', async () => {
  const east = reports.find(({id}) => id === 'alone')!.cells.filter(({scope}) => scope === 'east');
  const more = reports.map((report) =>
    report.id === 'north0xx' ? {...report, cells: [...report.cells, ...east]} : report
  );
  expect(await codes(more)).toEqual(['scope-strange']);
});

/** An earlier edition that gave out one number of 2021, about these members, with these true figures. */
function issued(scope: string, ids: readonly string[], truth = cells): IssuedEdition {
  const printed = reports[0]!.cells.find(isIn('everybody'))!;
  const value = truth
    .filter(({provider, at}) => at['year'] === '2021' && ids.includes(provider))
    .reduce((all, {x}) => all + x, 0);
  const near = [nearest(value) - 4, nearest(value) + 4] as const;
  const cell = {...printed, scope, n: nearest(value), x: nearest(value)};
  return {
    edition: '0',
    rows: [{cell, n: near, x: near, mean: null}],
    members: {'2021': {[scope]: ids}},
    pool: {'2021': []},
    owners: {'2021': Object.fromEntries(ids.map((id) => [id, id]))},
    truth
  };
}

test('a group that lost one member since an earlier edition gives that member away', async () => {
  const before = issued(
    'everybody',
    [...treated.keys()].filter((id) => id !== 'alone')
  );
  const {findings} = await auditReports(reports, rows, template, {earlier: [before]});
  expect(findings.some(({code, args}) => code === 'breach' && args['target'] === 'alone')).toBe(true);
});

test('an earlier edition of the same groups and figures takes nothing away', async () => {
  expect(await codes(reports, [issued('everybody', [...treated.keys()])])).toEqual([]);
});

test('an old number that changed by the correction of one provider is found', async () => {
  const old = cells.map((cell) =>
    cell.provider === 'alone' ? {...cell, n: cell.n - 200, x: cell.x - 200} : cell
  );
  expect(await codes(reports, [issued('everybody', [...treated.keys()], old)])).toContain('frozen-changed');
});

test('of random editions nobody can be worked out, whichever group is hidden besides', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, fc.nat(), async (delivery, pick) => {
      const made = opened(protect(delivery, template));
      const groups = [...new Set(made.flatMap(({cells}) => cells.map(({scope}) => scope)))].filter(
        (id) => id !== 'own'
      );
      const without = groups[pick % Math.max(1, groups.length)];
      const blank = (cell: SafeCell): SafeCell => ({
        ...cell,
        ...{status: 'hidden', n: null, x: null, mean: null, providers: null},
        ...{p10: null, p25: null, p50: null, p75: null, p90: null}
      });
      const count = ({findings}: Audited) => findings.filter(({code}) => code === 'breach').length;
      const none = tampered(made, (cell) => (cell.scope === 'own' ? cell : blank(cell)));
      expect(count(await auditReports(none, delivery, template))).toBe(0);
      const all = await auditReports(made, delivery, template);
      const less = await auditReports(
        tampered(made, (cell) => (cell.scope === without ? blank(cell) : cell)),
        delivery,
        template
      );
      expect(count(less)).toBeLessThanOrEqual(count(all));
      expect(all.findings).toEqual([]);
    }),
    {numRuns: 12}
  );
});

test('pooled readers of the same groups hold the same cells; one that differs is found', async () => {
  const small = ['p0xx', 'p1xx', 'p2xx', 'p3xx'].map((id) => ({id, region: 'north'}));
  const everybody = [...given, ...small];
  const pooledRows = rowsOf(holdersOf(everybody), [
    ...cells,
    ...small.flatMap(({id}, index) => large(id, 25 + index))
  ]);
  const made = opened(protect(pooledRows, template));
  const pooled = made.filter(({plan}) => plan.audience === 'pooled');
  expect(pooled.length).toBe(4);
  const of = async (all: readonly OpenedReport[]) =>
    (await auditReports(all, pooledRows, template)).findings.map(({code}) => code);
  expect(await of(made)).toEqual([]);
  const [first] = pooled;
  const one = tampered(made, (cell, {id}) =>
    id === first!.id && cell.scope === 'pool' && cell.status === 'shown'
      ? {...cell, providers: cell.providers! + 5}
      : cell
  );
  expect(await of(one)).toContain('pool-differs');
});
