/**
 * What a command that was killed left. An edition is replaced by its manifest, in one step: what was made before that step
 * is dropped, what must follow on it is done. Whoever calls has the family's lock.
 */
import {readdir, rename, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {secretsOf} from '../store/vault.ts';
import {UNFINISHED} from '../store/write-secret.ts';
import {type Standing, standingEditions} from './editions.ts';
import {type Place, stagingLeft} from './place.ts';
import {versionFolder} from './version.ts';

/** Leaves a family's editions as the last step that was taken made them; gives those that stand. */
export async function recover(root: string, family: string): Promise<readonly Standing[]> {
  const editions = await standingEditions(root, family);
  for (const {place, manifest} of editions)
    if (manifest.version !== undefined) await putInPlace(place, manifest.version);
  await drop(join(root, 'dist'), (name) => name.includes(`~${family}.`));
  await drop(secretsOf(root), (name) => name.startsWith(`${family}.`) && name.endsWith(UNFINISHED));
  for (const {place} of editions) await drop(place.secrets, (name) => name.endsWith(UNFINISHED));
  for (const folder of await stagingLeft()) await rm(folder, {recursive: true, force: true});
  return editions;
}

/** The folder of the version that its manifest names takes the name of the edition. */
export async function putInPlace(place: Place, version: string): Promise<void> {
  const made = versionFolder(place, version);
  const old = `${made}.old`;
  const names = await namesIn(dirname(place.folder));
  if (!names.includes(basename(made))) return;
  if (names.includes(basename(place.folder))) {
    await rm(old, {recursive: true, force: true});
    await rename(place.folder, old);
  }
  await rename(made, place.folder);
  await rm(old, {recursive: true, force: true});
}

async function drop(folder: string, isLeft: (name: string) => boolean): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isLeft))
    await rm(join(folder, name), {recursive: true, force: true});
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
