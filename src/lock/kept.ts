/**
 * What a reader keeps of an opened report, for when it is opened again. It is sealed under a key that follows from what the report
 * says, its check number over all words and final cells, which stands whole nowhere outside the lock. The content key would not do: every
 * copy has its own, and a new one at every build that makes the report anew. So what was kept opens in the hosted and in the
 * portable copy, by whichever phrase, also after a key was renewed; and never in another reader's report, in another edition, or in one
 * that says something else since it was corrected.
 */
import {fromBase64, toBase64} from './base64.ts';

/** What is kept as it lies on a disk; the edition stands in the open, so that the page can say which one it was. */
export interface Kept {
  readonly v: 1;
  readonly what: string;
  readonly edition: string;
  /** Base64, as of a sealed report. */
  readonly nonce: string;
  readonly data: string;
}

/** For what it is kept, in which edition: bound to the ciphertext. */
export type KeptAs = Pick<Kept, 'what' | 'edition'>;

/** Seals a text for one report, known by its check number (sha-256, hex). Blanks at its end are not kept. */
export async function sealKept(text: string, as: KeptAs, report: string): Promise<Kept> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = {name: 'AES-GCM', iv, additionalData: headerOf(as)};
  const bytes = new TextEncoder().encode(filledUp(text));
  const data = await crypto.subtle.encrypt(algorithm, await keyFor(as, report), bytes);
  const {what, edition} = as;
  return {v: 1, what, edition, nonce: toBase64(iv), data: toBase64(new Uint8Array(data))};
}

/** Gives back what was sealed; null where it is of another report, or was changed. */
export async function openKept(kept: Kept, report: string): Promise<string | null> {
  const [iv, data] = [fromBase64(kept.nonce), fromBase64(kept.data)];
  if (iv === null || data === null) return null;
  const algorithm = {name: 'AES-GCM', iv, additionalData: headerOf(kept)};
  try {
    const opened = await crypto.subtle.decrypt(algorithm, await keyFor(kept, report), data);
    return new TextDecoder().decode(opened).trimEnd();
  } catch {
    return null;
  }
}

/** Was this kept of a report, for this? */
export function isKept(value: unknown, what: string): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const {v, what: kind, edition, nonce, data} = value as Partial<Record<keyof Kept, unknown>>;
  return v === 1 && kind === what && [edition, nonce, data].every((text) => typeof text === 'string');
}

/** So many signs, or so many times so many: its size does not tell how much was kept. */
const step = 4096;

const filledUp = (text: string): string => text.padEnd(Math.ceil((text.length + 1) / step) * step);

const headerOf = ({what, edition}: KeptAs): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(['kept', 1, what, edition]));

/** AES-256-GCM; HKDF-SHA-256 of the report's check number, for this purpose alone. */
async function keyFor(as: KeptAs, report: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(report);
  const from = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const how = {name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: headerOf(as)};
  return crypto.subtle.deriveKey(how, from, {name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}
