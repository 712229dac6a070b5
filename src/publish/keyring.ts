import {InputError} from '../errors.ts';
import {generatePassphrase} from '../lock/passphrase.ts';
import {slug as newSlug} from '../lock/slug.ts';
import type {Reader} from '../privacy/cells.ts';
import {ownersBy} from '../store/consent.ts';
import {type Held, type Store, standingIn, type Version} from '../store/store.ts';
import {say} from '../store/words.ts';
import type {Audiences} from '../template/audience.ts';

/** What opens one report: its unguessable name and a phrase for each who has a key. */
export interface Entry {
  readonly reader: Reader;
  readonly slug: string;
  /** Whose key it is → the phrase. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Names and phrases for these readers: those that stand are kept, also of who was away for a while; new ones are drawn, and
 * other phrases for keys that are to be renewed. Throws InputError where a key has no owner of its own, or no consent.
 */
export function keyring(
  readers: readonly Reader[],
  audiences: Audiences,
  store: Store,
  edition: string
): readonly Entry[] {
  const {reports, former, renewals}: Version = standingIn(store, edition) ?? nothing;
  const known = new Map([...former, ...reports].map((held) => [held.id, held]));
  const renewed = new Set(renewals.map(({id, owner}) => pair(id, owner)));
  const owners = ownersBy(store, readers);
  return readers.map((reader) => {
    const held = known.get(reader.id);
    const phraseOf = (owner: string): string | undefined =>
      renewed.has(pair(reader.id, owner)) ? undefined : held?.keys.find((key) => key.owner === owner)?.phrase;
    const all = named(reader.id, [audiences[reader.audience]!.key, ...owners.get(reader.id)!]);
    return {
      reader,
      slug: held?.slug ?? newSlug(),
      keys: new Map(all.map((owner) => [owner, phraseOf(owner) ?? generatePassphrase()]))
    };
  });
}

const nothing: Version = {reports: [], former: [], renewals: []};
const pair = (id: string, owner: string): string => JSON.stringify([id, owner]);

/** Two of one name would share a phrase. */
function named(id: string, owners: readonly string[]): readonly string[] {
  const twice = owners.find((owner, at) => owner.trim() === '' || owners.indexOf(owner) !== at);
  if (twice !== undefined) throw new InputError(say.twoKeys(id, twice));
  return owners;
}

/** What the store keeps of these entries; those of providers that are gone are set aside, for they may come back. */
export function versionOf(
  entries: readonly Entry[],
  audiences: Audiences,
  store: Store,
  edition: string
): Version {
  const before = standingIn(store, edition) ?? nothing;
  const ids = new Set(entries.map(({reader}) => reader.id));
  const gone = new Map([...before.former, ...before.reports].map((held) => [held.id, held]));
  return {
    reports: entries.map((entry) => heldOf(entry, audiences)),
    former: [...gone.values()].filter(({id}) => !ids.has(id)),
    renewals: []
  };
}

const heldOf = ({reader, slug, keys}: Entry, audiences: Audiences): Held => ({
  id: reader.id,
  name: reader.name,
  audience: reader.audience,
  kind: audiences[reader.audience]!.label,
  slug,
  keys: [...keys].map(([owner, phrase]) => ({owner, phrase}))
});

/** Slug → the phrases that open its report. */
export const phrasesOf = (version: Version | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map((version?.reports ?? []).map(({slug, keys}) => [slug, keys.map(({phrase}) => phrase)]));
