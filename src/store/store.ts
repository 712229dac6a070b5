/** What a family keeps secret: one document, whole or not at all. */
import {createHmac} from 'node:crypto';
import {z} from 'zod';
import {isPassphrase} from '../lock/passphrase.ts';
import {isSlug} from '../lock/slug.ts';
import {newKey} from './under-key.ts';

const FORMAT = 'spiegel-store-1';
const key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What opens one report: its unguessable name and a phrase for each who has a key. */
const held = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  /** Id of its audience, and what its reports are called. */
  audience: z.string(),
  kind: z.string(),
  slug: z.string().refine(isSlug),
  /** Whose key it is, and the phrase; in the order of the slots. */
  keys: z.array(z.strictObject({owner: z.string().min(1), phrase: z.string().refine(isPassphrase)}))
});
export type Held = z.output<typeof held>;

/** One making of an edition. */
const version = z.strictObject({
  reports: z.array(held),
  /** Of providers that were in the edition before: they may come back. */
  former: z.array(held),
  /** Keys for which the next build draws another phrase. */
  renewals: z.array(z.strictObject({id: z.string(), owner: z.string()}))
});
export type Version = z.output<typeof version>;

/** Of an edition: the versions that were made, and the one that stands. While it is replaced there are two. */
const edition = z.strictObject({
  standing: z.string().nullable(),
  versions: z.record(z.string(), version)
});
export type Kept = z.output<typeof edition>;

const moment = z.strictObject({
  /** Day, as 2022-03-12. */
  on: z.string(),
  /** How it is known: a letter, a mail, who said so. */
  how: z.string()
});

/** That somebody besides its reader may have a key to a report: given, and perhaps withdrawn. */
const consent = z.strictObject({
  id: z.string().min(1),
  owner: z.string().min(1),
  given: moment.nullable(),
  withdrawn: moment.nullable()
});
export type Consent = z.output<typeof consent>;

const store = z.strictObject({
  format: z.literal(FORMAT),
  family: z.string(),
  /** True: of invented deliveries, unlocked. A real delivery never uses it. */
  practice: z.boolean(),
  /** Key of the ledger, and hash of its last line: a ledger that was cut short does not reach it. */
  ledger: z.strictObject({key, head: hex}),
  /** By which protection chooses between equals (R15). */
  tieBreak: z.string(),
  /** Key of what lies beside the store. */
  beside: key,
  /** Key by which a manifest tells whose phrase belongs to which report, without telling the phrase. */
  binding: key,
  consents: z.array(consent),
  editions: z.record(z.string(), edition)
});
export type Store = z.output<typeof store>;

/** Head of a ledger in which nothing stands. */
export const NO_LINE = '0'.repeat(64);

/** A store in which nothing is kept yet. An invented delivery has nothing to hide, so one tie-break does. */
export const newStore = (family: string, practice: boolean): Store => ({
  format: FORMAT,
  family,
  practice,
  ledger: {key: newKey(), head: NO_LINE},
  tieBreak: practice ? 'invented' : Buffer.from(newKey(), 'base64').toString('hex'),
  beside: newKey(),
  binding: newKey(),
  consents: [],
  editions: {}
});

/** A store that was read; null where it is none. */
export function storeIn(read: unknown): Store | null {
  const parsed = store.safeParse(read);
  return parsed.success ? parsed.data : null;
}

/** Binds a phrase to its report and its owner: HMAC-SHA-256 (hex), which tells nothing of the phrase. */
export const bindingOf = (
  {binding}: Store,
  {id, slug}: Pick<Held, 'id' | 'slug'>,
  {owner, phrase}: Held['keys'][number]
): string =>
  createHmac('sha256', Buffer.from(binding, 'base64'))
    .update(JSON.stringify([id, slug, owner, phrase]))
    .digest('hex');

/** What stands of an edition; undefined where nothing was built. */
export function standingIn({editions}: Store, edition: string): Version | undefined {
  const kept = editions[edition];
  return kept?.standing ? kept.versions[kept.standing] : undefined;
}
