import type {Bundle} from '../bundle/pack.ts';
import {build as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import type {Assignments, Copy} from '../render/render.ts';
import {audiencesOf} from '../template/audience.ts';
import type {Family} from '../template/load.ts';
import {correctionOf} from './correction.ts';
import {engineFiles} from './engine.ts';
import {asGivenOut, givenOut} from './given-out.ts';
import {type Entry, keyring} from './keyring.ts';
import {type Correction, type Manifest, readManifest} from './manifest.ts';
import type {Order} from './order.ts';
import {type Place, placeOf} from './place.ts';
import type {Prepared} from './prepared.ts';
import {deliveryHash} from './privacy-receipt.ts';
import {copyOf, madeOf, type Report, type Stays, type Wanted, whatStays} from './stays.ts';

/** Every report with its name and keys, what of it stays, and where the edition is made and will stand. */
export interface Assigned extends Assignments {
  readonly reports: readonly Report[];
  readonly stays: Stays;
  readonly place: Place;
  readonly entries: readonly Entry[];
  /** An invented delivery: its passphrases are no secret. */
  readonly synthetic: boolean;
  /** Hash of the delivered files. */
  readonly delivery: string;
  /** Why it differs from what was given out, where it does. */
  readonly correction: Correction | undefined;
  readonly wasGivenOut: boolean;
}

/** Gives every bundle its unguessable name and its keys, and opens the place where the edition is made. */
export async function assign(
  {
    bundles,
    meta: {edition, invented},
    files,
    vault
  }: Omit<Prepared, 'tally' | 'decisions' | 'gone' | keyof Disposable>,
  family: Family,
  order: Order
): Promise<Assigned> {
  const place = placeOf(order.root, family.template.id, edition);
  const readers = bundles.map(({reader}) => reader);
  const entries = keyring(readers, audiencesOf(family.template), vault.store, edition);
  const manifest = await readManifest(place.secrets);
  const given = await givenOut(vault, place.name);
  const stood = given === null ? [] : portableIn(manifest);
  const portable = [...portableProviders(readers, order.portable), ...stood];
  const {wasm, worker} = await engineFiles();
  const recipe = madeOf(vault.store, family, edition);
  const wanted = wantedOf(asGivenOut(bundles, given), entries, portable, recipe);
  const correction = await correctionOf(order, wanted, {place, edition, manifest, given, vault});
  const stays = await whatStays(place, wanted, given !== null);
  const reports = wanted.map((report) => ({...report, due: dueOf(report, stays)}));
  order.onStart?.(reports.reduce((sum, {due}) => sum + due.length, 0));
  return {
    ...{family, edition, place, entries},
    synthetic: invented,
    delivery: deliveryHash(files),
    out: place.staging,
    threads: order.threads,
    engine: {wasm: wasm.path, worker: worker.path},
    stays,
    least: stays.sizes,
    reports,
    correction,
    wasGivenOut: given !== null
  };
}

function wantedOf(
  bundles: readonly Bundle[],
  entries: readonly Entry[],
  portable: readonly string[],
  recipe: ReturnType<typeof madeOf>
): readonly Wanted[] {
  return bundles.map((bundle, at) => {
    const {slug, keys} = entries[at]!;
    const number = bundle.pack().plan.hash;
    const copies: readonly Copy[] = portable.includes(bundle.reader.id) ? ['hosted', 'portable'] : ['hosted'];
    return {
      ...{bundle, number, slug, keys, copies},
      made: new Map(copies.map((copy) => [copy, recipe(copy, {number, slug, keys})]))
    };
  });
}

/** Ids of the reports of which a copy that opens from disk stands. */
const portableIn = (manifest: Manifest | null): readonly string[] =>
  (manifest?.reports ?? []).filter((one) => copyOf(one) === 'portable').map(({id}) => id);

function dueOf({slug, copies}: Wanted, {files}: Stays): readonly Copy[] {
  const there = new Set(files.filter((one) => one.slug === slug).map(copyOf));
  return copies.filter((copy) => !there.has(copy));
}

function portableProviders(
  readers: readonly Bundle['reader'][],
  asked: Order['portable']
): readonly string[] {
  if (asked === 'all') return readers.map(({id}) => id);
  if (asked === 'sample')
    return [...Map.groupBy(readers, ({audience}) => audience).values()].map(([first]) => first!.id);
  const unknown = asked.filter((id) => !readers.some((reader) => reader.id === id));
  if (unknown.length > 0) throw new InputError(says.notDelivered(unknown));
  return asked;
}
