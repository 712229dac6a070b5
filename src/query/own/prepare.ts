/** Bytes of a file → text that the engine reads as records, or the one reason why not. */
import {decode} from '../../csv/decode.ts';
import {columnKey, type Delimiter, delimiters} from '../../csv/header.ts';
import type {OwnFault, OwnFaultCode} from './found.ts';
import {most} from './found.ts';

export interface Prepared {
  readonly csv: Uint8Array;
  readonly delimiter: Delimiter;
  /** Fields in the first line. */
  readonly width: number;
  readonly faults: readonly OwnFault[];
}

const blocked = (code: OwnFaultCode): OwnFault => ({code, severity: 'blocks', places: [], many: 0});
const lettersLost: OwnFault = {code: 'letters-lost', severity: 'warns', places: [], many: 0};

/** Decodes, and makes every record one that the engine counts as a spreadsheet does. */
export function prepare(bytes: Uint8Array, columns: readonly string[]): Prepared | OwnFault {
  if (bytes.length > most.bytes) return blocked('too-large');
  const decoded = decode(bytes);
  if (decoded === null) return blocked('not-text');
  const text = tidy(decoded.text);
  if (text.trim() === '') return blocked('empty');
  if (text.split('"').length % 2 === 0) return blocked('quote-open');
  const header = /^[^\n]*\S[^\n]*/m.exec(text)?.[0] ?? '';
  const delimiter = delimiterOf(header, columns);
  return {
    csv: new TextEncoder().encode(numbered(text, delimiter)),
    delimiter,
    width: header.split(delimiter).length,
    faults: decoded.lost ? [lettersLost] : []
  };
}

/** One kind of line end, and no hint for a spreadsheet before the names of the columns. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^sep=.\n/i, '');

/** The engine skips an empty line and would not count it; one with a delimiter is a record without content. */
const numbered = (text: string, delimiter: Delimiter): string => text.replace(/^(?=\n)/gm, delimiter);

/** The delimiter that finds most of the columns; between equals, the most fields at all. */
function delimiterOf(header: string, columns: readonly string[]): Delimiter {
  const expected = new Set(columns.map(columnKey));
  const score = (delimiter: Delimiter): number => {
    const names = header.split(delimiter).map((field) => columnKey(field.replace(/^\s*"|"\s*$/g, '')));
    return names.filter((key) => expected.has(key)).length * 10_000 + names.length;
  };
  return delimiters.toSorted((one, other) => score(other) - score(one))[0]!;
}
