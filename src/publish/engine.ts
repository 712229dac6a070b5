import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {constants, gzip} from 'node:zlib';
import {besidePackages, keepBeside} from '../query/kept-beside.ts';
import {slimEngine} from '../query/slim-engine.ts';

const compress = promisify(gzip);
const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** One public file of the engine: its path in an edition, and its gzipped bytes. */
export interface EngineFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The engine as it is shipped: gzipped by us and unpacked in the page, so that any static host will do,
 * also one that compresses nothing or refuses files over 25 MB. The name carries a hash of the content.
 */
export async function engineFiles(): Promise<{readonly wasm: EngineFile; readonly worker: EngineFile}> {
  const [whole, script] = await Promise.all([
    readFile(join(dist, 'duckdb-eh.wasm')),
    readFile(join(dist, 'duckdb-browser-eh.worker.js'))
  ]);
  const [wasm, worker] = await Promise.all([
    pack('duckdb-eh.wasm', slimEngine(whole, script.toString())),
    pack('duckdb-browser-eh.worker.js', script)
  ]);
  return {wasm, worker};
}

async function pack(name: string, raw: Uint8Array): Promise<EngineFile> {
  const hash = createHash('sha256').update(raw).digest('hex').slice(0, 12);
  const packed = `${name}.${hash}.gz`;
  return {
    path: `app/${packed}`,
    bytes: await cached(packed, () => compress(raw, {level: constants.Z_BEST_COMPRESSION}))
  };
}

/** Compressing takes seconds and its outcome never changes: kept beside the packages it comes from. */
async function cached(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = besidePackages(name);
  if (existsSync(file)) return readFile(file);
  const bytes = await make();
  await keepBeside(file, bytes);
  return bytes;
}
