import {join} from 'node:path';
import {InputError} from '../errors.ts';
import {today} from '../store/consent.ts';
import type {Kept, Store, Version} from '../store/store.ts';
import type {Vault} from '../store/vault.ts';
import {say} from '../store/words.ts';
import type {Audiences} from '../template/audience.ts';
import type {Standing} from './editions.ts';
import {manifestFile, writeManifest} from './manifest.ts';
import {bindingsOf, checkMatches} from './matches.ts';
import {KEYRINGS} from './passphrases-csv.ts';
import {placeOf} from './place.ts';
import {dropKeyring, keyringOfOld, withConsents} from './take-in.ts';
import {newVersion} from './version.ts';

/** What is known besides the store. */
interface Around {
  readonly audiences: Audiences;
  readonly onTaken?: ((file: string) => void) | undefined;
}

/**
 * Holds a store to what stands: each edition keeps the version that its manifest names, an old passphrases.csv is taken in,
 * and what does not belong together is refused with the reports that differ.
 */
export async function settle(vault: Vault, all: readonly Standing[], around: Around): Promise<void> {
  const editions: Standing[] = [];
  for (const one of all.filter(({manifest}) => manifest.invented === vault.practice))
    editions.push(one.manifest.version === undefined ? await takeIn(vault, one, around) : one);
  refuseUnlisted(vault, editions, all);
  const settled: Record<string, Kept> = {};
  for (const one of editions) {
    const version = versionIn(vault.store, one);
    await checkMatches(vault.store, version.reports, one);
    const id = one.manifest.version!;
    settled[one.edition] = {standing: id, versions: {[id]: version}};
    if (!vault.practice) await dropKeyring(one.place.secrets);
  }
  if (JSON.stringify(settled) !== JSON.stringify(vault.store.editions))
    await vault.save({...vault.store, editions: settled});
}

function versionIn({editions}: Store, {edition, place, manifest}: Standing): Version {
  const kept = editions[edition];
  if (kept === undefined) throw new InputError(say.unknownEdition(place.name));
  const version = kept.versions[manifest.version!];
  if (version === undefined) throw new InputError(say.otherVersion(place.name));
  return version;
}

/** What stood once has a manifest; only an invented edition makes room, for a real one. What never stood is dropped. */
function refuseUnlisted(
  {store, practice, root, family}: Vault,
  editions: readonly Standing[],
  all: readonly Standing[]
): void {
  const listed = new Set((practice ? all : editions).map(({edition}) => edition));
  for (const [edition, {standing}] of Object.entries(store.editions))
    if (standing !== null && !listed.has(edition)) {
      const {name, secrets} = placeOf(root, family, edition);
      throw new InputError(say.goneManifest(name, manifestFile(secrets)));
    }
}

async function takeIn(vault: Vault, one: Standing, {audiences, onTaken}: Around): Promise<Standing> {
  const held = await keyringOfOld(one, audiences);
  if (held === null) throw new InputError(say.unknownEdition(one.place.name));
  const version = newVersion(vault.family);
  const versions = {[version]: {...held, renewals: []}};
  const store = {
    ...vault.store,
    editions: {...vault.store.editions, [one.edition]: {standing: version, versions}}
  };
  const given = {on: today(), how: KEYRINGS[0]};
  await vault.save(vault.practice ? store : withConsents(store, held.reports, audiences, given));
  const manifest = {
    ...one.manifest,
    family: vault.family,
    version,
    keys: bindingsOf(vault.store, held.reports)
  };
  await writeManifest(one.place.secrets, manifest);
  await dropKeyring(one.place.secrets);
  onTaken?.(join(one.place.secrets, KEYRINGS[0]));
  return {...one, manifest};
}
