import type {Fault} from '../errors.ts';
import {type FaultGroup, groupFaults} from './grouped.ts';
import {type Html, markup} from './html.ts';
import {qualityWords} from './quality-words.ts';
import {PLACES, placeIn, sayFault} from './wording.ts';
import type {Language} from './words.ts';

/** So many places of a repeated fault are enough to find the rest. */
const SHOWN = 10;

/** Faults in words, repeated ones as one with their places. */
export const faultList = (faults: readonly Fault[], language: Language): Html =>
  markup`${groupFaults(faults, SHOWN).map((group) => article(group, language))}`;

function article({shown, more, blocking}: FaultGroup, language: Language): Html {
  const [first] = shown;
  if (first === undefined) return markup``;
  const {tags, times, like, terms, locale} = qualityWords[language];
  const all = shown.length + more;
  const {what, expected, todo} = sayFault(first, language);
  const single = new Set(shown.map((fault) => sayFault(fault, language).what)).size === 1;
  return markup`<article>
<span class="tag ${blocking ? 'blocks' : 'warns'}">${blocking ? tags[0] : tags[1]}${all > 1 ? times(all.toLocaleString(locale)) : ''}</span>
<h3>${single ? what : what + like}</h3>
<dl>
<dt>${terms[0]}</dt><dd>${first.file}</dd>
${places(shown, more, single, language)}
<dt>${terms[2]}</dt><dd>${expected}</dd>
<dt>${terms[3]}</dt><dd class="todo">${todo}</dd>
</dl>
</article>
`;
}

/** Rows in one line where the words are the same each time; else the words with each place. */
function places(shown: readonly Fault[], more: number, single: boolean, language: Language): Html {
  const words = qualityWords[language];
  const rest = more === 0 ? '' : words.more(more.toLocaleString(words.locale));
  const lines = single
    ? [rows(shown, rest, language)]
    : [...shown.map((fault) => withWords(fault, language)), rest];
  const found = lines.filter((text) => text !== '');
  if (found.length === 0) return markup``;
  return markup`<dt>${words.terms[1]}</dt><dd>${found.map((text, at) => (at === 0 ? markup`${text}` : markup`<br>${text}`))}</dd>`;
}

/** A group is of one column, so that only the rows differ: `kolom x, rij 6, 13, 20 en nog 42 keer`. */
function rows(shown: readonly Fault[], rest: string, language: Language): string {
  const places = PLACES[language];
  const column = shown[0]?.column;
  const numbers = shown.flatMap(({row}) => row ?? []);
  const found = [
    ...(column === undefined ? [] : [`${places.column} ${column}`]),
    ...(numbers.length === 0 ? [] : [`${places.row} ${numbers.join(', ')}`])
  ];
  return [found.join(', '), rest].filter((text) => text !== '').join(' ');
}

const withWords = (fault: Fault, language: Language): string =>
  `${placeIn(fault, language).join(', ')}: ${sayFault(fault, language).what}`;
