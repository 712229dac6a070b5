/**
 * The ledger of what was given out: one line a deed, appended and never changed. Each line
 * carries the hash of the line before it, and its content (which holds true figures) is encrypted under a
 * key that the store holds, so that a copied ledger tells nothing.
 */
import {createHash} from 'node:crypto';
import {appendFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {ledger as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import {jsonIn, readSecret} from '../store/read-secret.ts';
import {NO_LINE, type Store} from '../store/store.ts';
import {closeUnder, openUnder} from '../store/under-key.ts';
import {secretsOf, type Vault, type Which} from '../store/vault.ts';
import {say} from '../store/words.ts';
import {secretFolder} from '../store/write-secret.ts';
import type {Standing} from './editions.ts';

/** What was done: an edition was given out; again with other contents; the same contents in other files, for a key changed; or with newer own figures. */
export type Deed = 'issued' | 'corrected' | 'rekeyed' | 'renewed';

/** Of what the reports of an edition were made, and what they say. */
export interface Contents {
  /** Hash of the delivered files. */
  readonly delivery: string;
  /** Day on which they were delivered. */
  readonly delivered: string;
  /** Id → check number of its report. */
  readonly reports: Readonly<Record<string, string>>;
}

/** What is kept of a deed: which files it was about, what stands in them, and what later audits need. */
export interface Issue {
  /** Name of the edition: `<family>-<edition>`. */
  readonly name: string;
  /** Left out by versions that knew no other than `issued`. */
  readonly deed?: Deed;
  /** Day, as 2022-03-12; and why, of a correction. */
  readonly on?: string;
  readonly reason?: string;
  /** Hash of what is public, see privacy-receipt.ts. */
  readonly files: string;
  /** Check number of the edition, over those of its reports. */
  readonly hash: string;
  /** Left out by versions that did not bind them. */
  readonly contents?: Contents;
  /** Left out where it is that of an earlier line: the contents are the same. */
  readonly edition?: IssuedEdition;
}

const line = z.strictObject({
  edition: z.string(),
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  /** Sha-256 of the content before it was encrypted. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  nonce: z.string(),
  sealed: z.string()
});
type Line = z.output<typeof line>;

const sha = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Where the ledger lies; invented editions have one of their own, so that practice is held against nothing. */
export const ledgerFile = ({root, family, practice}: Which): string =>
  join(secretsOf(root), `${family}.${practice ? 'practice.' : ''}ledger.jsonl`);

/** Every edition given out, oldest first; none where there is no ledger. Throws InputError when it was changed, cut short, or cannot be opened. */
export async function readLedger(vault: Vault): Promise<readonly Issue[]> {
  const {lines} = await verified(vault);
  return lines.map((one, at) => openLine(one, vault.store.ledger, at, vault.family));
}

/** Appends an edition, and gives the hash of its line; the caller has checked that it may be given out. */
export async function appendLedger(vault: Vault, issue: Issue): Promise<string> {
  const {head} = await verified(vault);
  const {ledger} = vault.store;
  // The store first: a line under a key that was not kept could never be opened.
  await vault.save({...vault.store, ledger: {...ledger, head}});
  await secretFolder(secretsOf(vault.root));
  const text = sealLine(issue, head, ledger.key);
  await appendFile(ledgerFile(vault), `${text}\n`, {mode: 0o600});
  await vault.save({...vault.store, ledger: {...ledger, head: sha(text)}});
  return sha(text);
}

/** Hash of the last line about an edition; undefined where there is none. */
export async function lastLineOf(vault: Vault, name: string): Promise<string | undefined> {
  const {lines, hashes} = await verified(vault);
  const at = lines.findLastIndex(({edition}) => edition === name);
  return at < 0 ? undefined : hashes[at + 1];
}

/** An edition that its manifest calls given out stands in the ledger. Throws InputError. */
export async function checkLedger(vault: Vault, editions: readonly Standing[]): Promise<void> {
  const given = editions.filter(
    ({manifest}) => manifest.invented === vault.practice && manifest.issued !== undefined
  );
  if (given.length === 0) return;
  const {hashes} = await verified(vault);
  for (const {place, manifest} of given)
    if (!hashes.includes(manifest.issued!)) throw new InputError(say.ledgerBehind(place.name));
}

interface Verified {
  readonly lines: readonly Line[];
  /** Of every line, after that of none. */
  readonly hashes: readonly string[];
  /** Hash of the last line. */
  readonly head: string;
}

/** The chain, checked from the first line to the last one that was written. */
async function verified(vault: Vault): Promise<Verified> {
  const file = ledgerFile(vault);
  const {head} = vault.store.ledger;
  const bytes = await readSecret(file);
  if (bytes === null) {
    if (head !== NO_LINE) throw broken(file, says.gone);
    return {lines: [], hashes: [NO_LINE], head: NO_LINE};
  }
  const texts = bytes
    .toString('utf8')
    .split('\n')
    .filter((text) => text !== '');
  const lines = texts.map((text, at) => parseLine(text, at, file));
  const hashes = [NO_LINE, ...texts.map((text) => sha(text))];
  lines.forEach(({previous}, at) => {
    if (previous !== hashes[at]) throw broken(file, says.unlinked(at + 1));
  });
  if (!hashes.includes(head)) throw broken(file, says.lastGone);
  return {lines, hashes, head: hashes.at(-1)!};
}

function parseLine(text: string, at: number, file: string): Line {
  const read = line.safeParse(jsonIn(text));
  if (!read.success) throw broken(file, says.unreadable(at + 1));
  return read.data;
}

const broken = (file: string, how: string): InputError => new InputError(says.changed(file, how));

/** What stands in the open on a line is bound to what is sealed on it. */
const bound = ({edition, previous, content}: Pick<Line, 'edition' | 'previous' | 'content'>): string =>
  JSON.stringify([edition, previous, content]);

/** Bytes of a nonce, which a line carries apart from what is sealed. */
const nonceLength = 12;

function sealLine(issue: Issue, previous: string, key: string): string {
  const plain = Buffer.from(JSON.stringify(issue));
  const open = {edition: issue.name, previous, content: sha(plain)};
  const closed = closeUnder(key, bound(open), plain);
  return JSON.stringify({
    ...open,
    nonce: closed.subarray(0, nonceLength).toString('base64'),
    sealed: closed.subarray(nonceLength).toString('base64')
  } satisfies Line);
}

function openLine(one: Line, {key}: Store['ledger'], at: number, family: string): Issue {
  const closed = [one.nonce, one.sealed].map((text) => Buffer.from(text, 'base64'));
  const plain = openUnder(key, bound(one), Buffer.concat(closed));
  if (plain !== null && sha(plain) === one.content) return JSON.parse(plain.toString('utf8')) as Issue;
  throw broken(`van ${family}`, says.closed(at + 1));
}
