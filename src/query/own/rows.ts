import {tableFromIPC} from '@uwdata/flechette';
import type {Connection} from '../connection.ts';
import type {Fragment} from './fragment.ts';

/** A row as the engine answers it. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement with the values that it binds. */
export async function ask(connection: Connection, {sql, values}: Fragment): Promise<readonly Row[]> {
  const statement = await connection.prepare(sql);
  try {
    return tableFromIPC(await connection.execute(statement, values)).toArray() as Row[];
  } finally {
    await connection.release(statement);
  }
}
