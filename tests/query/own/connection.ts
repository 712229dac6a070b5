/** The engine's own connection in Node, to look at what readOwn asks of it and leaves behind. */
import {createDuckDB, NODE_RUNTIME, VoidLogger} from '@duckdb/duckdb-wasm/blocking';
import {tableFromIPC} from '@uwdata/flechette';
import type {Connection} from '../../../src/query/connection.ts';
import {slimFile} from '../../../src/query/slim-file.ts';
import {settings} from '../../../src/query/sql.ts';

export interface Watched extends Connection {
  /** Every statement that was prepared, and what each was bound to, in order. */
  readonly asked: {readonly sql: string; readonly values: readonly (string | null)[]}[];
  /** Names of files that are lent to the engine now. */
  readonly lent: ReadonlySet<string>;
  /** Every table that the engine has now. */
  tables(): readonly string[];
}

export async function watchedConnection(): Promise<Watched> {
  const parts = {mainModule: await slimFile(), mainWorker: ''};
  const db = await createDuckDB({mvp: parts, eh: parts}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({});
  const conn = db.connect().useUnsafe((_, id) => id);
  db.runQuery(conn, settings);
  const texts = new Map<number, string>();
  const asked: {sql: string; values: readonly (string | null)[]}[] = [];
  const lent = new Set<string>();
  return {
    asked,
    lent,
    tables: () =>
      tableFromIPC(db.runQuery(conn, 'SELECT table_name AS name FROM duckdb_tables()'))
        .toArray()
        .map((row) => String((row as {name: unknown}).name)),
    run: (sql) => db.runQuery(conn, sql),
    prepare(sql) {
      const id = db.createPrepared(conn, sql);
      texts.set(id, sql);
      return id;
    },
    execute(statement, values) {
      asked.push({sql: texts.get(statement)!, values});
      return db.runPrepared(conn, statement, [...values]);
    },
    release: (statement) => db.closePrepared(conn, statement),
    insert: (ipc, name) => db.insertArrowFromIPCStream(conn, ipc, {name, create: true}),
    attach(name, bytes) {
      lent.add(name);
      db.registerFileBuffer(name, bytes);
    },
    detach(name) {
      lent.delete(name);
      db.dropFile(name);
    },
    close: () => db.disconnect(conn),
    stop: () => db.disconnect(conn)
  };
}
