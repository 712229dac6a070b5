import {InputError} from '../errors.ts';
import type {Consent, Store} from './store.ts';
import {say} from './words.ts';

/** What of a reader says who else may have a key. */
interface Wanted {
  readonly id: string;
  /** To whom the delivery gives a key. */
  readonly keys: readonly string[];
}

/** Does somebody have it now? */
export const isGiven = ({given, withdrawn}: Consent): boolean => given !== null && withdrawn === null;

/**
 * Who besides its reader has a key to each report: whose consent is recorded and was not withdrawn. A delivery gives nobody a
 * key: one that names somebody without consent is refused, since its columns may be exchanged. Only of an invented
 * delivery the naming is the consent. Throws InputError.
 */
export function ownersBy(store: Store, readers: readonly Wanted[]): ReadonlyMap<string, readonly string[]> {
  const consents = Map.groupBy(store.consents, ({id}) => id);
  const stateOf = (id: string, owner: string): Consent | undefined =>
    consents.get(id)?.find((consent) => consent.owner === owner);
  const given = (id: string): readonly string[] =>
    (consents.get(id) ?? []).filter(isGiven).map(({owner}) => owner);
  const may = (id: string, owner: string): boolean => {
    const state = stateOf(id, owner);
    return state === undefined ? store.practice : isGiven(state);
  };
  refuseWithout(store, readers);
  return new Map(
    readers.map(({id, keys}) => {
      const named = keys.filter((owner) => may(id, owner));
      return [id, [...named, ...given(id).filter((owner) => !keys.includes(owner))]];
    })
  );
}

/**
 * Throws InputError, with who they are, where a real delivery gives a key to somebody of whom nothing is recorded. Of whom it
 * is recorded that there is no consent, a report is made without that key.
 */
export function refuseWithout(store: Store, readers: readonly Wanted[]): void {
  if (store.practice) return;
  const known = new Set(store.consents.map(({id, owner}) => JSON.stringify([id, owner])));
  const without = readers.flatMap(({id, keys}) =>
    keys.filter((owner) => !known.has(JSON.stringify([id, owner]))).map((owner) => `${id} (${owner})`)
  );
  if (without.length > 0) throw new InputError(say.keysWithoutConsent(without));
}

/** When, and how it is known. */
export type Moment = NonNullable<Consent['given']>;

/** Records that somebody may have a key to a report. */
export const give = (store: Store, id: string, owner: string, given: Moment): Store =>
  record(store, {id, owner, given, withdrawn: null});

/** Records that the consent is withdrawn; when it was given stays on record. */
export const withdraw = (store: Store, id: string, owner: string, withdrawn: Moment): Store =>
  record(store, {id, owner, given: consentOf(store, id, owner)?.given ?? null, withdrawn});

/** What is recorded of somebody and a report. */
export const consentOf = (store: Store, id: string, owner: string): Consent | undefined =>
  store.consents.find((one) => one.id === id && one.owner === owner);

const record = (store: Store, consent: Consent): Store => ({
  ...store,
  consents: [...store.consents.filter(({id, owner}) => id !== consent.id || owner !== consent.owner), consent]
});

/** Today, as 2022-03-12. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
