import type {Receipt} from '../delivery/read.ts';
import {type Html, markup} from './html.ts';
import type {QualityWords} from './quality-words.ts';

const ENCODINGS: Readonly<Record<Receipt['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252'
};

/** The receipt: what came in, so that sender and receiver can see that they mean the same files. */
export function fileTable(files: readonly Receipt[], words: QualityWords): Html {
  if (files.length === 0) return markup`<p>${words.noFiles}</p>`;
  const [file = '', rows = '', bytes = '', ...others] = words.fileColumns;
  return markup`<p class="soft">${words.print}</p>
<div class="scroll" role="region" aria-label="${words.received}" tabindex="0"><table>
<thead><tr><th scope="col">${file}</th><th scope="col" class="number">${rows}</th><th scope="col" class="number">${bytes}</th>${others.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${files.map((one) => fileRow(one, words))}</tbody></table></div>`;
}

const fileRow = (file: Receipt, {locale, delimiters, decimals}: QualityWords): Html =>
  markup`<tr><th scope="row">${file.name}</th><td class="number">${file.rows.toLocaleString(locale)}</td><td class="number">${file.bytes.toLocaleString(locale)}</td><td>${ENCODINGS[file.encoding]}</td><td>${delimiters[file.delimiter]}</td><td>${decimals[file.decimal ?? 'none']}</td><td><code>${file.sha256}</code></td></tr>
`;
