type Maybe<T> = T | Promise<T>;

/** What an engine needs of DuckDB; answers are Arrow IPC. */
export interface Connection {
  run(sql: string): Maybe<Uint8Array>;
  prepare(sql: string): Maybe<number>;
  execute(statement: number, values: readonly (string | null)[]): Maybe<Uint8Array>;
  release(statement: number): Maybe<void>;
  insert(ipc: Uint8Array, table: string): Maybe<void>;
  /** Lends bytes to the engine as a file of this name, and takes them back. */
  attach(name: string, bytes: Uint8Array): Maybe<void>;
  detach(name: string): Maybe<void>;
  close(): Maybe<void>;
  /** At once, whatever is being done: whoever waits is told. */
  stop(): void;
}
