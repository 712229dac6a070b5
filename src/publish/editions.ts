import {readdir} from 'node:fs/promises';
import {EDITION} from '../delivery/read.ts';
import {secretsOf} from '../store/vault.ts';
import {type Manifest, readManifest} from './manifest.ts';
import {type Place, placeOf} from './place.ts';

/** An edition that stands. */
export interface Standing {
  readonly edition: string;
  readonly place: Place;
  readonly manifest: Manifest;
}

/** Every edition of a family that stands, by its manifest. Throws InputError where one is damaged. */
export async function standingEditions(root: string, family: string): Promise<readonly Standing[]> {
  const names = await readdir(secretsOf(root)).catch(() => []);
  const editions = names
    .filter((name) => name.startsWith(`${family}-`))
    .map((name) => name.slice(family.length + 1))
    .filter((edition) => EDITION.test(edition));
  const found = await Promise.all(
    editions.sort().map(async (edition) => {
      const place = placeOf(root, family, edition);
      return {edition, place, manifest: await readManifest(place.secrets)};
    })
  );
  // A family may be called as another and an edition of it are together.
  return found.flatMap(({manifest, ...one}) =>
    manifest !== null && (manifest.family ?? family) === family ? [{...one, manifest}] : []
  );
}
