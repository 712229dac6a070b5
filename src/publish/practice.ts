import {readPractice} from '../store/vault.ts';
import {readManifest} from './manifest.ts';
import {placeOf} from './place.ts';

/** A key to a report of an invented delivery. */
export interface PracticeKey {
  readonly id: string;
  readonly name: string;
  /** What its reports are called. */
  readonly kind: string;
  readonly slug: string;
  readonly owner: string;
  readonly phrase: string;
}

/** Every key of an invented edition, a line a key, in the order of its reports; none where it is of a real delivery, or not built. */
export async function practiceKeys(
  root: string,
  family: string,
  edition: string
): Promise<readonly PracticeKey[]> {
  const manifest = await readManifest(placeOf(root, family, edition).secrets);
  if (!manifest?.invented || manifest.version === undefined) return [];
  const store = await readPractice(root, family);
  const reports = store?.editions[edition]?.versions[manifest.version]?.reports ?? [];
  return reports.flatMap(({id, name, kind, slug, keys}) =>
    keys.map((key) => ({id, name, kind, slug, ...key}))
  );
}
