import {existsSync} from 'node:fs';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {type ColumnTable, from} from 'arquero';
import {parse} from 'csv-parse/sync';
import {asRead, harmless} from '../csv/formula.ts';
import {InputError} from '../errors.ts';
import {generatePassphrase, isPassphrase} from '../lock/passphrase.ts';
import {isSlug, slug as newSlug} from '../lock/slug.ts';
import type {Reader} from '../privacy/cells.ts';
import type {Words} from '../template/define.ts';
import {readManifest} from './manifest.ts';
import {writeSecret} from './write-secret.ts';

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

/** What is in use, and what an earlier build of the edition used for providers that are no longer in it. */
export const KEYRINGS = ['passphrases.csv', 'passphrases-former.csv'] as const;
const [current, former] = KEYRINGS;

/** Names and phrases for these readers: those of an earlier build of the edition are kept, new ones are drawn. */
export async function keyring(folder: string, readers: readonly Reader[], words: Words): Promise<Entry[]> {
  const inUse = await readLines(folder);
  await checkIds(folder, inUse);
  const byId = Map.groupBy(inUse, ({id}) => id);
  const formerById = Map.groupBy(await readLines(folder, former), ({id}) => id);
  return readers.map((reader) => {
    const known = byId.get(reader.provider) ?? formerById.get(reader.provider) ?? [];
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

/** Writes passphrases.csv, a line a key; lines of providers that are gone are set aside, for they may come back. */
export async function writeKeyring(folder: string, entries: readonly Entry[], words: Words): Promise<void> {
  const inUse = tableOf(
    entries.flatMap(({reader, slug, keys}) =>
      keys.map(({owner, passphrase}) => ({
        id: reader.provider,
        naam: reader.name,
        soort: words.kinds[reader.kind],
        slug,
        sleutel: owner,
        wachtzin: passphrase
      }))
    )
  );
  const known = [...(await readLines(folder, former)), ...(await readLines(folder))];
  const gone = tableOf(known).antijoin(inUse, 'id');
  if (gone.numRows() > 0) await writeSecret(folder, former, toText(gone));
  await writeSecret(folder, current, toText(inUse));
  if (gone.numRows() === 0) await rm(join(folder, former), {force: true});
}

const tableOf = (lines: readonly Line[]): ColumnTable => from([...lines], [...columns]);

/** No name becomes a formula where staff open the file in a spreadsheet. */
const toText = (lines: ColumnTable): string =>
  lines.toCSV({delimiter: ';', format: Object.fromEntries(columns.map((name) => [name, harmless]))});

const eachField = (line: Partial<Line>, change: (text: string) => string): Partial<Line> =>
  Object.fromEntries(Object.entries(line).map(([name, text]) => [name, change(text)]));

/** The lines of passphrases.csv; none where there is no such file yet. Throws InputError where it was changed. */
export async function readLines(folder: string, name: string = current): Promise<readonly Line[]> {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  const rows = (
    parse(await readFile(file, 'utf8'), {
      columns: true,
      delimiter: ';',
      bom: true,
      relax_column_count: true
    }) as Partial<Line>[]
  ).map((line) => eachField(line, asRead));
  const wrong = rows.findIndex((row) => !isLine(row));
  if (wrong >= 0) throw spoiled(file, wrong);
  return rows as Line[];
}

/** A spreadsheet takes the zeros of an id, and the report would get another address: the manifest knows better. */
async function checkIds(folder: string, lines: readonly Line[]): Promise<void> {
  const idOf = new Map((await readManifest(folder))?.reports.map(({slug, id}) => [slug, id]));
  const wrong = lines.findIndex(({slug, id}) => (idOf.get(slug) ?? id) !== id);
  if (wrong >= 0) throw spoiled(join(folder, current), wrong);
}

const spoiled = (file: string, at: number): InputError =>
  new InputError(
    `${file}, row ${at + 2}, is not as it was written. Passphrases and slugs are made here and never chosen, and a spreadsheet may spoil them. Put the file back from a copy, or take the row out: that report then gets a new address and a new passphrase.`
  );

const isLine = ({id, slug, sleutel, wachtzin}: Partial<Line>): boolean =>
  id !== undefined &&
  id !== '' &&
  sleutel !== undefined &&
  isSlug(slug ?? '') &&
  isPassphrase(wachtzin ?? '');
