import type {Template} from '../template/define.ts';
import type {Coverage} from './coverage.ts';
import {type Html, markup} from './html.ts';

/** How many providers there are per period, in all and per indicator: no figure of anyone. */
export function coverageTables(coverage: Coverage, template: Template): Html {
  const providers = template.words.providers;
  if (coverage.periods.length === 0) return markup``;
  const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
  return markup`<h2>Wat er is geleverd</h2>
<p class="soft">Aantal ${providers} per periode: op de lijst, en met cijfers per indicator. Een streepje betekent: geen.</p>
<div class="scroll" role="region" aria-label="Aantal ${providers} per periode" tabindex="0"><table>
<thead><tr><th scope="col">Cijfer</th>${coverage.periods.map((period) => markup`<th scope="col" class="number">${period}</th>`)}</tr></thead>
<tbody>
${line(`Alle ${providers} op de lijst`, coverage.holders, coverage.periods)}
${indicators.map(({id, short}) => line(short, coverage.indicators.get(id), coverage.periods))}</tbody></table></div>`;
}

const line = (
  label: string,
  counted: ReadonlyMap<string, number> | undefined,
  periods: readonly string[]
): Html =>
  markup`<tr><th scope="row">${label}</th>${periods.map((period) => markup`<td class="number">${inDutch(counted?.get(period))}</td>`)}</tr>
`;

const inDutch = (number: number | undefined): string =>
  number === undefined ? '–' : number.toLocaleString('nl-NL');
