/** The slim engine as a file, which is what the blocking build reads. */
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {besidePackages, keepBeside} from './kept-beside.ts';
import {slimEngine} from './slim-engine.ts';

const {resolve} = createRequire(import.meta.url);
const code = ['slim-engine.ts', 'wasm-bytes.ts'].map((name) => new URL(name, import.meta.url));

/** The path of the engine with the exports that the blocking build names; made once of the same engine, build and code. */
export async function slimFile(): Promise<string> {
  const [whole, script, ...slimming] = await Promise.all([
    readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')),
    readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')),
    ...code.map((file) => readFile(file))
  ]);
  const hash = createHash('sha256');
  for (const bytes of [whole, script, ...slimming]) hash.update(bytes);
  const file = besidePackages(`duckdb-eh.${hash.digest('hex').slice(0, 16)}.wasm`);
  if (!existsSync(file)) await keepBeside(file, slimEngine(whole, script.toString()));
  return file;
}
