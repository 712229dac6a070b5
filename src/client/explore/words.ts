/** Sentences of the page for exploring: what is shown, of which part, and what a reader must mind. */

import {sumOf} from '../../figures/adds-up.ts';
import {counted} from '../../figures/format.ts';
import {isComparedAt} from '../../figures/place.ts';
import {isGroup, isOwn} from '../../figures/scope.ts';
import {capital} from '../../figures/words.ts';
import type {ReportPlan} from '../../template/plan.ts';
import type {Choice, Offer} from './choice.ts';
import type {Field} from './fields.ts';
import type {Grid, GridRow} from './pivot.ts';

/** "Percentage van de trajecten, per jaar en per benchmarkgroep". */
export function whatWords({measure, rowField, columnField}: Grid): string {
  const per = [rowField, columnField].flatMap((field) => field?.per ?? []);
  return per.length === 0 ? measure.label : `${measure.label}, ${per.join(' en ')}`;
}

/** "Jaar: 2021 · Benchmarkgroep: Alle aanbieders"; empty where nothing is fixed. */
export function fixedWords({fields}: Offer, {fixed}: Choice): string {
  return fields
    .filter(({id}) => id in fixed)
    .map((field) => `${field.label}: ${labelOf(field, fixed[field.id]!)}`)
    .join(' · ');
}

const labelOf = ({values}: Field, code: string): string =>
  values.find((value) => value.code === code)?.label ?? code;

/** "12 rijen", "1 rij", "Geen rijen". */
export const rowWords = (rows: number): string =>
  rows === 0 ? 'Geen rijen' : rows === 1 ? '1 rij' : `${rows} rijen`;

/** What must be known to read this table right, one sentence each. */
export function noteWords(plan: ReportPlan, offer: Offer, choice: Choice, grid: Grid): readonly string[] {
  const {indicator, fields} = offer;
  const readings = grid.rows.flatMap((row) => row.readings).filter((reading) => reading !== null);
  const some = (test: (reading: (typeof readings)[number]) => boolean) => readings.some(test);
  const groups = codesIn('scope', fields, choice, grid).some((code) => code !== plan.self);
  const open = codesOfPeriod(plan, fields, choice, grid).some((code) =>
    indicator.incomplete?.codes.includes(code)
  );
  const few = counted(indicator.reliableFrom, indicator.of);
  const bars = choice.as === 'chart' && grid.rowField?.role !== 'period';
  return [
    ...Object.values(indicator.unavailable),
    ...(isWithoutGroups(plan, offer, choice, grid) ? [`${capital(plan.words.never)}.`] : []),
    ...(bars && some(({low}) => low !== null)
      ? ['De lichte streep aan een balk is de marge door toeval (95%).']
      : []),
    ...(open ? [indicator.incomplete!.note] : []),
    ...(some(({unreliable}) => unreliable)
      ? [`Een cijfer met * rust op minder dan ${few}: te weinig voor een conclusie.`]
      : []),
    ...((groups || isGroup(plan.self)) && indicator.kind === 'count' && choice.show === 'value'
      ? [
          `Bij een groep staat wat gewoon is voor één ${plan.words.provider} (de mediaan), niet het totaal van de groep.`
        ]
      : []),
    ...(isRoundedApart(offer, choice, grid)
      ? ['Door afronding tellen de delen niet overal op tot precies 100%.']
      : []),
    ...(groups && (choice.show === 'n' || choice.show === 'x')
      ? ['Aantallen van groepen zijn afgerond.']
      : []),
    ...(some(({status}) => status === 'none')
      ? ['Een streepje (–) betekent: hierover zijn geen cijfers, of het komt niet voor.']
      : []),
    ...(some(({status}) => status === 'under' || status === 'over')
      ? [`Bij < en > staat een grens in plaats van het cijfer, om ${plan.words.people} te beschermen.`]
      : [])
  ];
}

/** Do parts of a whole that stand in a row or column together add up to another number than 100, as they read? */
function isRoundedApart({indicator}: Offer, choice: Choice, grid: Grid): boolean {
  if (!indicator.exclusive || choice.show !== 'value') return false;
  const [down, across] = [grid.rowField, grid.columnField].map((field) => field?.role === 'category');
  const rows = grid.rows.map(({readings}) => readings);
  const columns = grid.columns.map((_, at) => rows.map((readings) => readings[at] ?? null));
  const lines = down && across ? [rows.flat()] : down ? columns : across ? rows : [];
  // Rows that were not looked for are missing, and so is half of a cross-table that is cut along one end.
  const whole =
    grid.rows.length === (grid.rowField?.values.length ?? 1) && (!indicator.ends || (down && across));
  return whole === true && lines.some((line) => !isHundred(line));
}

/** Where one of them may not be read, nothing can be said. */
function isHundred(line: GridRow['readings']): boolean {
  const known = line.filter((reading) => reading !== null && reading.status !== 'none');
  if (known.length === 0 || known.some((reading) => reading?.number === null)) return true;
  return (
    (sumOf(known.map((reading) => ({number: reading!.number!, decimals: reading!.decimals}))) ?? 100) === 100
  );
}

/** Are groups looked for where they have no figures by design? */
function isWithoutGroups(plan: ReportPlan, {indicator, fields}: Offer, choice: Choice, grid: Grid): boolean {
  const {dimensions, self, groups} = plan;
  if (!indicator.benchmark || groups.every(({id}) => id === self) || choice.fixed['scope'] === self)
    return false;
  return dimensions.some(({id}) =>
    codesIn(`at.${id}`, fields, choice, grid).some(
      (code) => !isComparedAt({dimensions, indicator}, {[id]: code})
    )
  );
}

/** The codes at which a table looks along one field: fixed, or those of its rows or columns. */
function codesIn(id: string, fields: readonly Field[], choice: Choice, grid: Grid): readonly string[] {
  const code = choice.fixed[id];
  if (code !== undefined) return [code];
  if (choice.rows === id) return grid.rows.map((row) => row.code);
  if (choice.columns === id) return grid.columns.map((column) => column.code);
  return fields.find((field) => field.id === id)?.values.map((value) => value.code) ?? [];
}

function codesOfPeriod(
  plan: ReportPlan,
  fields: readonly Field[],
  choice: Choice,
  grid: Grid
): readonly string[] {
  return plan.dimensions
    .filter(({role}) => role === 'period')
    .flatMap(({id}) => codesIn(`at.${id}`, fields, choice, grid));
}

/** Are figures of the reader itself among what is shown? Never in a pooled report. */
export function hasOwn(plan: ReportPlan, {fields}: Offer, choice: Choice, grid: Grid): boolean {
  return isOwn(plan.self) && codesIn('scope', fields, choice, grid).some(isOwn);
}

/** The mark behind a figure that rests on few. */
export const textOf = (reading: GridRow['readings'][number]): string =>
  reading === null ? '' : reading.unreliable ? `${reading.text}*` : reading.text;
