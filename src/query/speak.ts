/** One engine out of a connection to DuckDB, blocking or not: the same statements in the same order. */
import {answered, asked, cellsIn} from './ask.ts';
import type {Connection} from './connection.ts';
import type {Engine} from './engine.ts';
import {EngineFault} from './fault.ts';
import {reader} from './reader.ts';
import {dropSheet, dropTable, selectCells, settings, sheetTable, table} from './sql.ts';

/** An engine on an open connection, with autoloading switched off; what is asked of it is done in turn. */
export async function speak(connection: Connection): Promise<Engine> {
  await connection.run(settings);
  const statement = lastPrepared(connection);
  const inTurn = queue();
  const {wall, query} = reader(connection);
  return {
    load: (cells) =>
      inTurn(async () => {
        await statement.release();
        await connection.run(dropTable);
        await connection.insert(cells, table);
        ownCode().catch(() => {});
      }),
    ask: (question) =>
      inTurn(async () => {
        if (question.indicators.length === 0) return new Map();
        const {sql, values} = asked(question);
        return answered(await connection.execute(await statement.prepared(sql), values), question);
      }),
    cells: (dimensions) => inTurn(async () => cellsIn(await connection.run(selectCells), dimensions)),
    wall: (sheet) =>
      inTurn(async () => {
        await connection.run(dropSheet);
        await connection.insert(sheet, sheetTable);
        await wall();
      }),
    query: (sql, most) => inTurn(() => query(sql, most)),
    readOwn: async (file) => {
      const {readOwn} = await ownCode();
      return inTurn(() => readOwn(connection, file));
    },
    close: () =>
      inTurn(async () => {
        await statement.release();
        await connection.close();
      }),
    stop: () => connection.stop()
  };
}

/** Few readers lay a file of their own beside a report: in a page, this part comes when the cells are there. */
const ownCode = () =>
  import('./own/read.ts').catch((cause: unknown) => {
    throw new EngineFault('missing', cause);
  });

/** Keeps the last statement prepared: every view of a report asks the same one. */
function lastPrepared(connection: Connection) {
  let kept: {readonly sql: string; readonly id: number} | null = null;
  const release = async () => {
    if (kept) await connection.release(kept.id);
    kept = null;
  };
  const prepared = async (sql: string): Promise<number> => {
    if (kept?.sql === sql) return kept.id;
    await release();
    kept = {sql, id: await connection.prepare(sql)};
    return kept.id;
  };
  return {release, prepared};
}

/** Runs one piece of work at a time; a failure stops nobody but its asker. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
}
