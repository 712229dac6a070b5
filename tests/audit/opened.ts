/** Reports as their readers open them, made in memory from what protection gave. */
import type {OpenedReport} from '../../src/audit/audit.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import type {ReportPlan} from '../../src/template/plan.ts';

export function opened(safe: SafeCells): readonly OpenedReport[] {
  return safe.readers.map((reader) => {
    const {provider: id, kind, self, groups, name} = reader;
    const own = kind === 'individual' ? safe.own.get(id)! : safe.groups.get(self)!;
    const plan = {kind, self, groups, hash: 'a'.repeat(64), provider: {id, name}};
    return {
      id,
      file: `reports/${id}/index.html`,
      plan: plan as unknown as ReportPlan,
      text: name,
      cells: [...own, ...groups.flatMap((group) => safe.groups.get(group.id)!)]
    };
  });
}

/** The same reports with some cells replaced, in every report that shows them. */
export const tampered = (
  reports: readonly OpenedReport[],
  change: (cell: SafeCell, report: OpenedReport) => SafeCell
): readonly OpenedReport[] =>
  reports.map((report) => ({...report, cells: report.cells.map((cell) => change(cell, report))}));
