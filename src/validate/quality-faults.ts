import type {Fault} from '../errors.ts';
import {type FaultGroup, groupFaults} from './grouped.ts';
import {type Html, markup} from './html.ts';
import {placeIn, sayFault} from './wording.ts';

/** So many places of a repeated fault are enough to find the rest. */
const SHOWN = 10;

/** Faults in Dutch, repeated ones as one with their places. */
export const faultList = (faults: readonly Fault[]): Html =>
  markup`${groupFaults(faults, SHOWN).map(article)}`;

function article({shown, more, blocking}: FaultGroup): Html {
  const [first] = shown;
  if (first === undefined) return markup``;
  const {what, expected, todo} = sayFault(first, 'nl');
  const single = new Set(shown.map((fault) => sayFault(fault, 'nl').what)).size === 1;
  return markup`<article>
<span class="tag ${blocking ? 'blocks' : 'warns'}">${blocking ? 'Houdt tegen' : 'Waarschuwing'}</span>
<h3>${single ? what : `${what}, en meer zoals dit`}</h3>
<dl>
<dt>Bestand</dt><dd>${first.file}</dd>
${places(shown, more, single)}
<dt>Verwacht</dt><dd>${expected}</dd>
<dt>Wat te doen</dt><dd class="todo">${todo}</dd>
</dl>
</article>
`;
}

/** Rows in one line where the words are the same each time; else the words with each place. */
function places(shown: readonly Fault[], more: number, single: boolean): Html {
  const rest = more === 0 ? '' : `en nog ${more.toLocaleString('nl-NL')} keer`;
  const lines = single ? [rows(shown, rest)] : [...shown.map(withWords), rest];
  const found = lines.filter((text) => text !== '');
  if (found.length === 0) return markup``;
  return markup`<dt>Waar</dt><dd>${found.map((text, at) => (at === 0 ? markup`${text}` : markup`<br>${text}`))}</dd>`;
}

/** A group is of one column, so that only the rows differ: `kolom x, rij 6, 13, 20 en nog 42 keer`. */
function rows(shown: readonly Fault[], rest: string): string {
  const column = shown[0]?.column;
  const numbers = shown.flatMap(({row}) => row ?? []);
  const places = [
    ...(column === undefined ? [] : [`kolom ${column}`]),
    ...(numbers.length === 0 ? [] : [`rij ${numbers.join(', ')}`])
  ];
  return [places.join(', '), rest].filter((text) => text !== '').join(' ');
}

const withWords = (fault: Fault): string =>
  `${placeIn(fault, 'nl').join(', ')}: ${sayFault(fault, 'nl').what}`;
