import {isGroup, isIssued, isOwn, issuedOf} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import type {Finding} from './finding.ts';
import type {OpenedReport} from './open.ts';
import type {Prose} from './prose.ts';
import {checkReadBy} from './read-by.ts';
import {checkStrangers} from './strangers.ts';
import {type Gift, placeKey, type Slice} from './truth.ts';

/** What must hold of each report by itself: nobody else's rows, own rows as delivered, nothing behind a hidden cell. */
export function checkReports(
  reports: readonly OpenedReport[],
  rows: Rows,
  truth: ReadonlyMap<string, Slice>,
  template: Template,
  issued: ReadonlyMap<string, Slice>,
  period: string,
  prose: Prose
): readonly Finding[] {
  return [
    ...copiesAlike(reports),
    ...reports.flatMap((report) => [
      ...scopes(report),
      ...checkReadBy(report, template),
      ...report.cells.flatMap((cell) => [
        ...behindHidden(cell, report),
        ...ownAsDelivered(cell, report, isIssued(cell.scope) ? issued : truth, period)
      ])
    ]),
    ...checkStrangers(reports, rows, prose),
    ...poolAlike(reports)
  ];
}

const where = ({indicator, category, at}: SafeCell) => ({indicator, category, at: placeKey(at)});

/** A hosted and a portable copy are one report, so they carry one check number. */
function copiesAlike(reports: readonly OpenedReport[]): Finding[] {
  const first = new Map(reports.toReversed().map(({id, plan}) => [id, plan.hash]));
  return reports
    .filter(({id, plan}) => plan.hash !== first.get(id))
    .map(({file}) => ({code: 'hash-differs', args: {file}}));
}

/** A report holds its own rows and those of the groups on offer; a pooled one holds no own rows at all. */
function scopes({plan, cells, file}: OpenedReport): Finding[] {
  const may = new Set([
    ...[plan.self, issuedOf(plan.self)].flatMap((scope) => scope ?? []),
    ...plan.groups.map(({id}) => id)
  ]);
  const strange = new Set(cells.map(({scope}) => scope).filter((scope) => !may.has(scope)));
  return [...strange].map((scope) => ({code: 'scope-strange', args: {file, scope}}));
}

const allowed: Readonly<Record<SafeCell['status'], readonly string[]>> = {
  hidden: [],
  none: [],
  under: ['n', 'providers'],
  over: ['n', 'providers'],
  shown: ['n', 'x', 'xx', 'mean', 'providers', 'p10', 'p25', 'p50', 'p75', 'p90']
};

function behindHidden(cell: SafeCell, {file}: OpenedReport): Finding[] {
  const kept = Object.entries(cell).filter(
    ([name, value]) => typeof value === 'number' && !allowed[cell.status].includes(name)
  );
  return kept.length === 0 ? [] : [{code: 'hidden-number', args: {file, scope: cell.scope, ...where(cell)}}];
}

/** An own row is exactly what that provider delivered, now or for what was given out: no row of another can stand in its place. */
function ownAsDelivered(
  cell: SafeCell,
  {id, file}: OpenedReport,
  truth: ReadonlyMap<string, Slice>,
  period: string
): Finding[] {
  if (!(isOwn(cell.scope) || isIssued(cell.scope)) || cell.status === 'hidden') return [];
  const slice = truth.get(`${cell.indicator} ${cell.at[period]}`);
  const gift = slice?.gifts.get(placeKey(cell.at))?.get(id)?.get(cell.category);
  return agrees(cell, gift) ? [] : [{code: 'own-differs', args: {file, ...where(cell)}}];
}

/** A delivered nothing may be shown as one; where no row was delivered there is nothing to show. */
function agrees({status, n, x, xx}: SafeCell, gift: Gift | undefined): boolean {
  if (status === 'none') return (gift?.n ?? 0) === 0;
  if (!gift || (gift.n === 0 && !gift.delivered)) return false;
  if (status !== 'shown') return n === gift.n;
  return n === gift.n && x === gift.x && xx === gift.xx;
}

/** Readers of the same groups, of which one is highlighted, hold the very same cells. */
function poolAlike(reports: readonly OpenedReport[]): Finding[] {
  const pooled = reports.filter(({plan}) => isGroup(plan.self));
  const alike = Map.groupBy(pooled, ({plan: {audience, self, groups}}) =>
    JSON.stringify([audience, self, groups.map(({id}) => id)])
  );
  return [...alike.values()].flatMap((pages) => {
    const first = JSON.stringify(pages[0]!.cells);
    return pages
      .filter(({cells}) => JSON.stringify(cells) !== first)
      .map(({file}) => ({code: 'pool-differs', args: {file}}) as const);
  });
}
