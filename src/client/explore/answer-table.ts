/** The answer to a reader's own statement, as a table and as a file. */

import {ungrouped} from '../../figures/format.ts';
import {isOwn} from '../../figures/scope.ts';
import type {Answer, Value} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {toCsv} from '../files/csv.ts';
import {ownWords, reportWords} from '../words.ts';
import {tableOf} from './table.ts';
import {rowWords} from './words.ts';

/** Its numbers read as Dutch; what is missing is left open. */
export function answerTable(document: Document, {columns, rows}: Answer): HTMLTableElement {
  const looks = columns.map((_, at) =>
    rows.some((row) => typeof row[at] === 'number') ? 'number' : 'words'
  );
  return tableOf(document, {
    caption: ['Antwoord'],
    columns: columns.map((label, at) => ({label, look: looks[at]!})),
    headed: false,
    rows: rows.map((row) => row.map((value, at) => ({text: textOf(value), look: looks[at]!})))
  });
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return typeof value === 'number' ? ungrouped(value) : value;
}

/** The bytes of the file: above the rows the statement itself, and where it was put. */
export function answerCsv(
  plan: ReportPlan,
  sql: string,
  {columns, rows, cut}: Answer
): Uint8Array<ArrayBuffer> {
  const about = [
    `Vraag: ${sql.trim().replaceAll(/\s+/g, ' ')}`,
    reportWords(plan),
    ...(cut ? [`Dit zijn de eerste ${rowWords(rows.length)}. Er zijn er meer.`] : []),
    ...(isOwn(plan.self) ? [ownWords(plan)] : [])
  ];
  return toCsv({about, head: columns, rows});
}
