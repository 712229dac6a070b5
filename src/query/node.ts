/** The engine at build: DuckDB-WASM, blocking, in Node. */
import {createDuckDB, NODE_RUNTIME, VoidLogger} from '@duckdb/duckdb-wasm/blocking';
import type {Engine} from './engine.ts';
import {slimFile} from './slim-file.ts';
import {speak} from './speak.ts';

/** Starts DuckDB in this process (about a second); one engine serves many reports, one after the other. */
export async function nodeEngine(): Promise<Engine> {
  const parts = {mainModule: await slimFile(), mainWorker: ''};
  const db = await createDuckDB({mvp: parts, eh: parts}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({});
  const conn = db.connect().useUnsafe((_, id) => id);
  return speak({
    run: (sql) => db.runQuery(conn, sql),
    prepare: (sql) => db.createPrepared(conn, sql),
    execute: (statement, values) => db.runPrepared(conn, statement, [...values]),
    release: (statement) => db.closePrepared(conn, statement),
    insert: (ipc, name) => db.insertArrowFromIPCStream(conn, ipc, {name, create: true}),
    attach: (name, bytes) => db.registerFileBuffer(name, bytes),
    detach: (name) => void db.dropFile(name),
    close: () => db.disconnect(conn),
    // It blocks: whenever this is called, nothing is being done.
    stop: () => db.disconnect(conn)
  });
}
