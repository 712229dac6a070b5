import {correct as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import {standingIn} from '../store/store.ts';
import type {Vault} from '../store/vault.ts';
import {type Given, otherThan, refuseChange} from './given-out.ts';
import {phrasesOf} from './keyring.ts';
import type {Correction, Manifest} from './manifest.ts';
import type {Change, Order} from './order.ts';
import type {Place} from './place.ts';
import type {Wanted} from './stays.ts';

/** An edition that is made where another may have been given out. */
export interface Around {
  readonly place: Place;
  readonly edition: string;
  readonly manifest: Manifest | null;
  readonly given: Given | null;
  readonly vault: Pick<Vault, 'store'>;
}

/**
 * Why these reports may differ from what was given out; undefined where none does. Shows each that does, where that is asked.
 * Throws InputError where one would differ without being corrected.
 */
export async function correctionOf(
  {correction: asked}: Pick<Order, 'correction'>,
  wanted: readonly Wanted[],
  around: Around
): Promise<Correction | undefined> {
  const {place, manifest, given} = around;
  const other = given === null ? [] : otherThan(given, wanted);
  const isNew = asked !== undefined && manifest?.correction === undefined;
  if (other.length === 0 && isNew && !asked.renewal) throw new InputError(says.same(place.name));
  if (other.length === 0) return undefined;
  const correction = asked ?? manifest?.correction;
  refuseChange(place, other, correction);
  for (const id of other) await asked?.onChange(changeOf(id, wanted, around));
  return correction && plain(correction);
}

/** As a manifest keeps it. */
const plain = ({reason, only, renewal}: Correction): Correction => ({
  reason,
  ...(only ? {only} : {}),
  ...(renewal ? {renewal} : {})
});

function changeOf(id: string, wanted: readonly Wanted[], {place, edition, manifest, vault}: Around): Change {
  const page = manifest?.reports.find((one) => one.id === id && one.file.startsWith('reports/'));
  const phrases = phrasesOf(standingIn(vault.store, edition)).get(page?.slug ?? '') ?? [];
  const after = wanted.find(({bundle}) => bundle.reader.id === id)?.bundle.pack() ?? null;
  return {id, place, before: page === undefined ? null : {page, phrases}, after};
}
