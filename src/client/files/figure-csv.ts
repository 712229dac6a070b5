/** Exactly what the table of a figure shows, as a file for a spreadsheet. */
import type {Series} from '../../figures/series.ts';
import {numbersOf} from '../../figures/table.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {aboutOf} from './about.ts';
import {toCsv} from './csv.ts';

/** The bytes of the file; a number is a number in its column's unit, what is none stands as it reads. */
export function figureCsv(plan: ReportPlan, series: Series): Uint8Array<ArrayBuffer> {
  const {places, heads, rows, note} = numbersOf(series);
  const {title, answer, notes} = aboutOf(plan, series);
  return toCsv({
    about: [title, answer, ...(note === '' ? [] : [note]), ...notes],
    head: [...places, ...heads.map(({label, unit}) => (unit === '' ? label : `${label} (${unit})`))],
    rows: rows.map(({places: on, cells}) => [...on, ...cells.map(({number, text}) => number ?? text)])
  });
}
