import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {auditReports, type OpenedReport, openEdition} from '../../src/audit/audit.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {open} from '../../src/lock/open.ts';
import {sealedIn} from '../../src/lock/sealed-in.ts';
import {type PracticeKey as Key, practiceKeys} from '../../src/publish/practice.ts';
import {type Family, load} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import {phrasesOf} from '../invented-keys.ts';
import {openedPage} from '../opened-page.ts';
import {mini, script} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-readers-'));
const place = {
  ...{edition: '2022', name: 'mini-2022', staging: ''},
  folder: join(here, 'dist/mini-2022'),
  secrets: join(here, 'secrets/mini-2022')
};
let keys: readonly Key[];
let family: Family;
let rows: Rows;
let reports: readonly OpenedReport[];

beforeAll(async () => {
  for (const [name, text] of synthesize({seed: 'spiegel'})) writeFileSync(join(here, name), text);
  const made = spawnSync(process.execPath, [script, 'build', mini, '-d', here], {
    cwd: here,
    encoding: 'utf8'
  });
  expect(made.status, made.stderr).toBe(0);
  keys = await practiceKeys(here, 'mini', '2022');
  family = await load(mini);
  rows = await rowsFrom(here, family.template);
  const opened = await openEdition(place, phrasesOf(place.secrets));
  expect(opened.findings).toEqual([]);
  reports = opened.reports;
});
afterAll(() => rmSync(here, {recursive: true, force: true}));

const of = (id: string): OpenedReport => reports.find((report) => report.id === id)!;
const keyOf = (kind: string): Key => keys.find((key) => key.kind === kind)!;
const sealed = ({slug}: Key) =>
  sealedIn(readFileSync(join(place.folder, 'reports', slug, 'index.html'), 'utf8'));
const findings = async (changed: readonly OpenedReport[]) => {
  const audited = await auditReports(changed, rows, family.template);
  return [...new Set(audited.findings.map(({code}) => code))].sort();
};
/** The same reports, with other cells in one of them. */
const withCells = (id: string, change: (cells: readonly SafeCell[]) => readonly SafeCell[]) =>
  reports.map((report) => (report.id === id ? {...report, cells: change(report.cells)} : report));

test('there is a report for each code of the class, and one for everyone', () => {
  const kinds = Map.groupBy(keys, ({kind}) => kind);
  expect([...kinds.keys()].sort()).toEqual(['bond', 'eigen', 'lesvorm', 'samen']);
  expect(kinds.get('lesvorm')!.map(({id, owner}) => [id, owner])).toEqual([
    ['lesvorm:groep', 'vakgroep'],
    ['lesvorm:prive', 'vakgroep']
  ]);
  expect(kinds.get('bond')!.map(({id, owner}) => [id, owner])).toEqual([['bond', 'bond']]);
});

test('a report of each kind opens with its own key and with no key of another', async () => {
  const one = [keyOf('eigen'), keyOf('samen'), ...keys.filter(({kind}) => kind === 'lesvorm'), keyOf('bond')];
  expect(new Set(one.map(({slug}) => slug)).size).toBe(5);
  // Each with its own key, and with that of the next: a derivation takes a while.
  for (const [at, mine] of one.entries())
    for (const other of [mine, one[(at + 1) % one.length]!]) {
      const opened = await open(sealed(mine), other.phrase);
      expect('content' in opened, `${mine.id} with the key of ${other.id}`).toBe(mine === other);
    }
});

test('any number of names have a key to one report, each its own', async () => {
  const shared = [...Map.groupBy(keys, ({id}) => id).values()].find((some) => some.length > 2)!;
  expect(shared.map(({owner}) => owner)).toEqual(['zwemschool', 'consultant', 'bestuur']);
  expect(new Set(shared.map(({phrase}) => phrase)).size).toBe(3);
  for (const key of shared) expect(await open(sealed(key), key.phrase)).toHaveProperty('content');
});

test('who reads one code holds what groups have there and at the total, and nothing else', () => {
  const {cells, plan} = of('lesvorm:groep');
  const places = new Set(cells.map(({at}) => at['lesvorm']));
  expect([...places].sort()).toEqual(['groep', 'totaal']);
  expect(new Set(cells.map(({scope}) => scope))).toEqual(new Set(['alle', 'buiten']));
  expect(cells.filter(({status}) => status === 'shown').length).toBeGreaterThan(10);
  expect(plan.dimensions.find(({id}) => id === 'lesvorm')!.values.map(({code}) => code)).toEqual([
    'totaal',
    'groep'
  ]);
  expect(plan.reader.name).toBe('Groepsles');
  expect([plan.self, plan.groups.map(({id}) => id)]).toEqual([null, ['alle', 'buiten']]);
  const every = new Map(
    reports.flatMap((report) => report.cells).map((cell) => [keyOfCell(cell), JSON.stringify(cell)])
  );
  const all = of('bond').cells;
  for (const cell of cells) expect(JSON.stringify(cell)).toBe(every.get(keyOfCell(cell)));
  const there = all.filter(
    ({scope, at}) => ['alle', 'buiten'].includes(scope) && ['groep', 'totaal'].includes(at['lesvorm']!)
  );
  expect(there.length).toBe(cells.length);
  expect(new Set(all.map(({scope}) => scope)).has('own')).toBe(false);
});

const keyOfCell = ({scope, indicator, category, at}: SafeCell): string =>
  JSON.stringify([scope, indicator, category, at]);

test('its page speaks of groups by their names, highlights nobody and judges nothing', async () => {
  for (const key of [keyOf('lesvorm'), keyOf('bond')]) {
    const {html} = await openedPage(join(place.folder, 'reports', key.slug, 'index.html'), key.phrase);
    const figures = html.slice(html.indexOf('class="chapter"'), html.indexOf('id="vragen-voor-het-gesprek"'));
    expect(figures).toMatch(/van alle zwemscholen/);
    expect(figures).not.toMatch(/data-verdict|\b(uw|uzelf)\b|var\(--own/i);
    expect(html).toContain('daarvan beoordelen we geen verschillen');
    // The family has one fixed order: nobody can put its figures in another.
    expect(html).toContain('data-glance-parts');
    expect(html).not.toContain('data-glance-order');
    expect(html).not.toMatch(/uw zwemschool|undefined|\bnull\b/i);
  }
});

test('what was written passes the audit, with these reports among the others', async () => {
  expect(await findings(reports)).toEqual([]);
});

test('the audit finds what such a reader may not have: another place, own cells, another number', async () => {
  const bond = of('bond').cells;
  const elsewhere = bond.find(({scope, at}) => scope === 'alle' && at['lesvorm'] === 'prive')!;
  expect(await findings(withCells('lesvorm:groep', (cells) => [...cells, elsewhere]))).toEqual([
    'place-strange'
  ]);
  const pool = bond.find(({scope, at}) => scope === 'kleine-zwemscholen' && at['lesvorm'] === 'totaal')!;
  expect(await findings(withCells('lesvorm:groep', (cells) => [...cells, pool]))).toEqual(['scope-strange']);
  const own = of(keyOf('eigen').id).cells.find(({scope, status}) => scope === 'own' && status === 'shown')!;
  expect(await findings(withCells('bond', (cells) => [...cells, own]))).toContain('scope-strange');
  const changed = (cells: readonly SafeCell[]) =>
    cells.map((cell) =>
      cell.scope === 'alle' && cell.indicator === 'leerlingen' && cell.status === 'shown'
        ? {...cell, n: cell.n! + 5, x: cell.x! + 5}
        : cell
    );
  expect(await findings(withCells('bond', changed))).toContain('group-differs');
});

test('the audit attacks what only such a reader holds: a hidden number that it is shown is found', async () => {
  const bare = (cell: SafeCell): SafeCell => ({
    ...cell,
    ...{status: 'shown', providers: 1},
    n: trueSum(cell),
    x: trueSum(cell)
  });
  const isBare = ({scope, indicator, status}: SafeCell) =>
    scope === 'buiten' && indicator === 'leerlingen' && status === 'hidden';
  expect(of('lesvorm:prive').cells.filter(isBare).length).toBeGreaterThan(0);
  const only = reports.filter(({id}) => id === 'lesvorm:prive');
  const others = reports
    .filter(({id}) => id !== 'lesvorm:prive')
    .map((report) => ({...report, cells: report.cells.filter((cell) => !isBare(cell))}));
  expect(await findings([...others, ...only])).toEqual([]);
  const laidBare = only.map((report) => ({
    ...report,
    cells: report.cells.map((cell) => (isBare(cell) ? bare(cell) : cell))
  }));
  expect(await findings([...others, ...laidBare])).toContain('rule-broken');
});

/** What the members of a class of the family deliver together, straight from the rows. */
function trueSum({scope, indicator, at}: SafeCell): number {
  const members = new Set(
    rows.holders
      .filter(({period, facts}) => period === at['year'] && facts['bad'] === scope)
      .map(({id}) => id)
  );
  const given = rows.cells.filter(
    (cell) =>
      cell.indicator === indicator &&
      members.has(cell.provider) &&
      cell.at['year'] === at['year'] &&
      cell.at['lesvorm'] === at['lesvorm']
  );
  return given.reduce((sum, {x}) => sum + x, 0);
}
