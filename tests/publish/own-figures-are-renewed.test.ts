import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {auditReports, type OpenedReport, openEdition} from '../../src/audit/audit.ts';
import {seriesOf} from '../../src/client/series.ts';
import {pointAt} from '../../src/figures/place.ts';
import {ISSUED, isGroup, OWN} from '../../src/figures/scope.ts';
import {comparisonOf} from '../../src/figures/verdict/compared.ts';
import {issuedBefore} from '../../src/publish/given-out.ts';
import {readLedger} from '../../src/publish/ledger.ts';
import {placeOf} from '../../src/publish/publish.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import {synthesize} from '../families/moestuinen/synthesize.ts';
import template from '../families/moestuinen/template.ts';
import {phrasesOf, practiceVault} from '../invented-keys.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';

const family = fileURLToPath(new URL('../families/moestuinen', import.meta.url));
const here = mkdtempSync(join(tmpdir(), 'spiegel-renew-'));
const place = placeOf(here, 'moestuinen', '2021');
const [given, newer] = [join(here, 'gegeven'), join(here, 'nieuwer')] as const;
afterAll(() => rmSync(here, {recursive: true, force: true}));

/** The garden that counted again, and how many of its open beds of 2021 gave a harvest, then and now. */
const [garden, then, now] = ['tuin-09', 35, 5] as const;

const run = (command: string, delivery: string, ...more: readonly string[]) =>
  spiegel(here, command, family, '-d', delivery, ...more);
const said = (...words: Parameters<typeof run>): string => {
  const {code, said} = run(...words);
  expect(code, said).toBe(0);
  return said;
};
const opened = async (): Promise<ReadonlyMap<string, OpenedReport>> => {
  const {reports} = await openEdition(place, phrasesOf(place.secrets));
  return new Map(reports.map((report) => [report.id, report]));
};

let before: ReadonlyMap<string, OpenedReport>;
let after: ReadonlyMap<string, OpenedReport>;

beforeAll(async () => {
  for (const folder of [given, newer]) mkdirSync(folder);
  for (const [name, text] of synthesize({seed: 'spiegel'})) {
    writeFileSync(join(given, name), text);
    const later = text
      .replace(`${garden};2021;open;49;${then}`, `${garden};2021;open;49;${now}`)
      .replace(`${garden};2021;totaal;100;75`, `${garden};2021;totaal;100;45`)
      .replace('2022-03-01', '2022-09-01');
    writeFileSync(join(newer, name), later);
  }
  said('build', given);
  said('audit', given);
  said('issue', given, '--yes');
  before = await opened();
  expect(said('renew', newer, '-e', '2021')).toContain('De eigen cijfers van moestuinen-2021 zijn ververst');
  after = await opened();
});

const ownOf = ({cells}: OpenedReport, scope: string) =>
  cells.find(({at, ...cell}) => cell.scope === scope && at['year'] === '2021' && at['soort'] === 'open');

test('group cells stay those that were given out, and whoever delivered nothing new keeps its report', () => {
  for (const [id, report] of after) {
    const groups = ({cells}: OpenedReport) => cells.filter(({scope}) => isGroup(scope));
    expect(groups(report), id).toEqual(groups(before.get(id)!));
    if (id !== garden) expect(report.plan.hash, id).toBe(before.get(id)!.plan.hash);
  }
});

test('the page has both: newer own figures are shown, and those of the issue are judged; it says so', () => {
  const report = after.get(garden)!;
  expect(ownOf(report, OWN)?.x).toBe(now);
  expect(ownOf(report, ISSUED)).toEqual({...ownOf(before.get(garden)!, OWN)!, scope: ISSUED});
  const {plan, cells, text} = report;
  const view = {axis: {geoogst: 'soort'}, at: {year: '2021', soort: 'open'}, group: 'alle'};
  const series = seriesOf(plan, plan.indicators[0]!, cells, view);
  expect(pointAt(series, OWN, 'open', '-')?.x).toBe(now);
  expect(series.points.some(({scope}) => scope === ISSUED)).toBe(false);
  expect(comparisonOf(series, series.group!, '-', 'open').own?.x).toBe(then);
  expect(text).toContain('De vergelijking met anderen gaat over uw eigen cijfers van 1 maart 2022.');
  expect(before.get(garden)!.text).not.toContain('Of u verschilt van anderen');
});

test('it was given out without being asked, by a line of its own; an audit of it passes', async () => {
  using vault = await practiceVault(here, 'moestuinen');
  const lines = await readLedger(vault);
  expect(lines.map(({deed}) => deed)).toEqual(['issued', 'renewed']);
  expect(lines[1]).toMatchObject({contents: {delivered: '2022-09-01'}});
  expect(lines[1]!.edition).toBeUndefined();
  said('audit', newer, '-e', '2021');
  expect(said('issue', newer, '-e', '2021', '--yes')).toContain('was al uitgegeven');
});

test('the audit holds what is judged to what was given out', async () => {
  using vault = await practiceVault(here, 'moestuinen');
  const rows = await rowsFrom(newer, template);
  const earlier = await issuedBefore(vault, '2021');
  const found = async (reports: readonly OpenedReport[]) =>
    (await auditReports(reports, rows, template, {earlier})).findings.map(({code}) => code);
  expect(await found([...after.values()])).toEqual([]);
  const report = after.get(garden)!;
  const cells = report.cells.map((cell) => (cell === ownOf(report, ISSUED) ? {...cell, x: now} : cell));
  const other = new Map([...after, [garden, {...report, cells}]]);
  expect(await found([...other.values()])).toEqual(['own-differs']);
});

test('a build would take the newer figures away, and is refused', () => {
  const {code, said} = run('build', newer);
  expect(code).toBe(1);
  expect(said).toContain('zijn ververst na de uitgave');
});

test('a family that did not declare it renews nothing', () => {
  const {code, said} = spiegel(here, 'renew', mini, '-d', given, '-e', '2022');
  expect(code).toBe(1);
  expect(said).toContain('Eigen cijfers van mini worden niet ververst');
});
