/** The tables of all figures in one workbook: a sheet a figure, as it is shown now, and a first sheet that says what is where. */
import writeXlsxFile, {type Cell, type Sheet} from 'write-excel-file/universal';
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {codeOf} from '../code/state-code.ts';
import {ownWords, reportWords} from '../words.ts';
import {isOwned} from './about.ts';
import {columnsOf} from './columns.ts';
import {holderOf} from './name.ts';

export async function workbook(plan: ReportPlan, all: readonly Series[]): Promise<Blob> {
  const names = sheetNames(all.map(({indicator}) => indicator.short));
  const sheets = all.map((series, at) => sheetOf(plan, series, names[at]!));
  return writeXlsxFile([contents(plan, all, names), ...sheets]).toBlob();
}

const bold = (value: string): Cell => ({value, fontWeight: 'bold'});
const wide = {width: 34};

/** What the workbook holds: sheet, figure and the code by which the report shows it like this again. */
function contents(plan: ReportPlan, all: readonly Series[], names: readonly string[]): Sheet<Blob> {
  return {
    sheet: contentsName,
    columns: [wide, {width: 70}, {width: 16}],
    data: [
      [bold(`${plan.title} ${plan.edition}: alle tabellen`)],
      ...all.slice(0, 1).map((series) => [holderOf(plan, series)]),
      [reportWords(plan)],
      ...(all.some((series) => isOwned(plan, series)) ? [[ownWords(plan)]] : []),
      [],
      ['Blad', 'Figuur', 'Code'].map(bold),
      ...all.map((series, at) => [names[at]!, series.indicator.title, codeOf(plan, series)])
    ]
  };
}

function sheetOf(plan: ReportPlan, series: Series, sheet: string): Sheet<Blob> {
  const {about, head, rows} = columnsOf(plan, series);
  const [title = '', ...lines] = about;
  return {
    sheet,
    columns: head.map((label, at) => ({width: at === 0 ? 24 : Math.min(34, Math.max(12, label.length + 2))})),
    data: [[bold(title)], ...lines.map((line) => [line]), [], head.map(bold), ...rows.map((row) => [...row])]
  };
}

const contentsName = 'Inhoud';

/** A spreadsheet takes no more, and none of these signs; case does not tell two names apart. */
const LONGEST = 31;

export function sheetNames(words: readonly string[]): readonly string[] {
  const taken = new Set([contentsName.toLowerCase()]);
  return words.map((word) => {
    const plain = word.replaceAll(/[[\]:*?/\\\s]+/g, ' ');
    for (let again = 1; ; again++) {
      const tail = again === 1 ? '' : ` ${again}`;
      const bare = plain.slice(0, LONGEST - tail.length).replaceAll(/^[\s']+|[\s']+$/g, '');
      const name = `${bare || 'Figuur'}${tail}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
