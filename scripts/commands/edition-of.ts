import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {resolve} from 'node:path';
import {UsageError} from '../../src/errors.ts';
import {type Place, placeOf} from '../../src/publish/publish.ts';

/** The edition that was named, else the last one built of this family. */
export async function editionOf(family: string, named?: string): Promise<Place> {
  const edition = named ?? (await newest(family));
  return placeOf(process.cwd(), family, edition);
}

async function newest(family: string): Promise<string> {
  const names = existsSync(resolve('dist')) ? await readdir(resolve('dist')) : [];
  const name = names
    .filter((one) => one.startsWith(`${family}-`))
    .sort()
    .at(-1);
  if (name !== undefined) return name.slice(family.length + 1);
  throw new UsageError(`Nothing of ${family} is built yet. Build it first, or name one with --edition.`);
}
