/** Which copies of reports stand as they are: what is made of the same is not made again. */
import {createHmac} from 'node:crypto';
import {join} from 'node:path';
import type {Assignment, Copy, Sizes} from '../render/render.ts';
import type {Store} from '../store/store.ts';
import type {Family} from '../template/load.ts';
import {type Manifest, readManifest, type Written} from './manifest.ts';
import {hashOf} from './matches.ts';
import {pageCode} from './page-code.ts';
import type {Place} from './place.ts';

/** A report of which each copy that is wanted has what it is made of. */
export interface Wanted extends Omit<Assignment, 'due'> {
  /** Check number. */
  readonly number: string;
  readonly made: ReadonlyMap<Copy, string>;
}

/**
 * Tells of a copy what it is made of, in two parts: what the report says, its final cells and its keys (HMAC-SHA-256, hex,
 * which tells nobody without the store what that is), and the code and look of its page (SHA-256, hex).
 */
export function madeOf(store: Store, family: Family, edition: string) {
  const code = pageCode(family);
  const key = Buffer.from(store.binding, 'base64');
  return (copy: Copy, {number, slug, keys}: Pick<Wanted, 'number' | 'slug' | 'keys'>): string => {
    const says = JSON.stringify([copy, edition, slug, [...keys], number]);
    return `${createHmac('sha256', key).update(says).digest('hex')}.${code}`;
  };
}

const sayingOf = (made: string | undefined): string | undefined => made?.split('.')[0];

/** A report with what each copy of it is made of, and which of them are to be made. */
export type Report = Assignment & Wanted;

/** What stays, and the sizes that it has: what is made beside it takes those too, where it fits. */
export interface Stays {
  readonly files: readonly Written[];
  readonly sizes: Sizes | null;
}

const nothing: Stays = {files: [], sizes: null};

/**
 * Files that stand and are, byte for byte, what was written of the same; none where a script that they load is gone or another.
 * `whatever` the code of their page: what was given out is not made anew because Spiegel is newer.
 */
export async function whatStays(place: Place, reports: readonly Wanted[], whatever: boolean): Promise<Stays> {
  const manifest = await readManifest(place.secrets);
  const sizes = manifest?.sizes;
  if (manifest === null || sizes === undefined) return nothing;
  if (Math.max(0, ...reports.map(({keys}) => keys.size)) > sizes.slots) return nothing;
  for (const {file, sha256} of manifest.app ?? [])
    if ((await hashOf(join(place.folder, file))) !== sha256) return nothing;
  const files: Written[] = [];
  for (const {slug, made} of reports)
    for (const [copy, recipe] of made)
      files.push(...(await standing(place, manifest, {slug, copy, recipe, whatever})));
  return {files, sizes};
}

interface Asked {
  readonly slug: string;
  readonly copy: Copy;
  readonly recipe: string;
  readonly whatever: boolean;
}

/** All files of a copy, or none. */
async function standing(
  place: Place,
  {reports}: Manifest,
  {slug, copy, recipe, whatever}: Asked
): Promise<readonly Written[]> {
  const files = reports.filter((one) => one.slug === slug && copyOf(one) === copy);
  const isOther = ({made}: Written): boolean =>
    whatever ? sayingOf(made) !== sayingOf(recipe) : made !== recipe;
  if (files.length === 0 || files.some(isOther)) return [];
  for (const {file, sha256} of files) if ((await hashOf(join(place.folder, file))) !== sha256) return [];
  return files;
}

/** Of which copy of a report a file is. */
export const copyOf = ({file}: Pick<Written, 'file'>): Copy =>
  file.startsWith('portable/') ? 'portable' : 'hosted';
