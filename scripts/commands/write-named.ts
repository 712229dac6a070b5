import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';

/** Writes a file where the person named it, and makes the folders on the way; what the system refuses is thrown as it is. */
export async function writeNamed(file: string, text: string): Promise<void> {
  const path = resolve(file);
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text);
}
