/** passphrases.csv, as versions before the store kept it: read to be taken in. */
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {asRead} from '../csv/formula.ts';
import {InputError} from '../errors.ts';
import {isPassphrase} from '../lock/passphrase.ts';
import {isSlug} from '../lock/slug.ts';
import {readSecret} from '../store/read-secret.ts';
import type {Held} from '../store/store.ts';
import {say} from '../store/words.ts';

/** What was in use, and what was used for providers that are no longer in the edition. */
export const KEYRINGS = ['passphrases.csv', 'passphrases-former.csv'] as const;

/** A row of it. */
export interface Line {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly slug: string;
  readonly sleutel: string;
  readonly wachtzin: string;
}

/** The reports of such a file; null where there is no such file. Throws InputError where it was changed. */
export async function readKeyring(
  folder: string,
  name: (typeof KEYRINGS)[number]
): Promise<readonly Held[] | null> {
  const file = join(folder, name);
  const bytes = await readSecret(file);
  if (bytes === null) return null;
  const rows = rowsOf(bytes, file).map((line) => eachField(line, asRead));
  const wrong = rows.findIndex((row) => !isLine(row));
  if (wrong >= 0) throw new InputError(say.csvSpoiled(file, wrong + 2));
  return [...Map.groupBy(rows as Line[], ({id, slug}) => `${slug} ${id}`).values()].map(heldOf);
}

function rowsOf(bytes: Buffer, file: string): Partial<Line>[] {
  try {
    return parse(bytes, {columns: true, delimiter: ';', bom: true, relax_column_count: true});
  } catch {
    throw new InputError(say.csvUnreadable(file));
  }
}

const eachField = (line: Partial<Line>, change: (text: string) => string): Partial<Line> =>
  Object.fromEntries(Object.entries(line).map(([name, text]) => [name, change(text)]));

const isLine = ({id, slug, sleutel, wachtzin}: Partial<Line>): boolean =>
  id !== undefined &&
  id !== '' &&
  sleutel !== undefined &&
  sleutel !== '' &&
  isSlug(slug ?? '') &&
  isPassphrase(wachtzin ?? '');

function heldOf(lines: readonly Line[]): Held {
  const {id, naam, soort, slug} = lines[0]!;
  return {
    ...{id, name: naam ?? '', audience: '', kind: soort ?? '', slug},
    keys: lines.map(({sleutel, wachtzin}) => ({owner: sleutel, phrase: wachtzin}))
  };
}
