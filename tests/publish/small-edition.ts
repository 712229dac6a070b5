/** An edition of three reports that is published as a build does, without a build before it. */
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {seal} from '../../src/lock/seal.ts';
import type {Reader} from '../../src/privacy/cells.ts';
import type {Assigned} from '../../src/publish/assign.ts';
import {keyring} from '../../src/publish/keyring.ts';
import {type Place, placeOf, publish} from '../../src/publish/publish.ts';
import {openSecrets} from '../../src/publish/secrets.ts';
import type {Access} from '../../src/store/identity.ts';
import type {Vault} from '../../src/store/vault.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import template from '../families/mini/template.ts';

export const audiences = audiencesOf(template);
export const family = 'mini';
export const edition = '2022';

export const newRoot = (): Promise<string> => mkdtemp(join(tmpdir(), 'spiegel-small-'));

export const reader = (id: string, keys: readonly string[] = []): Reader => ({
  ...{id, owner: {provider: id}, name: `Naam ${id}`, audience: 'individual', self: 'own', groups: []},
  ...{within: {}, keys}
});
export const readers = [reader('a'), reader('b', ['consultant']), reader('c')];

/** Whose secrets, and by what they are opened; of an invented delivery unless something opens a locked store. */
export const secretsOf = (root: string, access?: Access): Promise<Vault> =>
  openSecrets({root, family, practice: access === undefined, audiences, access});

/** Derivations take a while, and a test may publish the same report many times. */
const pages = new Map<string, Promise<string>>();

function pageOf(says: string, slug: string, phrases: readonly string[]): Promise<string> {
  const of = JSON.stringify([says, slug, phrases]);
  const page = pages.get(of) ?? sealedPage(says, slug, phrases);
  pages.set(of, page);
  return page;
}

async function sealedPage(says: string, slug: string, phrases: readonly string[]): Promise<string> {
  const keys = phrases.map((passphrase) => ({passphrase}));
  const sealed = await seal(new TextEncoder().encode(says), {id: slug, edition}, keys);
  const script = `<script type="application/json" id="sealed">${JSON.stringify(sealed)}</script>`;
  return `<!doctype html><title>Rapport</title>${script}`;
}

/** Publishes these reports; `says` is what stands in each of them. */
export async function publishSmall(
  root: string,
  says: string,
  {of = readers, access}: {of?: readonly Reader[]; access?: Access} = {}
): Promise<Place> {
  using vault = await secretsOf(root, access);
  const place = placeOf(root, family, edition);
  const entries = keyring(of, audiences, vault.store, edition);
  for (const {slug, keys} of entries) {
    const folder = join(place.staging, 'reports', slug);
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, 'index.html'), await pageOf(says, slug, [...keys.values()]));
  }
  const assigned = {family: {template}, edition, place, entries, synthetic: access === undefined};
  await publish(assigned as unknown as Assigned, vault);
  return place;
}
