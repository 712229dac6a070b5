/** Does a store belong to what stands? Phrases are told by their bindings, files by their hashes. */
import {createHash} from 'node:crypto';
import {createReadStream, existsSync} from 'node:fs';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {InputError} from '../errors.ts';
import {bindingOf, type Held, type Store} from '../store/store.ts';
import {say} from '../store/words.ts';
import type {Standing} from './editions.ts';
import type {Manifest, Written} from './manifest.ts';
import type {Place} from './place.ts';

/** What a manifest tells of the keys of these reports. */
export const bindingsOf = (store: Store, reports: readonly Held[]): NonNullable<Manifest['keys']> =>
  reports.flatMap(({keys, ...held}) =>
    keys.map((key) => ({
      id: held.id,
      slug: held.slug,
      owner: key.owner,
      binding: bindingOf(store, held, key)
    }))
  );

/** Throws InputError, with the reports that differ, where a store or `dist` is not what the manifest says. */
export async function checkMatches(
  store: Store,
  reports: readonly Held[],
  {place, manifest}: Standing
): Promise<void> {
  const rows = differing(manifest.keys ?? [], bindingsOf(store, reports));
  if (rows.length > 0) throw new InputError(say.rowsDiffer(place.name, rows));
  const files = await changedIn(place, manifest.reports);
  if (files.length > 0) throw new InputError(say.filesDiffer(place.name, files));
}

type Bound = NonNullable<Manifest['keys']>[number];

/** Ids of the reports of which one list says what the other does not. */
function differing(told: readonly Bound[], kept: readonly Bound[]): readonly string[] {
  const [one, other] = [told, kept].map((list) => new Map(list.map((bound) => [lineOf(bound), bound.id])));
  const alone = [...one!, ...other!].filter(([line]) => !(one!.has(line) && other!.has(line)));
  return [...new Set(alone.map(([, id]) => id))].sort();
}

const lineOf = ({id, slug, owner, binding}: Bound): string => JSON.stringify([id, slug, owner, binding]);

/** Ids of the reports whose page is another than was written. Where `dist` is gone as a whole a build makes it anew. */
async function changedIn(place: Place, files: readonly Written[]): Promise<readonly string[]> {
  if (!existsSync(place.folder)) return [];
  const changed: string[] = [];
  for (const {id, file, sha256} of files.filter(({file}) => file.startsWith('reports/')))
    if ((await hashOf(join(place.folder, file))) !== sha256) changed.push(id);
  return [...new Set(changed)].sort();
}

/** Sha-256 (hex) of a file; null where it cannot be read. */
export async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(file), hash).then(
    () => hash.digest('hex'),
    () => null
  );
}
