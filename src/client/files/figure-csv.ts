/** Exactly what the table of a figure shows, as a file for a spreadsheet. */
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {columnsOf} from './columns.ts';
import {toCsv} from './csv.ts';

/** The bytes of the file. */
export const figureCsv = (plan: ReportPlan, series: Series): Uint8Array<ArrayBuffer> =>
  toCsv(columnsOf(plan, series));
