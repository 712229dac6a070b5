/** What a reader's own statement is answered with: rows of plain values, whatever types the engine has. */
import {tableFromIPC} from '@uwdata/flechette';

export type Value = string | number | boolean | null;

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Were there more rows than were asked for? */
  readonly cut: boolean;
}

/** Rows as the engine answers them (Arrow IPC), of which at most `most` are kept. */
export function toAnswer(ipc: Uint8Array, most: number): Answer {
  const table = tableFromIPC(ipc, {useDate: true, useBigInt: true});
  const columns = table.schema.fields.map(({name}) => name);
  const kept = Math.min(most, table.numRows);
  const rows = Array.from({length: kept}, (_, row) =>
    columns.map((_, column) => plain(table.getChildAt(column).at(row)))
  );
  return {columns, rows, cut: table.numRows > most};
}

/** A number, text, yes or no as it is; anything else (a day, a list, a record) as text. */
function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return written(value);
}

function written(value: unknown): string {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/( 00:00:00)?\.000Z$/, '');
  if (ArrayBuffer.isView(value) || Array.isArray(value))
    return `[${Array.from(value as Iterable<unknown>, (one) => plain(one) ?? 'NULL').join(', ')}]`;
  if (value instanceof Map) return written(Object.fromEntries(value));
  if (typeof value !== 'object' || value === null) return String(plain(value));
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${plain(one) ?? 'NULL'}`)
    .join(', ')}}`;
}
