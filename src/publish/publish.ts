import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, posix} from 'node:path';
import type {Copy, Rendered} from '../render/render.ts';
import type {Vault} from '../store/vault.ts';
import type {Assigned} from './assign.ts';
import {commit} from './commit.ts';
import {engineFiles} from './engine.ts';
import type {Manifest, Written} from './manifest.ts';
import {hashOf} from './matches.ts';
import {makePortable} from './portable.ts';
import {stay} from './stay.ts';
import {copyOf} from './stays.ts';

export type {Written} from './manifest.ts';
export {type Place, placeOf} from './place.ts';

/** Every file that stands, and of how many reports any is new. */
export interface Published {
  readonly written: readonly Written[];
  readonly anew: number;
}

/** Finishes what was rendered: portable files, engine; then it stands, with its secrets, at once or not at all. */
export async function publish(assigned: Assigned, rendered: Rendered, vault: Vault): Promise<Published> {
  try {
    return await finish(assigned, rendered, vault);
  } catch (fault) {
    await rm(assigned.place.staging, {recursive: true, force: true});
    throw fault;
  }
}

async function finish(assigned: Assigned, {made, sizes}: Rendered, vault: Vault): Promise<Published> {
  const {place} = assigned;
  await addEngine(place.staging);
  await inlinePortables(place.staging);
  const fresh = await list(place.staging, assigned, made);
  const kept = assigned.stays.files.filter((one) => !made.some((report) => isOf(report, one)));
  await stay(place.folder, place.staging, kept);
  const order = new Map(assigned.entries.map(({slug}, at) => [slug, at]));
  // In one order, whatever of them is new.
  const written = [...fresh, ...kept].sort(
    (one, other) => order.get(one.slug)! - order.get(other.slug)! || (one.file < other.file ? -1 : 1)
  );
  await commit(assigned, {written, app: await appIn(place.staging), sizes}, vault);
  return {written, anew: made.length};
}

const isOf = ({slug, copies}: Rendered['made'][number], written: Written): boolean =>
  written.slug === slug && copies.includes(copyOf(written));

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

/** What was written of these reports. */
async function list(root: string, {reports}: Assigned, made: Rendered['made']): Promise<readonly Written[]> {
  const of = new Map(reports.map((report) => [report.slug, report]));
  const found: Written[] = [];
  for (const {slug, copies} of made)
    for (const copy of copies) {
      const {bundle, made: recipes} = of.get(slug)!;
      const about = {id: bundle.reader.id, slug, made: recipes.get(copy)!};
      for (const file of await filesOf[copy](root, slug)) found.push(await describe(root, {...about, file}));
    }
  return found;
}

const filesOf: Readonly<Record<Copy, (root: string, slug: string) => Promise<readonly string[]>>> = {
  async hosted(root, slug) {
    const beside = (await filesIn(join(root, 'reports', slug))).filter((name) => name.startsWith('rest.'));
    return ['index.html', ...beside].map((name) => `reports/${slug}/${name}`);
  },
  portable: async (_, slug) => [`portable/${slug}.html`]
};

async function describe(root: string, named: Omit<Written, 'bytes' | 'sha256'>): Promise<Written> {
  const bytes = await readFile(join(root, named.file));
  return {...named, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')};
}

/** What pages load: without any of it they are none. */
async function appIn(root: string): Promise<NonNullable<Manifest['app']>> {
  const names = (await filesIn(join(root, 'app'))).sort();
  return Promise.all(
    names.map(async (name) => ({file: `app/${name}`, sha256: (await hashOf(join(root, 'app', name)))!}))
  );
}

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
