/** The table on screen as a file: its rows in their order, and above them what it is and where it comes from. */
import {rounded} from '../../figures/format.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {type CsvValue, toCsv} from '../files/csv.ts';
import {ownWords, reportWords} from '../words.ts';
import type {Choice, Offer} from './choice.ts';
import type {Reading} from './measures.ts';
import type {Grid} from './pivot.ts';
import {fixedWords, hasOwn, noteWords, textOf, whatWords} from './words.ts';

/** The bytes of the file; `searched` are the words by which the rows were chosen. */
export function gridCsv(
  plan: ReportPlan,
  offer: Offer,
  choice: Choice,
  grid: Grid,
  searched: string
): Uint8Array<ArrayBuffer> {
  const {indicator} = offer;
  const source = plan.explained[indicator.id]?.source ?? '';
  const about = [
    indicator.title,
    whatWords(grid),
    fixedWords(offer, choice),
    searched === '' ? '' : `Alleen rijen met: ${searched}`,
    reportWords(plan),
    source === '' ? '' : `Bron: ${source}`,
    ...noteWords(plan, offer, choice, grid),
    hasOwn(plan, offer, choice, grid) ? ownWords(plan) : ''
  ].filter((line) => line !== '');
  return toCsv({
    about,
    head: [grid.rowField?.label ?? '', ...grid.columns.map(({label}) => label)],
    rows: grid.rows.map(({label, readings}) => [label, ...readings.map(valueIn)])
  });
}

/** A number with the decimals that are on screen; what is no number as it is read. */
function valueIn(reading: Reading | null): CsvValue {
  if (reading === null) return null;
  const {number, decimals, text, unreliable} = reading;
  const isNumber = number !== null && !unreliable && !/^[<>]/.test(text);
  return isNumber ? rounded(number, decimals) : textOf(reading);
}
