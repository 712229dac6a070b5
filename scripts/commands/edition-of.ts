import {existsSync} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {place as says} from '../../src/commands.nl.ts';
import {EDITION} from '../../src/delivery/read.ts';
import {UsageError} from '../../src/errors.ts';
import {type Place, placeOf} from '../../src/publish/publish.ts';

/** The edition that was named, else the last one built of this family. */
export async function editionOf(family: string, named?: string): Promise<Place> {
  const edition = named ?? (await newest(family));
  if (!EDITION.test(edition)) throw new UsageError(says.badEdition(edition));
  return placeOf(process.cwd(), family, edition);
}

async function newest(family: string): Promise<string> {
  const dist = resolve('dist');
  const names = existsSync(dist) ? await readdir(dist) : [];
  const editions = names
    .filter((name) => name.startsWith(`${family}-`))
    .map((name) => name.slice(family.length + 1))
    .filter((edition) => EDITION.test(edition));
  const built = await Promise.all(
    editions.map(async (edition) => ({edition, at: (await stat(join(dist, `${family}-${edition}`))).mtimeMs}))
  );
  const last = built.sort((one, other) => other.at - one.at)[0];
  if (last !== undefined) return last.edition;
  throw new UsageError(says.noEdition(family));
}
