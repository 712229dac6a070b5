/** The secrets of versions before the store: a passphrases.csv an edition, a key and a tie-break a family. */
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {InputError} from '../errors.ts';
import {fits} from '../lock/open.ts';
import {sealedIn} from '../lock/sealed-in.ts';
import {give, type Moment} from '../store/consent.ts';
import {jsonIn, readSecret} from '../store/read-secret.ts';
import type {Held, Store} from '../store/store.ts';
import {secretsOf} from '../store/vault.ts';
import {say} from '../store/words.ts';
import type {Audiences} from '../template/audience.ts';
import type {Standing} from './editions.ts';
import {KEYRINGS, readKeyring} from './passphrases-csv.ts';

/** The reports of an edition as its passphrases.csv has them; null where there is none. Throws InputError where it does not belong to what stands. */
export async function keyringOfOld(
  {place, manifest}: Standing,
  audiences: Audiences
): Promise<{readonly reports: Held[]; readonly former: Held[]} | null> {
  const [current, former] = KEYRINGS;
  const file = join(place.secrets, current);
  const held = await readKeyring(place.secrets, current);
  if (held === null) return null;
  const differ = [
    ...unlike(held, manifest.reports),
    ...(await closed(held, place.folder)),
    ...held.filter(({kind}) => audienceOf(kind, audiences) === undefined).map(({id}) => id)
  ];
  if (differ.length > 0) throw new InputError(say.csvDiffers(file, [...new Set(differ)].sort()));
  const withAudience = (one: Held): Held => ({...one, audience: audienceOf(one.kind, audiences) ?? ''});
  return {
    reports: held.map(withAudience),
    former: ((await readKeyring(place.secrets, former)) ?? []).map(withAudience)
  };
}

const audienceOf = (kind: string, audiences: Audiences): string | undefined =>
  Object.entries(audiences).find(([, {label}]) => label === kind)?.[0];

/** Ids of which one has an address that the other has not. */
function unlike(held: readonly Held[], written: Standing['manifest']['reports']): readonly string[] {
  const line = ({id, slug}: {id: string; slug: string}): string => `${slug} ${id}`;
  const [kept, told] = [new Set(held.map(line)), new Set(written.map(line))];
  return [
    ...held.filter((one) => !told.has(line(one))),
    ...written.filter((one) => !kept.has(line(one)))
  ].map(({id}) => id);
}

/** Ids of reports that one of their phrases does not open. Costs a derivation or two a phrase. */
async function closed(held: readonly Held[], folder: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const {id, slug, keys} of held) {
    const page = await readFile(join(folder, 'reports', slug, 'index.html'), 'utf8').catch(() => '');
    const opens = await Promise.all(keys.map(({phrase}) => fits(sealedIn(page), phrase)));
    if (opens.includes(false)) ids.push(id);
  }
  return ids;
}

/** Who had a key besides the reader of a report had it by the consent of that year. */
export function withConsents(
  store: Store,
  reports: readonly Held[],
  audiences: Audiences,
  given: Moment
): Store {
  return reports.reduce(
    (before, {id, audience, keys}) =>
      keys
        .filter(({owner}) => owner !== audiences[audience]?.key)
        .reduce((one, {owner}) => give(one, id, owner, given), before),
    store
  );
}

/** Those files are an unlocked copy once they are taken in. */
export async function dropKeyring(secrets: string): Promise<void> {
  for (const name of KEYRINGS) await rm(join(secrets, name), {force: true});
}

const oldKey = z.strictObject({key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/), head: z.string()});

/** The key of the ledger and the tie-break as they lay beside each other; null where there were none. Throws InputError where the key is none. */
export async function keysOfOld(
  root: string,
  family: string
): Promise<Partial<Pick<Store, 'ledger' | 'tieBreak'>>> {
  const [key, tieBreak] = await Promise.all(
    oldFiles(root, family).map(async (file) => (await readSecret(file))?.toString('utf8'))
  );
  const ledger = key === undefined ? undefined : oldKey.safeParse(jsonIn(key));
  if (ledger?.success === false) throw new InputError(say.brokenLedgerKey(oldFiles(root, family)[0]!));
  return {...(ledger ? {ledger: ledger.data} : {}), ...(tieBreak ? {tieBreak: tieBreak.trim()} : {})};
}

const oldFiles = (root: string, family: string): readonly string[] =>
  ['key', 'tie-break'].map((name) => join(secretsOf(root), `${family}.${name}`));

/** Removes what `keysOfOld` read, once the store holds it. */
export async function dropKeysOfOld(root: string, {family, ledger, tieBreak}: Store): Promise<void> {
  const old = await keysOfOld(root, family);
  if ((old.ledger?.key ?? ledger.key) !== ledger.key || (old.tieBreak ?? tieBreak) !== tieBreak) return;
  for (const file of oldFiles(root, family)) await rm(file, {force: true});
}
