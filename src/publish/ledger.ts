/**
 * The ledger of editions that were given out: one line an edition, appended and never changed. Each line
 * carries the hash of the line before it, and its content (which holds true figures) is encrypted under a
 * key of its own, so that a copied ledger tells nothing.
 */
import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {appendFile, chmod, mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {z} from 'zod';
import {InputError} from '../errors.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';

/** What is kept of an edition: which files it was, and what later audits need. */
export interface Issue {
  /** Name of the edition: `<family>-<edition>`. */
  readonly name: string;
  /** Hash of what is public, see privacy-receipt.ts. */
  readonly files: string;
  /** Check number in the reports. */
  readonly hash: string;
  readonly edition: IssuedEdition;
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

const keyFile = z.strictObject({
  key: z.string(),
  /** Hash of the last line: a ledger that was cut short does not reach it. */
  head: z.string()
});

const NONE = '0'.repeat(64);
const sha = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export const ledgerFile = (root: string, family: string): string =>
  join(root, 'secrets', `${family}.ledger.jsonl`);
const keyOf = (root: string, family: string): string => join(root, 'secrets', `${family}.key`);

/** Every edition given out, oldest first; none where there is no ledger. Throws InputError when it was changed, cut short, or cannot be opened. */
export async function readLedger(root: string, family: string): Promise<readonly Issue[]> {
  const {lines, key} = await verified(root, family);
  return lines.map((one, at) => openLine(one, key!, at, family));
}

/** What protection must keep to: the editions given out before this one, oldest first. */
export async function issuedBefore(
  root: string,
  family: string,
  edition: string
): Promise<readonly IssuedEdition[]> {
  const issues = await readLedger(root, family);
  return issues.map((issue) => issue.edition).filter((issued) => issued.edition !== edition);
}

/** Appends an edition; the caller has checked that it may be given out. */
export async function appendLedger(root: string, family: string, issue: Issue): Promise<void> {
  const {key = randomBytes(32), head} = await verified(root, family);
  const file = ledgerFile(root, family);
  await mkdir(dirname(file), {recursive: true, mode: 0o700});
  await chmod(dirname(file), 0o700);
  const text = sealLine(issue, head, key);
  // The key first: a line that nobody can open would be worse than a key without its line.
  await writeKey(root, family, key, head);
  await appendFile(file, `${text}\n`, {mode: 0o600});
  await writeKey(root, family, key, sha(text));
}

/** In one step: a half written key would lock the ledger for good. */
async function writeKey(root: string, family: string, key: Uint8Array, head: string): Promise<void> {
  const file = keyOf(root, family);
  const text = `${JSON.stringify({key: Buffer.from(key).toString('base64'), head})}\n`;
  await writeFile(`${file}.new`, text, {mode: 0o600});
  await rename(`${file}.new`, file);
}

interface Verified {
  readonly lines: readonly Line[];
  readonly key?: Uint8Array;
  /** Hash of the last line. */
  readonly head: string;
}

/** The chain, checked from the first line to the last one that was written. */
async function verified(root: string, family: string): Promise<Verified> {
  const file = ledgerFile(root, family);
  const known = await readKey(root, family);
  if (!existsSync(file)) {
    if (known !== null && known.head !== NONE)
      throw broken(file, 'it is gone, though editions were given out');
    return {lines: [], head: NONE, ...(known ? {key: known.key} : {})};
  }
  if (known === null)
    throw new InputError(
      `The ledger ${file} cannot be opened: its key ${keyOf(root, family)} is missing. Put it back from a copy.`
    );
  const texts = (await readFile(file, 'utf8')).split('\n').filter((text) => text !== '');
  const lines = texts.map((text, at) => parseLine(text, at, file));
  const hashes = [NONE, ...texts.map((text) => sha(text))];
  lines.forEach(({previous}, at) => {
    if (previous !== hashes[at]) throw broken(file, `line ${at + 1} does not follow from the line before it`);
  });
  if (!hashes.includes(known.head)) throw broken(file, 'the last edition that was given out is missing');
  return {lines, key: known.key, head: hashes.at(-1)!};
}

async function readKey(root: string, family: string): Promise<{key: Uint8Array; head: string} | null> {
  const file = keyOf(root, family);
  if (!existsSync(file)) return null;
  const read = keyFile.safeParse(json(await readFile(file, 'utf8')));
  const key = read.success ? Buffer.from(read.data.key, 'base64') : null;
  if (key?.length !== 32) throw new InputError(`${file} is no key of a ledger. Put it back from a copy.`);
  return {key, head: read.data!.head};
}

function parseLine(text: string, at: number, file: string): Line {
  const read = line.safeParse(json(text));
  if (!read.success) throw broken(file, `line ${at + 1} cannot be read`);
  return read.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const broken = (file: string, how: string): InputError =>
  new InputError(
    `The ledger ${file} was changed: ${how}. Nothing can be built or given out until it is put back from a copy.`
  );

/** What stands in the open on a line is bound to what is sealed on it. */
const bound = ({edition, previous, content}: Pick<Line, 'edition' | 'previous' | 'content'>): Buffer =>
  Buffer.from(JSON.stringify([edition, previous, content]));

function sealLine(issue: Issue, previous: string, key: Uint8Array): string {
  const plain = Buffer.from(JSON.stringify(issue));
  const nonce = randomBytes(12);
  const open = {edition: issue.name, previous, content: sha(plain)};
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(open));
  const sealed = Buffer.concat([cipher.update(gzipSync(plain)), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({
    ...open,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64')
  } satisfies Line);
}

function openLine(one: Line, key: Uint8Array, at: number, family: string): Issue {
  try {
    const sealed = Buffer.from(one.sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(one.nonce, 'base64')).setAAD(
      bound(one)
    );
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = gunzipSync(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]));
    if (sha(plain) === one.content) return JSON.parse(plain.toString('utf8')) as Issue;
  } catch {
    // Below: whatever went wrong, the line is not what was written.
  }
  throw broken(`of ${family}`, `line ${at + 1} cannot be opened with its key`);
}
