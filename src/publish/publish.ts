import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join, posix} from 'node:path';
import type {Vault} from '../store/vault.ts';
import type {Assigned} from './assign.ts';
import {commit} from './commit.ts';
import {engineFiles} from './engine.ts';
import type {Entry} from './keyring.ts';
import type {Written} from './manifest.ts';
import {makePortable} from './portable.ts';

export type {Written} from './manifest.ts';
export {type Place, placeOf} from './place.ts';

/** Finishes what was rendered: portable files, engine; then it stands, with its secrets, at once or not at all. */
export async function publish(assigned: Assigned, vault: Vault): Promise<readonly Written[]> {
  try {
    return await finish(assigned, vault);
  } catch (fault) {
    await rm(assigned.place.staging, {recursive: true, force: true});
    throw fault;
  }
}

async function finish(assigned: Assigned, vault: Vault): Promise<readonly Written[]> {
  const {place, entries} = assigned;
  await addEngine(place.staging);
  await inlinePortables(place.staging);
  const written = await list(place.staging, entries);
  await commit(assigned, written, vault);
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

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  );

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
