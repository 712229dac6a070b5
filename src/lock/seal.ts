import {toBase64} from './base64.ts';
import {gzip} from './gzip.ts';
import {header, type Sealed} from './sealed.ts';
import {type SlotKey, wrap} from './slot.ts';

export type {Sealed, SlotKey};

/**
 * Locks one copy of a report: gzip, AES-256-GCM under a random content key and a fresh nonce, and that key
 * wrapped once for each passphrase. Call it again for every copy that is written. Costs one derivation a key.
 */
export async function seal(
  content: Uint8Array,
  about: {readonly id: string; readonly edition: string},
  keys: readonly SlotKey[]
): Promise<Sealed> {
  const contentKey = crypto.getRandomValues(new Uint8Array(32));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const slots = await Promise.all(keys.map((key) => wrap(contentKey, key)));
  const labels = {v: 1, id: about.id, edition: about.edition, slots} as const;
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const algorithm = {name: 'AES-GCM', iv: nonce, additionalData: header(labels)};
  const data = await crypto.subtle.encrypt(algorithm, key, await gzip(content));
  return {...labels, nonce: toBase64(nonce), data: toBase64(new Uint8Array(data))};
}
