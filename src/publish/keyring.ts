import {existsSync} from 'node:fs';
import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {dsvFormat} from 'd3';
import {generatePassphrase} from '../lock/passphrase.ts';
import {slug as newSlug} from '../lock/slug.ts';
import type {Reader} from '../privacy/cells.ts';
import type {Words} from '../template/define.ts';

/** What opens one report: its unguessable name and a phrase for each who has a key. */
export interface Entry {
  readonly reader: Reader;
  readonly slug: string;
  readonly keys: readonly {readonly owner: string; readonly passphrase: string}[];
}

interface Line {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly slug: string;
  readonly sleutel: string;
  readonly wachtzin: string;
}

const columns = ['id', 'naam', 'soort', 'slug', 'sleutel', 'wachtzin'] as const;
const separated = dsvFormat(';');

/** Names and phrases for these readers: those of an earlier build of the edition are kept, new ones are drawn. */
export async function keyring(folder: string, readers: readonly Reader[], words: Words): Promise<Entry[]> {
  const earlier = await readLines(folder);
  const byId = Map.groupBy(earlier, (line) => line.id);
  return readers.map((reader) => {
    const known = byId.get(reader.provider) ?? [];
    const owners = [words.keys.provider, ...(reader.consultant ? [words.keys.consultant] : [])];
    return {
      reader,
      slug: known[0]?.slug ?? newSlug(),
      keys: owners.map((owner) => ({
        owner,
        passphrase: known.find((line) => line.sleutel === owner)?.wachtzin ?? generatePassphrase()
      }))
    };
  });
}

/** Writes passphrases.csv: a line a key, readable by its owner only. */
export async function writeKeyring(folder: string, entries: readonly Entry[], words: Words): Promise<void> {
  const lines = entries.flatMap(({reader, slug, keys}) =>
    keys.map(({owner, passphrase}) => ({
      id: reader.provider,
      naam: reader.name,
      soort: words.kinds[reader.kind],
      slug,
      sleutel: owner,
      wachtzin: passphrase
    }))
  );
  await writeSecret(folder, 'passphrases.csv', `${separated.format(lines, [...columns])}\n`);
}

/** Writes a file that only its owner may read, in a folder that only its owner may enter. */
export async function writeSecret(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  await chmod(folder, 0o700);
  await writeFile(join(folder, name), text, {mode: 0o600});
}

/** The lines of passphrases.csv; none where there is no such file yet. */
export async function readLines(folder: string): Promise<readonly Line[]> {
  const file = join(folder, 'passphrases.csv');
  if (!existsSync(file)) return [];
  return parse(await readFile(file, 'utf8'), {columns: true, delimiter: ';', bom: true});
}
