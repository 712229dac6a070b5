/** THE ONLY SQL. Identifiers are quoted, values are bound. */
import {codeColumn} from './columns.ts';

/** Run once per engine, before any data: the engine fetches nothing, not even a part of itself. */
export const settings = 'SET autoinstall_known_extensions=false; SET autoload_known_extensions=false';

/** The one table, loaded from Arrow. */
export const table = 'cells';

/** Run before a report's cells are loaded. */
export const dropTable = `DROP TABLE IF EXISTS ${table}`;

/**
 * Selects every cell that `places` figures need. Binds per place: indicator, second scope (null: none), one
 * code per dimension (null: all); and last the first scope. The shape depends on nothing else, so that one
 * prepared statement serves every view of a report. `rowid` is the order of the bundle: both engines answer
 * their rows in the same order.
 */
export function select(dimensionIds: readonly string[], places: number): string {
  const codes = dimensionIds.map((id) => quoted(codeColumn(id)));
  const columns = ['"indicator"', '"beside"', ...codes];
  const row = `(${columns.map(() => 'CAST(? AS VARCHAR)').join(', ')})`;
  const fixed = codes.map((code) => `AND (place.${code} IS NULL OR cell.${code} = place.${code})`);
  return [
    `WITH place(${columns.join(', ')}) AS (VALUES ${Array(places).fill(row).join(', ')})`,
    `SELECT cell.* FROM ${table} AS cell JOIN place ON cell."indicator" = place."indicator"`,
    `WHERE (cell."scope" = place."beside" OR cell."scope" = CAST(? AS VARCHAR))`,
    ...fixed,
    'ORDER BY cell.rowid'
  ].join('\n');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
