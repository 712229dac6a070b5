import type {Encoding} from '../../src/csv/decode.ts';
import type {Delimiter} from '../../src/csv/header.ts';

/** How a program or a spreadsheet writes a table. */
export interface Manner {
  readonly delimiter: Delimiter;
  readonly decimal: ',' | '.';
  readonly lineEnd: '\r\n' | '\n';
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly hint: boolean;
  readonly quoteAll: boolean;
}

/** A table as bytes; an independent writer, so that the reader cannot agree with itself. */
export function write(rows: readonly (readonly string[])[], manner: Manner): Uint8Array {
  const {delimiter, lineEnd, hint, quoteAll} = manner;
  const field = (value: string) =>
    quoteAll || value.includes('"') || value.includes(delimiter) || /[\r\n]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const body = rows.map((row) => row.map(field).join(delimiter) + lineEnd).join('');
  return encode((hint ? `sep=${delimiter}${lineEnd}` : '') + body, manner);
}

/** The signs above Latin-1 that a Dutch text in Windows-1252 has. */
const WINDOWS: Readonly<Record<string, number>> = {'€': 0x80, '‘': 0x91, '’': 0x92, '–': 0x96};

function encode(text: string, {encoding, mark}: Manner): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from((mark ? '\ufeff' : '') + text, 'utf8');
  if (encoding === 'windows-1252')
    return Buffer.from([...text].map((sign) => WINDOWS[sign] ?? sign.charCodeAt(0)));
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}
