import {cp, mkdir, rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';

/** Moves a folder, also to another disk. */
export async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true});
  await rename(from, to).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EXDEV') throw fault;
    await cp(from, to, {recursive: true});
    await rm(from, {recursive: true});
  });
}
