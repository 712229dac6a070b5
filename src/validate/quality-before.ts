import type {Fault} from '../errors.ts';
import type {Template} from '../template/define.ts';
import type {Compared} from './before/compared.ts';
import {before} from './before/words.nl.ts';
import {type Html, markup} from './html.ts';
import {faultList} from './quality-faults.ts';
import {qualityWords} from './quality-words.ts';
import type {Language} from './words.ts';

/** Is it about the delivery before? */
export const isComparison = ({code}: Fault): boolean => code in before;

/** What is told beside the delivery before: how many figures are the same, and what differs. Nothing where it was not at hand. */
export function comparison(
  compared: Compared | undefined,
  faults: readonly Fault[],
  template: Template,
  language: Language
): Html {
  if (compared === undefined) return markup``;
  const words = qualityWords[language];
  const {came, left, stayed} = compared.providers;
  const [period = '', ...columns] = words.beforeColumns;
  return markup`<h2>${words.before(compared.edition)}</h2>
<p class="soft">${words.beforeSays(came, left, stayed, template.words.providers)}</p>
<div class="scroll" role="region" aria-label="${words.before(compared.edition)}" tabindex="0"><table>
<thead><tr><th scope="col">${period}</th>${columns.map((name) => markup`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${compared.periods.map((line) => row(line, words.locale))}</tbody></table></div>
${faults.length === 0 ? markup`<p>${words.beforeNone}</p>` : faultList(faults, language)}`;
}

const row = ({period, same, changed, gone, added}: Compared['periods'][number], locale: string): Html =>
  markup`<tr><th scope="row">${period}</th>${[same, changed, gone, added].map((count) => markup`<td class="number">${count.toLocaleString(locale)}</td>`)}</tr>
`;
