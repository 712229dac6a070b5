import type {Encoding} from '../csv/decode.ts';
import type {Fault} from '../errors.ts';
import type {RawRow} from './delivered.ts';
import {blocks, type DeliveryCode, warns} from './fault.ts';

/** The replacement character, and C1 controls: Windows-1252 has no letter on those five bytes. */
const LOST = /[\ufffd\u0080-\u009f]/;
/** Letters of UTF-8, read as Windows-1252: Ã©, â€™. No Dutch text has them. */
const GARBLED = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;

/** So many places are enough to find the rest. */
const SHOWN = 50;

/**
 * Letters that were damaged before the file came here, each with its row. Where a file is no UTF-8 and has letters of it, it
 * was made of two files; where it is, somebody read it wrongly and saved it.
 */
export function letterFaults(
  file: string,
  text: string,
  encoding: Encoding,
  rows: readonly RawRow[]
): readonly Fault[] {
  const mixed = encoding === 'windows-1252';
  return [
    ...placed(file, text, rows, LOST, 'characters-lost', warns),
    ...placed(
      file,
      text,
      rows,
      GARBLED,
      mixed ? 'characters-mixed' : 'characters-garbled',
      mixed ? blocks : warns
    )
  ];
}

function placed(
  file: string,
  text: string,
  rows: readonly RawRow[],
  damage: RegExp,
  code: DeliveryCode,
  say: typeof blocks
): readonly Fault[] {
  if (!damage.test(text)) return [];
  const found = rows.flatMap(({row, fields}) =>
    Object.keys(fields)
      .filter((column) => damage.test(fields[column] ?? ''))
      .map((column) => say(code, file, {row, column}))
  );
  return found.length === 0 ? [say(code, file)] : found.slice(0, SHOWN);
}
