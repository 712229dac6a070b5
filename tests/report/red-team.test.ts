/** Every report of the built edition is opened with its phrase, and all that they show together is attacked. */
import {beforeAll, expect, inject, test} from 'vitest';
import {auditReports, type Finding, type OpenedReport, openEdition} from '../../src/audit/audit.ts';
import {sayFinding} from '../../src/audit/say-finding.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import {placeOf} from '../../src/publish/publish.ts';
import {load} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {phrasesOf} from '../invented-keys.ts';

const {delivery, root} = inject('edition');
const {template} = await load('kibg');
let rows: Rows;
let reports: readonly OpenedReport[];
let opening: readonly Finding[];

beforeAll(async () => {
  rows = await rowsFrom(delivery, template);
  const place = placeOf(root, 'kibg', rows.meta.edition);
  ({reports, findings: opening} = await openEdition(place, phrasesOf(place.secrets)));
});

const only = (
  indicator: string,
  change: (cell: SafeCell) => SafeCell = (cell) => cell
): readonly OpenedReport[] =>
  reports.map((report) => ({
    ...report,
    cells: report.cells.filter((cell) => cell.indicator === indicator).map(change)
  }));

/** What a group number would be had nobody hidden it: the sum over its members as the delivery has them. */
function laidBare(cell: SafeCell): SafeCell {
  const individual = new Set(reports.filter(({plan}) => plan.audience === 'individual').map(({id}) => id));
  const {groupings, pool} = template.policy;
  const members = rows.holders.filter(({id, period, facts}) => {
    const pooled = !individual.has(id);
    if (period !== cell.at['year']) return false;
    if (cell.scope === pool.id) return pooled;
    return groupings.some(({withPool, classOf}) => (withPool || !pooled) && classOf(facts) === cell.scope);
  });
  const ids = new Set(members.map(({id}) => id));
  const there = rows.cells.filter(
    ({provider, indicator, at}) =>
      ids.has(provider) &&
      indicator === cell.indicator &&
      Object.entries(cell.at).every(([id, code]) => at[id] === code)
  );
  const whole = [...Map.groupBy(there, ({provider}) => provider).values()].map((own) =>
    Math.max(...own.map(({n}) => n))
  );
  const part = there.filter(({category}) => category === cell.category).map(({x}) => x);
  const near = (amounts: readonly number[]) => Math.round(amounts.reduce((sum, one) => sum + one, 0) / 5) * 5;
  return {...cell, status: 'shown', n: near(whole), x: near(part), providers: whole.length};
}

test('every copy of every report opens with its phrase and is the file that was built', () => {
  expect(opening).toEqual([]);
  expect(new Set(reports.map(({id}) => id)).size).toBeGreaterThan(100);
  expect(new Set(reports.map(({plan}) => plan.hash)).size).toBe(1);
});

test('nothing of any provider can be worked out from all reports together', async () => {
  const audited = await auditReports(reports, rows, template);
  expect(audited.findings.map((finding) => sayFinding(finding, 'en'))).toEqual([]);
  expect(audited.attackers).toBeGreaterThan(100);
  expect(audited.lps).toBeGreaterThan(0);
});

test('a hidden group row that shows its true number is found', async () => {
  const few = template.policy.minParts.value;
  const groups = reports
    .flatMap(({cells}) => cells)
    .filter(({indicator, scope}) => indicator === 'afsluitredenen' && scope !== 'own');
  const once = new Map(groups.map((cell) => [JSON.stringify([cell.scope, cell.category, cell.at]), cell]));
  const hidden = [...once.values()]
    .filter(({status, at}) => status === 'hidden' && !at['year']!.includes('-'))
    .find((cell) => laidBare(cell).x! > 0 && laidBare(cell).x! < few)!;
  const isIt = ({scope, category, at}: SafeCell): boolean =>
    scope === hidden.scope &&
    category === hidden.category &&
    JSON.stringify(at) === JSON.stringify(hidden.at);
  const bare = only('afsluitredenen', (cell) => (isIt(cell) ? laidBare(cell) : cell));
  const codes = new Set((await auditReports(bare, rows, template)).findings.map(({code}) => code));
  expect(codes).not.toContain('group-untrue');
  expect(codes).toContain('rule-broken');
});

test('a group number that moved is found', async () => {
  const moved = only('trajecten', (cell) =>
    cell.scope === 'alle' && cell.status === 'shown' ? {...cell, x: cell.x! + 15} : cell
  );
  const {findings} = await auditReports(moved, rows, template);
  expect(findings.some(({code}) => code === 'group-untrue')).toBe(true);
});
