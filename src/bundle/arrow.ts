/** Safe cells as one Arrow IPC stream: the only form of data that the engine reads without a network. */
import {
  type DataType,
  dictionary,
  float64,
  int16,
  tableFromArrays,
  tableToIPC,
  utf8
} from '@uwdata/flechette';
import type {SafeCell} from '../figures/series.ts';
import {codeColumn, numbers, words} from '../query/columns.ts';

/** A column's name, its type, and its value in a cell. */
type Column = readonly [string, DataType, (cell: SafeCell) => string | number | null];

/**
 * Arrow IPC stream of cells, in the order given: the same cells give the same bytes.
 * Words are dictionaries (plain utf8 doubles the sealed page: offsets hardly compress), numbers nullable
 * float64; a dimension's code stands in `at_<dimension id>`.
 */
export function toArrow(cells: Iterable<SafeCell>, dimensionIds: readonly string[]): Uint8Array {
  const rows = [...cells];
  const columns: Column[] = [
    ...words.map((name): Column => [name, coded(), (cell) => cell[name]]),
    ...dimensionIds.map((id): Column => [codeColumn(id), coded(), (cell) => codeAt(cell, id)]),
    ...numbers.map((name): Column => [name, float64(), (cell) => cell[name]])
  ];
  const arrays = columns.map(([name, , value]) => [name, rows.map(value)] as const);
  const types = Object.fromEntries(columns.map(([name, type]) => [name, type]));
  return tableToIPC(tableFromArrays(arrays as [string, never[]][], {types}), {
    format: 'stream'
  }) as Uint8Array;
}

const coded = () => dictionary(utf8(), int16());

function codeAt(cell: SafeCell, id: string): string {
  const code = cell.at[id];
  if (code === undefined) throw new Error(`A cell of ${cell.indicator} has no code for dimension ${id}.`);
  return code;
}
