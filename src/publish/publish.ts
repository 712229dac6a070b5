import {createHash} from 'node:crypto';
import {cp, mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join, posix} from 'node:path';
import {audiencesOf} from '../template/audience.ts';
import type {Assigned} from './assign.ts';
import {engineFiles} from './engine.ts';
import {type Entry, writeKeyring} from './keyring.ts';
import {type Written, writeManifest} from './manifest.ts';
import type {Place} from './place.ts';
import {makePortable} from './portable.ts';
import {stamp, stampTime} from './stamp.ts';

export type {Written} from './manifest.ts';
export {type Place, placeOf} from './place.ts';

/** Finishes what was rendered: portable files, engine, secrets; then puts it in place at once, or not at all. */
export async function publish(assigned: Assigned): Promise<readonly Written[]> {
  try {
    return await finish(assigned);
  } catch (fault) {
    await rm(assigned.place.staging, {recursive: true, force: true});
    throw fault;
  }
}

async function finish({place, entries, family, synthetic, delivery}: Assigned): Promise<readonly Written[]> {
  await addEngine(place.staging);
  await inlinePortables(place.staging);
  const written = await list(place.staging, entries);
  await writeKeyring(place.secrets, entries, audiencesOf(family.template));
  await writeManifest(place.secrets, {edition: place.name, invented: synthetic, delivery, reports: written});
  await swap(place);
  return written;
}

async function addEngine(root: string): Promise<void> {
  for (const {path, bytes} of Object.values(await engineFiles())) {
    await mkdir(join(root, posix.dirname(path)), {recursive: true});
    await writeFile(join(root, path), bytes);
  }
}

async function inlinePortables(root: string): Promise<void> {
  const folder = join(root, 'portable');
  for (const name of await filesIn(folder)) {
    const page = await readFile(join(folder, name), 'utf8');
    const asset = (href: string) => readFile(join(root, href.replace(/^(\.\.?\/)+/, '')));
    await writeFile(join(folder, name), await makePortable(page, asset));
  }
}

async function list(root: string, entries: readonly Entry[]): Promise<Written[]> {
  const files = entries.map(async ({reader, slug}) => {
    const beside = (await filesIn(join(root, 'reports', slug))).filter((name) => name.startsWith('rest.'));
    const names = ['index.html', ...beside].map((name) => `reports/${slug}/${name}`);
    return [...names, `portable/${slug}.html`].map((file) => ({id: reader.id, slug, file}));
  });
  const found = await Promise.all((await Promise.all(files)).flat().map((file) => describe(root, file)));
  return found.filter((written) => written !== null);
}

async function describe(root: string, named: Omit<Written, 'bytes' | 'sha256'>): Promise<Written | null> {
  const file = join(root, named.file);
  if (!(await exists(file))) return null;
  const bytes = await readFile(file);
  return {...named, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')};
}

/** The earlier edition stands until the new one is whole; a rename is one step. */
async function swap({staging, folder}: Place): Promise<void> {
  const old = `${folder}~old`;
  const making = `${folder}~making`;
  for (const left of [old, making]) await rm(left, {recursive: true, force: true});
  await move(staging, making);
  await stamp(making, folder, stampTime());
  if (await exists(folder)) await rename(folder, old);
  await rename(making, folder);
  await rm(old, {recursive: true, force: true});
}

/** Moves a folder, also to another disk. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true});
  await rename(from, to).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EXDEV') throw fault;
    await cp(from, to, {recursive: true});
    await rm(from, {recursive: true});
  });
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  );

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
