/** What tests take from the store of invented deliveries. */
import {readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Line} from '../src/publish/passphrases-csv.ts';
import {type Kept, type Store, storeIn} from '../src/store/store.ts';
import {openVault, type Vault} from '../src/store/vault.ts';

/** A key, by the words of passphrases.csv. */
export type Keys = Line;

/** The store beside an edition's secrets, `<root>/secrets/<family>-<edition>`. */
export function storeBeside(secrets: string): {
  readonly store: Store;
  readonly kept: Kept;
  readonly file: string;
} {
  const [, family, edition] = /^(.+)-(.+?)$/.exec(basename(secrets))!;
  const file = join(dirname(secrets), `${family}.practice.json`);
  const store = storeIn(JSON.parse(readFileSync(file, 'utf8')))!;
  return {store, kept: store.editions[edition!]!, file};
}

/** Every key of an invented edition, by the words of a list of passphrases. */
export const keysOf = (secrets: string): Keys[] => {
  const {kept} = storeBeside(secrets);
  return kept.versions[kept.standing!]!.reports.flatMap(({id, name, kind, slug, keys}) =>
    keys.map(({owner, phrase}) => ({id, naam: name, soort: kind, slug, sleutel: owner, wachtzin: phrase}))
  );
};

/** Slug → phrases of an invented edition. */
export const phrasesOf = (secrets: string): ReadonlyMap<string, readonly string[]> => {
  const bySlug = Map.groupBy(keysOf(secrets), ({slug}) => slug);
  return new Map([...bySlug].map(([slug, keys]) => [slug, keys.map(({wachtzin}) => wachtzin)]));
};

/** A store of invented deliveries, empty where there is none yet. */
export const practiceVault = (root: string, family: string): Promise<Vault> =>
  openVault({root, family, practice: true}, {}, () => {});
