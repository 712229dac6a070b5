/** A question becomes one statement with its values; the rows that come back become cells again. */
import {type Table, tableFromIPC} from '@uwdata/flechette';
import {issuedOf} from '../figures/scope.ts';
import type {DimensionPlan, SafeCell} from '../figures/series.ts';
import {codeColumn, numbers, words} from './columns.ts';
import type {Question} from './engine.ts';
import {placeOf} from './place.ts';
import {select} from './sql.ts';

/** One statement and the values that it binds, in order. */
export interface Asked {
  readonly sql: string;
  readonly values: readonly (string | null)[];
}

/** The one statement that yields the cells of every figure in the question's view. */
export function asked(question: Question): Asked {
  const {dimensions, indicators, self, view} = question;
  const places = indicators.flatMap((indicator) => [
    indicator.id,
    indicator.benchmark ? view.group : null,
    indicator.benchmark ? (view.beside ?? null) : null,
    ...placeOf(indicator, question)
  ]);
  const ids = dimensions.map(({id}) => id);
  return {sql: select(ids, indicators.length), values: [...places, self, issuedOf(self)]};
}

/** Rows as the engine answers them (Arrow IPC) → cells per indicator; one without cells has an empty list. */
export function answered(ipc: Uint8Array, question: Question): ReadonlyMap<string, readonly SafeCell[]> {
  const found = new Map<string, SafeCell[]>(question.indicators.map(({id}) => [id, []]));
  for (const cell of cellsIn(ipc, question.dimensions)) found.get(cell.indicator)?.push(cell);
  return found;
}

/** Rows as the engine answers them (Arrow IPC) → cells, in the same order. */
export function cellsIn(ipc: Uint8Array, dimensions: readonly DimensionPlan[]): readonly SafeCell[] {
  const rows = tableFromIPC(ipc);
  const cellAt = cellReader(
    rows,
    dimensions.map(({id}) => id)
  );
  return Array.from({length: rows.numRows}, (_, row) => cellAt(row));
}

function cellReader(rows: Table, dimensionIds: readonly string[]): (row: number) => SafeCell {
  const flat = reader(
    rows,
    [...words, ...numbers].map((name) => [name, name])
  );
  const at = reader(
    rows,
    dimensionIds.map((id) => [id, codeColumn(id)])
  );
  return (row) => ({...flat(row), at: at(row)}) as unknown as SafeCell;
}

/** Reads the named columns of one row as an object: key → value. */
function reader(rows: Table, columns: readonly (readonly [key: string, column: string])[]) {
  const read = columns.map(([key, column]) => [key, rows.getChild(column)] as const);
  return (row: number): Record<string, unknown> =>
    Object.fromEntries(read.map(([key, column]) => [key, column.at(row)]));
}
