import {build as says} from '../commands.nl.ts';
import type {Meta} from '../delivery/read.ts';
import {UsageError} from '../errors.ts';
import {readManifest} from './manifest.ts';
import {checkOwnFolder} from './own-folder.ts';
import {type Place, placeOf} from './place.ts';

/** Was the edition that stands here made of an invented delivery? Null where none stands, or it does not say. */
export async function isInvented({secrets}: Pick<Place, 'secrets'>): Promise<boolean | null> {
  return (await readManifest(secrets))?.invented ?? null;
}

/**
 * Is there room for an edition? An invented delivery never takes the place of a real one, for its names would be gone.
 * A real one takes that of an invented one, and none of its phrases: those are in another store. Throws UsageError.
 */
export async function checkRoom(root: string, family: string, {edition, invented}: Meta): Promise<void> {
  checkOwnFolder();
  const place = placeOf(root, family, edition);
  const standing = await isInvented(place);
  if (standing === false && invented)
    throw new UsageError(says.realStands(place.name, place.folder, place.secrets));
}
