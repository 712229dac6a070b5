import {isGroup} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import {numbers} from '../query/columns.ts';
import type {Finding} from './finding.ts';
import type {OpenedReport} from './open.ts';
import {placeKey} from './truth.ts';

/** Every benchmark number that any report shows: what all readers together hold. Key: see `cellKey`. */
export type Union = ReadonlyMap<string, SafeCell>;

export const cellKey = ({
  scope,
  indicator,
  category,
  at
}: Pick<SafeCell, 'scope' | 'indicator' | 'category' | 'at'>): string =>
  [scope, indicator, category, placeKey(at)].join('|');

/**
 * Puts the group numbers of all reports together; one number per group and cell, whoever reads it. Where an audience has
 * floors of its own, its reports may hide what others show.
 */
export function unionOf(
  reports: readonly OpenedReport[],
  hasFloors: (report: OpenedReport) => boolean = () => false
): {union: Union; findings: readonly Finding[]} {
  const union = new Map<string, SafeCell>();
  const findings: Finding[] = [];
  const left: SafeCell[] = [];
  for (const report of reports)
    for (const cell of report.cells.filter(({scope}) => isGroup(scope))) {
      const key = cellKey(cell);
      const known = union.get(key);
      if (cell.status === 'hidden' && hasFloors(report)) left.push(cell);
      else if (!known) union.set(key, cell);
      else if (!same(known, cell))
        findings.push({
          code: 'group-differs',
          args: {
            file: report.file,
            scope: cell.scope,
            indicator: cell.indicator,
            category: cell.category,
            at: placeKey(cell.at)
          }
        });
    }
  for (const cell of left) if (!union.has(cellKey(cell))) union.set(cellKey(cell), cell);
  return {union, findings};
}

/** A cell as it is printed, whatever order its fields are in. */
const printOf = (cell: SafeCell): string =>
  JSON.stringify([cellKey(cell), cell.status, ...numbers.map((name) => cell[name])]);

/** Does a number stand exactly as an earlier edition gave it out? Then it was judged, and proved, in that edition. */
export function standsAsIssued(earlier: readonly IssuedEdition[]): (cell: SafeCell) => boolean {
  const issued = new Set(earlier.flatMap(({rows}) => rows.map(({cell}) => printOf(cell))));
  return (cell) => issued.size > 0 && issued.has(printOf(cell));
}

const same = (a: SafeCell, b: SafeCell): boolean => JSON.stringify(a) === JSON.stringify(b);
