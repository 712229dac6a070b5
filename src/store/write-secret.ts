import {chmod, mkdir, open, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';

/** What a file is called while it is written; what a killed command leaves under such a name is nothing. */
export const UNFINISHED = '.new';

/** Makes a folder that only its owner may enter. */
export async function secretFolder(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  await chmod(folder, 0o700);
}

/** Writes a file that only its owner may read, in a folder that only its owner may enter: whole, or not at all. */
export async function writeSecret(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await secretFolder(folder);
  const file = join(folder, name);
  const unfinished = `${file}${UNFINISHED}`;
  await rm(unfinished, {recursive: true, force: true});
  try {
    await writeThrough(unfinished, content);
    await rename(unfinished, file);
  } catch (fault) {
    await rm(unfinished, {force: true}).catch(() => {});
    throw fault;
  }
}

/** On the disk before it takes its name: else a machine that stops may leave a name without content. */
async function writeThrough(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
