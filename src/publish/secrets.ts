/** The one way to a family's secrets: alone, after what was killed is finished, and only where all belongs together. */
import {existsSync} from 'node:fs';
import {InputError} from '../errors.ts';
import {refuseWithout} from '../store/consent.ts';
import type {Access, Made} from '../store/identity.ts';
import {onlyOne} from '../store/only-one.ts';
import {
  hasStore,
  makeVault,
  openVault,
  secretsOf,
  storeFile,
  type Vault,
  type Which
} from '../store/vault.ts';
import {say} from '../store/words.ts';
import {type Audiences, audiencesOf} from '../template/audience.ts';
import type {Template} from '../template/define.ts';
import {lastRows} from '../validate/last-rows.ts';
import type {Rows} from '../validate/validate.ts';
import type {Standing} from './editions.ts';
import {refuseOther} from './given-out.ts';
import {checkLedger, ledgerFile} from './ledger.ts';
import type {Order} from './order.ts';
import {KEYRINGS} from './passphrases-csv.ts';
import {type Place, placeOf, rootOf} from './place.ts';
import {recover} from './recover.ts';
import {settle} from './settle.ts';
import {checkRoom, isInvented} from './standing.ts';
import {dropKeysOfOld, keysOfOld} from './take-in.ts';

/** Whose secrets, and by what they are opened. */
export interface Asked extends Which {
  readonly audiences: Audiences;
  readonly access?: Access | undefined;
  /** Called with the path of a file that was taken in. */
  readonly onTaken?: ((file: string) => void) | undefined;
}

/** Opens a family's secrets; the caller gives them back. Throws UsageError where another command has them, InputError where they do not belong together. */
export async function openSecrets(asked: Asked): Promise<Vault> {
  const free = await onlyOne(secretsOf(asked.root), asked.family);
  try {
    const editions = await recover(asked.root, asked.family);
    refuseGone(asked, editions);
    const vault = await openVault(asked, asked.access ?? {}, free);
    await settle(vault, editions, asked);
    await checkLedger(vault, editions);
    if (!asked.practice) await dropKeysOfOld(asked.root, vault.store);
    return vault;
  } catch (fault) {
    free();
    throw fault;
  }
}

/**
 * Opens the secrets that a build of this delivery needs; throws as `openSecrets` does, where the edition is another's, and
 * where the delivery gives a key without consent: before anything is worked out, which takes minutes.
 */
export async function openFor(order: Order, template: Template, rows: Rows): Promise<Vault> {
  refuseLongNames(rows.holders);
  await checkRoom(order.root, template.id, rows.meta);
  const vault = await openSecrets({
    root: order.root,
    family: template.id,
    practice: rows.meta.invented,
    audiences: audiencesOf(template),
    access: order.access,
    onTaken: order.onTaken
  });
  try {
    await refuseOther(vault, rows, order.correction?.edition);
    const named = lastRows(rows.holders).map(({id, keys}) => ({id, keys: keys ?? []}));
    refuseWithout(vault.store, named);
    return vault;
  } catch (fault) {
    vault[Symbol.dispose]();
    throw fault;
  }
}

/** A name stands in the first part of a report, to whose size all others are filled up. */
function refuseLongNames(holders: Rows['holders']): void {
  const long = holders.find(({name}) => name.length > longest);
  if (long !== undefined) throw new InputError(say.longName(long.id, long.name.length, longest));
}
const longest = 300;

/** Opens the secrets of an edition that was built, whatever delivery it is now held against. Throws InputError where it was not. */
export async function openBuilt(
  place: Place,
  template: Template,
  access: Access,
  onTaken?: (file: string) => void
): Promise<Vault> {
  const practice = await isInvented(place);
  if (practice === null) throw new InputError(say.notBuilt(place.name));
  return openSecrets({
    root: rootOf(place),
    family: template.id,
    practice,
    audiences: audiencesOf(template),
    access,
    onTaken
  });
}

/** Opens a family's secrets to change who has a key: those of the edition that is named, else of real deliveries where there is a store of them. */
export async function openForKeys(
  root: string,
  template: Template,
  named: string | undefined,
  {access, onTaken}: Pick<Asked, 'access' | 'onTaken'>
): Promise<{readonly vault: Vault; readonly edition: string | null}> {
  const family = template.id;
  const invented = named === undefined ? null : await isInvented(placeOf(root, family, named));
  const practice = invented ?? !hasStore({root, family, practice: false});
  const vault = await openSecrets({
    ...{root, family, practice, access, onTaken},
    audiences: audiencesOf(template)
  });
  const editions = Object.keys(vault.store.editions).sort();
  return {vault, edition: named ?? editions.at(-1) ?? null};
}

/** Makes the locked store of a family, once. Throws where one was there before it: what it held would be lost. */
export async function makeSecrets(
  root: string,
  family: string,
  named?: string
): Promise<Made & {readonly store: string}> {
  const free = await onlyOne(secretsOf(root), family);
  try {
    const which = {root, family, practice: false};
    const old = await keysOfOld(root, family);
    refuseGone(which, await recover(root, family), old.ledger !== undefined);
    const {made} = await makeVault(which, old, free, named);
    return {...made, store: storeFile(which)};
  } finally {
    free();
  }
}

/** What only a store that is gone can have known: an edition without passphrases.csv, a ledger without its key. */
function refuseGone(which: Which, editions: readonly Standing[], hasKey = false): void {
  if (which.practice || hasStore(which)) return;
  const left = editions
    .filter(({manifest, place}) => !manifest.invented && !existsSync(`${place.secrets}/${KEYRINGS[0]}`))
    .map(({place}) => place.name);
  const ledger = ledgerFile(which);
  if (!hasKey && existsSync(ledger) && !existsSync(ledger.replace(/ledger\.jsonl$/, 'key')))
    left.push(ledger);
  if (left.length > 0) throw new InputError(say.goneStore(which.family, left));
}

/** Lets go of what a killed command left, where nobody is at work; opens nothing. */
export async function tidy(root: string, family: string): Promise<void> {
  if (!existsSync(secretsOf(root))) return;
  const free = await onlyOne(secretsOf(root), family).catch(() => null);
  if (free !== null) await recover(root, family).finally(free);
}
