import {copyFile, link, mkdir, readdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Written} from './manifest.ts';

/**
 * Takes files that stay as they are along to where an edition is made, with what their pages load: the very same files where the
 * disk allows that, so that a thousand take no time and no room.
 */
export async function stay(from: string, to: string, files: readonly Written[]): Promise<void> {
  if (files.length === 0) return;
  const made = new Set(await namesIn(join(to, 'app')));
  const loaded = (await namesIn(join(from, 'app'))).filter((name) => !made.has(name));
  for (const file of [...files.map(({file}) => file), ...loaded.map((name) => `app/${name}`)]) {
    await mkdir(dirname(join(to, file)), {recursive: true});
    await link(join(from, file), join(to, file)).catch(() => copyFile(join(from, file), join(to, file)));
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
