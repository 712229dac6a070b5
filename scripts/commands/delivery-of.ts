import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {UsageError} from '../../src/errors.ts';

/** The delivery that was named, else the newest synthetic one of this family. */
export async function deliveryOf(family: string, named?: string): Promise<string> {
  if (named !== undefined) return existing(resolve(named));
  const folder = resolve('data', 'synthetic');
  const names = existsSync(folder) ? await readdir(folder) : [];
  const newest = names
    .filter(
      (name) => name.startsWith(`${basename(family)}-`) && existsSync(join(folder, name, 'levering.json'))
    )
    .sort()
    .at(-1);
  if (newest === undefined)
    throw new UsageError(
      `Name the folder of the delivery with --delivery: there is no data/synthetic/${basename(family)}-….`
    );
  return join(folder, newest);
}

function existing(folder: string): string {
  if (existsSync(folder)) return folder;
  throw new UsageError(`There is no folder ${folder}. Name the folder that holds levering.json.`);
}
