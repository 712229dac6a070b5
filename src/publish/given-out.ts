/** What was given out stays as it is: a build changes none of it, and a correction no more than was asked. */
import type {Bundle} from '../bundle/pack.ts';
import {correct as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import type {Vault} from '../store/vault.ts';
import {say} from '../store/words.ts';
import type {Rows} from '../validate/validate.ts';
import {type Issue, readLedger} from './ledger.ts';
import {type Correction, readManifest} from './manifest.ts';
import {type Place, placeOf} from './place.ts';
import {deliveryHash} from './privacy-receipt.ts';
import type {Wanted} from './stays.ts';

/** What readers have of an edition, by its lines in the ledger. */
export interface Given {
  readonly last: Issue;
  /** Days on which its figures were delivered, oldest first. */
  readonly days: readonly string[];
}

/** Null where an edition was not given out. */
export async function givenOut(vault: Vault, name: string): Promise<Given | null> {
  const lines = (await readLedger(vault)).filter((line) => line.name === name);
  const last = lines.at(-1);
  if (last === undefined) return null;
  return {last, days: [...new Set(lines.flatMap(({contents}) => contents?.delivered ?? []))]};
}

/**
 * What an edition must keep to and is tried together with, oldest first: all that was given out before it. What corrects an
 * edition comes after that edition itself, since readers hold both.
 */
export async function issuedBefore(
  vault: Vault,
  edition: string,
  correcting?: Correction
): Promise<readonly IssuedEdition[]> {
  const {name, secrets} = placeOf(vault.root, vault.family, edition);
  const lines = await readLedger(vault);
  const correction = correcting ?? (await readManifest(secrets))?.correction;
  const own = lines.findLastIndex((line) => line.name === name && line.edition !== undefined);
  const isLater = correction !== undefined || (await givenOut(vault, name))?.last.deed === 'renewed';
  return (isLater || own < 0 ? lines : lines.slice(0, own)).flatMap((line) => line.edition ?? []);
}

/**
 * Refuses a build of another delivery than that of which the edition was given out, or is being corrected; and a correction of what
 * was not given out. Throws InputError, before anything is worked out.
 */
export async function refuseOther(
  vault: Vault,
  {meta, files}: Pick<Rows, 'meta' | 'files'>,
  correcting: string | undefined
): Promise<void> {
  const {name, secrets} = placeOf(vault.root, vault.family, meta.edition);
  const given = await givenOut(vault, name);
  if (correcting !== undefined && correcting !== meta.edition)
    throw new InputError(says.otherEdition(meta.edition, correcting));
  if (correcting !== undefined && given === null) throw new InputError(say.notGivenOut(name));
  if (correcting !== undefined || given === null) return;
  const manifest = await readManifest(secrets);
  if (given.last.deed === 'renewed' || manifest?.correction?.renewal)
    throw new InputError(say.renewedStands(name));
  const of = manifest?.correction ? manifest.delivery : (given.last.contents?.delivery ?? manifest?.delivery);
  if (of !== undefined && of !== deliveryHash(files)) throw new InputError(say.givenOutOfOther(name));
}

/** Ids of the reports that say something else than what was given out, are new, or are no more; sorted. */
export function otherThan(
  {last}: Given,
  reports: readonly Pick<Wanted, 'bundle' | 'number'>[]
): readonly string[] {
  const given = new Map(Object.entries(last.contents?.reports ?? {}));
  const made = new Map(reports.map(({bundle, number}) => [bundle.reader.id, number]));
  const ids = [...new Set([...given.keys(), ...made.keys()])];
  return ids.filter((id) => given.get(id) !== made.get(id)).sort();
}

/** Refuses reports that would say something else than what was given out, but for those that are corrected. Throws InputError, with whose they are. */
export function refuseChange(
  {name}: Place,
  other: readonly string[],
  correction: Correction | undefined
): void {
  if (correction === undefined && other.length > 0) throw new InputError(say.givenOutChanges(name, other));
  const {only} = correction ?? {};
  const more = only === undefined ? [] : other.filter((id) => !only.includes(id));
  if (more.length > 0) throw new InputError(say.correctsMore(name, more));
}

/** A report in which nothing changed since it was given out keeps the day on which its figures were delivered. */
export function asGivenOut(bundles: readonly Bundle[], given: Given | null): readonly Bundle[] {
  if (given === null) return bundles;
  return bundles.map((bundle) => {
    const number = given.last.contents?.reports[bundle.reader.id];
    const day = given.days.find((one) => bundle.pack(one).plan.hash === number);
    return day === undefined ? bundle : {reader: bundle.reader, pack: () => bundle.pack(day)};
  });
}
