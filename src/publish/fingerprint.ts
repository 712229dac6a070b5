/** What a build is made of and what it left, each as one hash (sha-256, hex): equal ones are equal, byte for byte. */
import {createHash, randomUUID} from 'node:crypto';
import type {Dirent} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {storeFile, type Which} from '../store/vault.ts';
import {ledgerFile} from './ledger.ts';
import {manifestFile} from './manifest.ts';
import {hashOf} from './matches.ts';
import type {Order} from './order.ts';
import {KEYRINGS} from './passphrases-csv.ts';
import type {Place} from './place.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const house = ['src', 'data/reference', 'package-lock.json', 'astro.config.mjs'].map((name) =>
  join(project, name)
);

/** All that is asked and given: the delivery, the family, the house itself, and which copies are wanted. */
export async function givenOf(
  {delivery, portable}: Pick<Order, 'delivery' | 'portable'>,
  family: string
): Promise<string> {
  return hash([portable, await flatOf(delivery), await Promise.all([family, ...house].map(treeOf))]);
}

/** All that stands of an edition, in public and among the secrets. */
export async function leftOf(place: Place, which: Which): Promise<string> {
  const secrets = [manifestFile(place.secrets), ...KEYRINGS.map((name) => join(place.secrets, name))];
  return hash([
    await treeOf(place.folder),
    await Promise.all([storeFile(which), ledgerFile(which), ...secrets].map(hashOf))
  ]);
}

const hash = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Every file in a folder, or a file alone, with its hash. */
const treeOf = async (path: string): Promise<readonly Hashed[]> => {
  const entries = await readdir(path, {recursive: true, withFileTypes: true}).catch(() => null);
  return entries === null ? [['', await hashOf(path)]] : hashed(path, entries);
};

/** The files that lie in a folder itself: an edition may be made beside them. */
const flatOf = async (path: string): Promise<readonly Hashed[]> =>
  hashed(path, await readdir(path, {withFileTypes: true}).catch(() => []));

type Hashed = readonly [string, string | null];

async function hashed(root: string, entries: readonly Dirent[]): Promise<readonly Hashed[]> {
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(({parentPath, name}) => join(parentPath, name));
  const all: Hashed[] = [];
  for (const file of files.sort()) {
    // What is no file (a pipe would never end) is never the same.
    const isFile = (await stat(file).catch(() => null))?.isFile() ?? false;
    all.push([relative(root, file), isFile ? await hashOf(file) : randomUUID()]);
  }
  return all;
}
