/** What takes seconds to make of a package, and is the same each time, is kept beside the packages. */
import {mkdir, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const folder = join(dist, '..', '..', '..', '.cache', 'spiegel');

/** Where such a file stands, by a name that carries a hash of what is in it. */
export const besidePackages = (name: string): string => join(folder, name);

/** Writes it, whole or not at all: another process may be reading it. */
export async function keepBeside(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, {recursive: true});
  const written = `${file}.${crypto.randomUUID()}`;
  await writeFile(written, bytes);
  await rename(written, file);
}
