/** A reader's own statements on a connection: walled in first, then answered one by one. */
import {tableFromIPC} from '@uwdata/flechette';
import {type Answer, toAnswer} from './answer.ts';
import type {Connection} from './connection.ts';
import {EngineFault} from './fault.ts';
import {QueryFault} from './query-fault.ts';
import {beginReading, endReading, firstLine, tableFunctions, walls, within} from './sql.ts';
import {readable} from './wall.ts';

export interface Reader {
  /** Closes every way out, and every way back. */
  wall(): Promise<void>;
  /** Refuses to answer as long as no wall stands. */
  query(sql: string, most: number): Promise<Answer>;
}

/** Reads for a reader over an open connection. */
export function reader(connection: Connection): Reader {
  let functions: readonly string[] | null = null;
  return {
    async wall() {
      const names = tableFromIPC(await connection.run(tableFunctions)).getChild('name');
      for (const wall of walls) await connection.run(wall);
      functions = [...names].map(String);
    },
    async query(sql, most) {
      if (functions === null) throw new Error('A reader may question a walled engine only.');
      const text = readable(sql, functions);
      await connection.run(beginReading);
      try {
        return toAnswer(await answered(connection, within(text, most + 1)), most);
      } catch (cause) {
        throw faultOf(cause);
      } finally {
        await connection.run(endReading);
      }
    }
  };
}

async function answered(connection: Connection, sql: string): Promise<Uint8Array> {
  const statement = await connection.prepare(sql);
  try {
    return await connection.execute(statement, []);
  } finally {
    await connection.release(statement);
  }
}

/** What the engine said of the statement, its lines counted as the reader wrote them; any other fault as it is. */
function faultOf(cause: unknown): unknown {
  const said = cause instanceof EngineFault ? cause.cause : cause;
  if (!(said instanceof Error)) return cause;
  const [reason, ...places] = said.message.split(/\n\nLINE (?=\d)/);
  const place = places.at(-1)?.replace(/^\d+/, (line) => String(Number(line) - firstLine + 1));
  return new QueryFault('refused', place === undefined ? reason! : `${reason}\n\nLINE ${place}`);
}
