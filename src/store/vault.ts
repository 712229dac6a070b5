import {existsSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {InputError, UsageError} from '../errors.ts';
import {closeFor, openWith} from './age.ts';
import {type Access, identityOf, type Made, makeIdentity} from './identity.ts';
import {jsonIn, readSecret} from './read-secret.ts';
import {newStore, type Store, storeIn} from './store.ts';
import {say} from './words.ts';
import {writeSecret} from './write-secret.ts';

/** A family's store while a command has it. */
export interface Vault extends Disposable {
  /** Under this folder `dist/` and `secrets/` lie. */
  readonly root: string;
  readonly family: string;
  readonly practice: boolean;
  /** What is kept, as it was last written. */
  readonly store: Store;
  /** Writes it anew, whole or not at all. */
  save(next: Store): Promise<void>;
  /** Writes a text among the secrets that only what opens the store opens, in the format of `age`; of invented deliveries as it is. Gives the path. */
  keep(name: string, text: string): Promise<string>;
}

/** Which store is asked for. */
export interface Which {
  readonly root: string;
  readonly family: string;
  /** That of invented deliveries, which has no lock. */
  readonly practice: boolean;
}

export const secretsOf = (root: string): string => join(root, 'secrets');

const nameOf = ({family, practice}: Pick<Which, 'family' | 'practice'>): string =>
  practice ? `${family}.practice.json` : `${family}.store.age`;

/** Where a family's store lies. */
export const storeFile = (which: Which): string => join(secretsOf(which.root), nameOf(which));

/** Is there a store? */
export const hasStore = (which: Which): boolean => existsSync(storeFile(which));

/**
 * Opens a family's store; the caller has the lock, and gives it back with the store by `free`. A store of invented deliveries is there when it is needed; a locked one
 * is made by `makeVault`. Throws InputError where it is gone, changed, or opened by nothing that was given.
 */
export async function openVault(which: Which, access: Access, free: () => void): Promise<Vault> {
  const bytes = await readSecret(storeFile(which));
  if (which.practice)
    return vault(which, bytes ? practiceIn(bytes, which) : newStore(which.family, true), null, free);
  if (bytes === null) throw new InputError(say.noStore(which.family));
  const identity = await identityOf(secretsOf(which.root), which.family, access);
  return vault(which, await lockedIn(bytes, which, identity), identity, free);
}

/** Makes a family's locked store, and the identity that opens it; the caller has the lock. Throws UsageError where there is one. */
export async function makeVault(
  which: Omit<Which, 'practice'>,
  first: Partial<Pick<Store, 'ledger' | 'tieBreak'>>,
  free: () => void,
  named?: string
): Promise<{vault: Vault; made: Made}> {
  const locked = {...which, practice: false};
  if (hasStore(locked)) throw new UsageError(say.storeExists(which.family));
  const store = {...newStore(which.family, false), ...first};
  const made = await makeIdentity(secretsOf(which.root), which.family, named);
  const opened = vault(locked, store, made.identity, free);
  try {
    await opened.save(store);
  } catch (fault) {
    // An identity of no store would be taken for that of the next.
    await rm(made.file, {force: true});
    throw fault;
  }
  return {vault: opened, made};
}

function vault(which: Which, first: Store, identity: string | null, free: () => void): Vault {
  let store = first;
  const folder = secretsOf(which.root);
  return {
    root: which.root,
    family: which.family,
    practice: which.practice,
    get store() {
      return store;
    },
    async save(next) {
      const text = `${JSON.stringify(next, null, 1)}\n`;
      await writeSecret(folder, nameOf(which), identity === null ? text : await closeFor(identity, text));
      store = next;
    },
    async keep(name, text) {
      const file = identity === null ? name : `${name}.age`;
      await writeSecret(folder, file, identity === null ? text : await closeFor(identity, text));
      // What an earlier version left without a lock.
      if (file !== name) await rm(join(folder, name), {force: true});
      return join(folder, file);
    },
    [Symbol.dispose]: free
  };
}

/** The store of invented deliveries, to look into; null where there is none. */
export async function readPractice(root: string, family: string): Promise<Store | null> {
  const which = {root, family, practice: true};
  const bytes = await readSecret(storeFile(which));
  return bytes && practiceIn(bytes, which);
}

/** Only what is marked as practice is ever read without a lock. */
function practiceIn(bytes: Buffer, which: Which): Store {
  const store = storeIn(jsonIn(bytes.toString('utf8')));
  if (store === null || !store.practice || store.family !== which.family)
    throw new InputError(say.brokenPractice(storeFile(which)));
  return store;
}

async function lockedIn(bytes: Buffer, which: Which, identity: string): Promise<Store> {
  const text = await openWith(identity, bytes);
  if (text === null) throw new InputError(say.closedStore(storeFile(which)));
  const store = storeIn(jsonIn(text));
  if (store === null || store.practice || store.family !== which.family)
    throw new InputError(say.brokenStore(storeFile(which)));
  return store;
}
