/** What a reader's own statement is answered with: rows of plain values, whatever types the engine has. */
import {type DataType, Type, tableFromIPC} from '@uwdata/flechette';
import {spanOf, timeOf} from './time-words.ts';

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
  const types = table.schema.fields.map(({type}) => type);
  const kept = Math.min(most, table.numRows);
  const rows = Array.from({length: kept}, (_, row) =>
    columns.map((_, column) => said(table.getChildAt(column).at(row), types[column]!))
  );
  return {columns, rows, cut: table.numRows > most};
}

/** What of itself is only a number or numbers to the engine's answer: times and spans of time, also in lists and records. */
function said(value: unknown, type: DataType): Value {
  if (value === null || value === undefined) return null;
  if (type.typeId === Type.Time) return timeOf(value as number | bigint, type.unit);
  if (type.typeId === Type.Interval) return spanOf(value as ArrayLike<number>);
  if (type.typeId === Type.List && isTimely(type))
    return `[${Array.from(value as Iterable<unknown>, (one) => said(one, type.children[0]!.type) ?? 'NULL').join(', ')}]`;
  if (type.typeId === Type.Struct && isTimely(type))
    return `{${type.children
      .map(({name, type: of}) => `${name}: ${said((value as Record<string, unknown>)[name], of) ?? 'NULL'}`)
      .join(', ')}}`;
  return plain(value);
}

function isTimely(type: DataType): boolean {
  if (type.typeId === Type.Time || type.typeId === Type.Interval) return true;
  return 'children' in type && type.children.some((child) => isTimely(child.type));
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
      .replace(/( 00:00:00)?\.000Z$/, '')
      .replace(/\.(\d+)Z$/, ',$1');
  if (ArrayBuffer.isView(value) || Array.isArray(value))
    return `[${Array.from(value as Iterable<unknown>, (one) => plain(one) ?? 'NULL').join(', ')}]`;
  if (value instanceof Map) return written(Object.fromEntries(value));
  if (typeof value !== 'object' || value === null) return String(plain(value));
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${plain(one) ?? 'NULL'}`)
    .join(', ')}}`;
}
