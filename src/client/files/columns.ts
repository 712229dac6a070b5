/** What a figure's table is in a file, whatever the file: what stands above it, its heads and its rows. */
import type {Series} from '../../figures/series.ts';
import {numbersOf} from '../../figures/table.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {aboutOf} from './about.ts';

export interface Columns {
  /** A line each: the question first. */
  readonly about: readonly string[];
  readonly head: readonly string[];
  /** A number is a number in its column's unit, what is none stands as it reads. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export function columnsOf(plan: ReportPlan, series: Series): Columns {
  const {places, heads, rows, note} = numbersOf(series);
  const {title, answer, notes} = aboutOf(plan, series);
  return {
    about: [title, answer, ...(note === '' ? [] : [note]), ...notes],
    head: [...places, ...heads.map(({label, unit}) => (unit === '' ? label : `${label} (${unit})`))],
    rows: rows.map(({places: on, cells}) => [...on, ...cells.map(({number, text}) => number ?? text)])
  };
}
