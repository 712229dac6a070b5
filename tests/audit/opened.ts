/** Reports as their readers open them, made in memory from what protection gave. */
import type {OpenedReport} from '../../src/audit/audit.ts';
import {isOwn} from '../../src/figures/scope.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {ownerId} from '../../src/template/owner.ts';
import type {ReportPlan} from '../../src/template/plan.ts';

export function opened(safe: SafeCells): readonly OpenedReport[] {
  return safe.readers.map((reader) => {
    const {id, owner, audience, self, groups, name} = reader;
    const shown = (safe.stricter.get(audience) ?? safe).groups;
    const own = isOwn(self) ? safe.own.get(ownerId(owner!))! : (shown.get(self ?? '') ?? []);
    const plan = {audience, self, groups, hash: 'a'.repeat(64), reader: {id, name}};
    return {
      id,
      file: `reports/${id}/index.html`,
      plan: plan as unknown as ReportPlan,
      text: name,
      cells: [...own, ...groups.flatMap((group) => shown.get(group.id)!)]
    };
  });
}

/** The same reports with some cells replaced, in every report that shows them. */
export const tampered = (
  reports: readonly OpenedReport[],
  change: (cell: SafeCell, report: OpenedReport) => SafeCell
): readonly OpenedReport[] =>
  reports.map((report) => ({...report, cells: report.cells.map((cell) => change(cell, report))}));
