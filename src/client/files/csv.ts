/** A table as Excel in the Netherlands opens it: semicolons, decimal commas, UTF-8 with its mark. */
import {harmless} from '../../csv/formula.ts';
import {ungrouped} from '../../figures/format.ts';

export type CsvValue = string | number | boolean | null;

export interface Csv {
  /** Lines above the table, each in one cell. */
  readonly about: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** The bytes of the file. */
export function toCsv({about, head, rows}: Csv): Uint8Array<ArrayBuffer> {
  const lines = [...about.map((line) => [line]), [], head, ...rows];
  const text = lines.map((line) => line.map(field).join(';')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return ungrouped(value);
  const safe = harmless(value);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
