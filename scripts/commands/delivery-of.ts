import {existsSync, statSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {place} from '../../src/commands.nl.ts';
import {UsageError} from '../../src/errors.ts';

const synthetic = fileURLToPath(new URL('../../data/synthetic', import.meta.url));

/** The delivery that was named, else the newest synthetic one of this family. */
export async function deliveryOf(family: string, named?: string): Promise<string> {
  if (named !== undefined) return existing(resolve(named));
  const names = existsSync(synthetic) ? await readdir(synthetic) : [];
  const newest = names
    .filter(
      (name) => name.startsWith(`${basename(family)}-`) && existsSync(join(synthetic, name, 'levering.json'))
    )
    .sort()
    .at(-1);
  if (newest === undefined) throw new UsageError(place.noDelivery(basename(family)));
  return join(synthetic, newest);
}

/** The delivery before, where one was named. */
export const previousOf = (named?: string): string | undefined =>
  named === undefined ? undefined : existing(resolve(named), place.noPrevious);

function existing(folder: string, missing = place.noFolder): string {
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return folder;
  throw new UsageError(missing(folder));
}
