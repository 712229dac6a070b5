/** The engine in a browser: DuckDB-WASM in a worker, for a page from a server and a page from disk alike. */
import type {Engine} from './engine.ts';
import {speak} from './speak.ts';
import {connect, type Parts} from './wasm-connection.ts';

export type {Parts};

/** Starts DuckDB in a worker that reaches no address at all. Throws an EngineFault when it cannot, or not in time. */
export async function wasmEngine(parts: Parts): Promise<Engine> {
  return speak(await connect(parts));
}
