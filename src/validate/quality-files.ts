import type {Receipt} from '../delivery/read.ts';
import {type Html, markup} from './html.ts';

const DELIMITERS: Readonly<Record<Receipt['delimiter'], string>> = {
  ';': 'puntkomma',
  ',': 'komma',
  '\t': 'tab'
};
const ENCODINGS: Readonly<Record<Receipt['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252'
};

/** The receipt: what came in, so that sender and receiver can see that they mean the same files. */
export const fileTable = (files: readonly Receipt[]): Html =>
  files.length === 0
    ? markup`<p>Er is geen bestand met cijfers ontvangen.</p>`
    : markup`<p class="soft">De SHA-256 is de vingerafdruk van een bestand: dezelfde vingerafdruk is hetzelfde bestand.</p>
<div class="scroll" role="region" aria-label="Ontvangen bestanden" tabindex="0"><table>
<thead><tr><th scope="col">Bestand</th><th scope="col" class="number">Rijen</th><th scope="col" class="number">Bytes</th><th scope="col">Tekens</th><th scope="col">Scheiding</th><th scope="col">Decimaal</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${files.map(fileRow)}</tbody></table></div>`;

const fileRow = (file: Receipt): Html =>
  markup`<tr><th scope="row">${file.name}</th><td class="number">${file.rows.toLocaleString('nl-NL')}</td><td class="number">${file.bytes.toLocaleString('nl-NL')}</td><td>${ENCODINGS[file.encoding]}</td><td>${DELIMITERS[file.delimiter]}</td><td>${decimal(file.decimal)}</td><td><code>${file.sha256}</code></td></tr>
`;

const decimal = (sign: Receipt['decimal']): string =>
  sign === null ? 'geen decimalen' : sign === ',' ? 'komma' : 'punt';
