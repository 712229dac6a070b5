/** A report's figures in words, as the one table that a reader's own statements may read. */
import {
  type DataType,
  dictionary,
  float64,
  int16,
  tableFromArrays,
  tableToIPC,
  utf8
} from '@uwdata/flechette';

export interface SheetColumn {
  readonly name: string;
  readonly values: readonly (string | null)[] | readonly (number | null)[];
  readonly kind: 'words' | 'numbers';
}

/** Arrow IPC stream of columns of equal length: words as dictionaries, numbers as nullable float64. */
export function toSheet(columns: readonly SheetColumn[]): Uint8Array {
  const types = Object.fromEntries(
    columns.map(({name, kind}): [string, DataType] => [
      name,
      kind === 'words' ? dictionary(utf8(), int16()) : float64()
    ])
  );
  const arrays = columns.map(({name, values}) => [name, values] as const);
  return tableToIPC(tableFromArrays(arrays as [string, never[]][], {types}), {
    format: 'stream'
  }) as Uint8Array;
}
