import {from} from 'arquero';
import type {Template} from '../template/define.ts';
import {type Coverage, LISTED} from './coverage.ts';
import {type Html, markup} from './html.ts';
import type {QualityWords} from './quality-words.ts';

/** How many providers there are per period, in all and per indicator: no figure of anyone. */
export function coverageTables(
  {periods, providers: counted}: Coverage,
  template: Template,
  words: QualityWords
): Html {
  const providers = template.words.providers;
  if (periods.length === 0) return markup``;
  const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
  const lines = from(
    [
      {of: LISTED, label: words.listed(providers)},
      ...indicators.map(({id, short}) => ({of: id, label: short}))
    ],
    ['of', 'label']
  ).lookup(counted, 'of', [...periods]);
  const [listed = markup``, ...rest] = lines
    .objects()
    .map((line) => row(line as Line, periods, words.locale));
  return markup`<h2>${words.delivered}</h2>
<p class="soft">${words.coverageSays(providers)}</p>
<div class="scroll" role="region" aria-label="${words.perPeriod(providers)}" tabindex="0"><table>
<thead><tr><th scope="col">${words.figure}</th>${periods.map((period) => markup`<th scope="col" class="number">${period}</th>`)}</tr></thead>
<tbody>
${listed}
${rest}</tbody></table></div>`;
}

/** What is counted, and how many there are in each period. */
type Line = {readonly label: string} & Readonly<Record<string, number | undefined>>;

const row = ({label, ...counted}: Line, periods: readonly string[], locale: string): Html =>
  markup`<tr><th scope="row">${label}</th>${periods.map((period) => markup`<td class="number">${written(counted[period], locale)}</td>`)}</tr>
`;

const written = (number: number | undefined, locale: string): string =>
  number === undefined ? '–' : number.toLocaleString(locale);
