import {rm} from 'node:fs/promises';
import type {Kept} from '../store/store.ts';
import type {Vault} from '../store/vault.ts';
import {audiencesOf} from '../template/audience.ts';
import type {Assigned} from './assign.ts';
import {versionOf} from './keyring.ts';
import {type Manifest, readManifest, writeManifest} from './manifest.ts';
import {bindingsOf} from './matches.ts';
import {move} from './move.ts';
import {putInPlace} from './recover.ts';
import {stamp, stampTime} from './stamp.ts';
import {dropKeyring} from './take-in.ts';
import {newVersion, versionFolder} from './version.ts';

/** What was made: the files of reports, what their pages load, and how large sealed parts are. */
interface Done extends Required<Pick<Manifest, 'app' | 'sizes'>> {
  readonly written: Manifest['reports'];
}

/**
 * Makes an edition stand, with its secrets. Until the manifest is replaced, in one step, the earlier edition stands as a whole;
 * from then on the new one does, and what is left to do any later command does too (recover.ts, settle.ts).
 */
export async function commit(assigned: Assigned, {written, app, sizes}: Done, vault: Vault): Promise<void> {
  const {place, edition, entries, family, synthetic, delivery, correction} = assigned;
  const id = newVersion(vault.family);
  const version = versionOf(entries, audiencesOf(family.template), vault.store, edition);
  const made = versionFolder(place, id);
  try {
    await move(place.staging, made);
    await stamp(made, place.folder, stampTime());
    const before = vault.store.editions[edition] ?? {standing: null, versions: {}};
    await keep(vault, edition, {...before, versions: {...before.versions, [id]: version}});
    const manifest = await readManifest(place.secrets);
    await writeManifest(place.secrets, {
      ...{
        edition: place.name,
        family: vault.family,
        invented: synthetic,
        delivery,
        version: id,
        reports: written,
        app,
        sizes
      },
      keys: bindingsOf(vault.store, version.reports),
      // What was given out stays so, whatever is built.
      ...(manifest?.invented === synthetic && manifest.issued !== undefined ? {issued: manifest.issued} : {}),
      ...(correction ? {correction} : {})
    });
  } catch (fault) {
    await rm(made, {recursive: true, force: true});
    throw fault;
  }
  await putInPlace(place, id);
  await keep(vault, edition, {standing: id, versions: {[id]: version}});
  await dropKeyring(place.secrets);
}

const keep = (vault: Vault, edition: string, kept: Kept): Promise<void> =>
  vault.save({...vault.store, editions: {...vault.store.editions, [edition]: kept}});
