import {chmod, mkdir, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Writes a file that only its owner may read, in a folder that only its owner may enter: whole, or not at all. */
export async function writeSecret(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  await chmod(folder, 0o700);
  const file = join(folder, name);
  await writeFile(`${file}.new`, text, {mode: 0o600});
  await rename(`${file}.new`, file);
}
