/** What a correction changes, for staff: which figure of which report, and no value. */

import {join} from 'node:path';
import {from} from 'arquero';
import {correct as says} from '../commands.nl.ts';
import {harmless} from '../csv/formula.ts';
import {isOwn} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import {readSecret} from '../store/read-secret.ts';
import {writeSecret} from '../store/write-secret.ts';
import type {ReportPlan} from '../template/plan.ts';
import type {Change} from './order.ts';
import type {Place} from './place.ts';

const CORRECTED = 'verbetering.csv';

type Number = Pick<SafeCell, 'scope' | 'indicator' | 'category' | 'at'>;

/** The figures of one report that change, a line each; where it comes, goes, or only its words are others, one line that says so. */
export function correctedLines({id, before, after}: Change, changed: readonly Number[]): readonly string[] {
  const whole = (what: string) => linesOf([[id, '', what, '', '']]);
  if (after === null) return whole(says.gone);
  if (before === null) return whole(says.added);
  return changed.length === 0
    ? whole(says.wordsOnly)
    : linesOf(changed.map((cell) => [id, ...placeOf(cell, after.plan)]));
}

function placeOf({scope, indicator, category, at}: Number, plan: ReportPlan): readonly string[] {
  const {short = indicator, categories = []} = plan.indicators.find(({id}) => id === indicator) ?? {};
  const group = plan.groups.find(({id}) => id === scope)?.label ?? scope;
  const codes = (role: 'period' | 'class') =>
    plan.dimensions
      .filter((dimension) => dimension.role === role)
      .map(({id, values}) => values.find(({code}) => code === at[id])?.label ?? at[id]);
  const part = categories.find(({id}) => id === category)?.label;
  return [
    isOwn(scope) ? says.own : group,
    short,
    [...(part ? [part] : []), ...codes('class')].join(', '),
    codes('period').join()
  ];
}

function linesOf(rows: readonly (readonly string[])[]): readonly string[] {
  const {columns} = says;
  const objects = rows.map((row) => Object.fromEntries(row.map((text, at) => [columns[at]!, text])));
  const format = Object.fromEntries(columns.map((name) => [name, harmless]));
  return from(objects, [...columns])
    .toCSV({delimiter: ';', format})
    .trimEnd()
    .split('\n')
    .slice(1);
}

/** Writes the list. `more`: it goes on from that of a correction that was not given out, and what that changed stays on it. */
export async function writeCorrected(
  {secrets}: Place,
  lines: readonly string[],
  more: boolean
): Promise<string> {
  const file = join(secrets, CORRECTED);
  const bytes = more ? await readSecret(file) : null;
  const before = (bytes?.toString('utf8') ?? '')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
  const all = [...new Set([...before, ...lines])].sort();
  // With its mark Excel reads the letters as they are.
  await writeSecret(secrets, CORRECTED, `\ufeff${[says.columns.join(';'), ...all].join('\n')}\n`);
  return file;
}
