/** THE ONLY SQL. Identifiers are quoted, values are bound. */
import {codeColumn} from './columns.ts';

/** Run once per engine, before any data: the engine fetches nothing, not even a part of itself. */
export const settings = 'SET autoinstall_known_extensions=false; SET autoload_known_extensions=false';

/** The one table, loaded from Arrow. */
export const table = 'cells';

/** Run before a report's cells are loaded. */
export const dropTable = `DROP TABLE IF EXISTS ${table}`;

/**
 * Selects every cell that `places` figures need. Binds per place: indicator, two groups (null: none), one code
 * per dimension (null: all); and last the reader's own scope, and that of its own cells as they were given out (null: none). The shape depends on nothing else, so that one
 * prepared statement serves every view of a report. `rowid` is the order of the bundle: both engines answer
 * their rows in the same order.
 */
export function select(dimensionIds: readonly string[], places: number): string {
  const codes = dimensionIds.map((id) => quoted(codeColumn(id)));
  const columns = ['"indicator"', '"group"', '"beside"', ...codes];
  const row = `(${columns.map(() => 'CAST(? AS VARCHAR)').join(', ')})`;
  const fixed = codes.map((code) => `AND (place.${code} IS NULL OR cell.${code} = place.${code})`);
  return [
    `WITH place(${columns.join(', ')}) AS (VALUES ${Array(places).fill(row).join(', ')})`,
    `SELECT cell.* FROM ${table} AS cell JOIN place ON cell."indicator" = place."indicator"`,
    `WHERE cell."scope" IN (place."group", place."beside", CAST(? AS VARCHAR), CAST(? AS VARCHAR))`,
    ...fixed,
    'ORDER BY cell.rowid'
  ].join('\n');
}

/** Every cell, in the order of the bundle. */
export const selectCells = `SELECT * FROM ${table} ORDER BY rowid`;

/** The one table that a reader's own statements may read. */
export const sheetTable = 'cijfers';

/** Run before a sheet is loaded. */
export const dropSheet = `DROP TABLE IF EXISTS ${sheetTable}`;

/**
 * Run once the sheet is there, in this order: no file or address can be reached, memory is bounded, and nothing of
 * this can be undone.
 */
export const walls = [
  `SET memory_limit='256MB'`,
  'SET enable_external_access=false',
  'SET lock_configuration=true'
] as const;

/** The names of what can stand in the place of a table, of which most is forbidden: see wall.ts. */
export const tableFunctions =
  "SELECT DISTINCT lower(function_name) AS name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro')";

/** Around a reader's statement: whatever it is, it writes nothing. */
export const beginReading = 'BEGIN TRANSACTION READ ONLY';
export const endReading = 'ROLLBACK';

/** A reader's statement starts on this line of the whole. */
export const firstLine = 2;

/**
 * A reader's statement as a part of a query: only what is itself a query can stand there, and of its rows at most
 * `most` are taken. Prepared, so that several statements in one are refused. On lines of its own, so that no
 * comment reaches the bracket.
 */
export function within(sql: string, most: number): string {
  return `SELECT * FROM (\n${sql}\n) LIMIT ${most}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
