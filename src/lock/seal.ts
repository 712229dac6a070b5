import {toBase64} from './base64.ts';
import {gzip} from './gzip.ts';
import {pad, rungFor} from './padding.ts';
import {header, type Sealed} from './sealed.ts';
import {blankSlot, type SlotKey, wrap} from './slot.ts';

export {rungFor} from './padding.ts';
export type {Sealed, SlotKey};

/** What a report is called in the open. */
export interface About {
  readonly id: string;
  readonly edition: string;
}

/** Every report has so many slots at least, also where fewer have a key: their number tells nothing. */
const leastSlots = 2;

/** Locks one copy of a report, filled up to a rung of the ladder. Call it again for every copy. Costs one derivation a key. */
export async function seal(content: Uint8Array, about: About, keys: readonly SlotKey[]): Promise<Sealed> {
  const packed = await gzip(content);
  const close = await lockFor(about, keys);
  return close(packed, rungFor(packed.length));
}

/**
 * A lock for one copy of a report: a random content key, wrapped once for each passphrase, in so many slots that an
 * edition's reports all look alike. Closing it takes the
 * gzip of the content and the size to which it is filled up, AES-256-GCM under a fresh nonce; RangeError where it
 * does not fit.
 */
export async function lockFor(
  {id, edition}: About,
  keys: readonly SlotKey[],
  slots = leastSlots
): Promise<(packed: Uint8Array, size: number) => Promise<Sealed>> {
  const contentKey = crypto.getRandomValues(new Uint8Array(32));
  const held = await Promise.all(keys.map((key) => wrap(contentKey, key)));
  const [like] = held;
  if (like === undefined) throw new RangeError('a report needs a key');
  const blank = Array.from({length: Math.max(leastSlots, slots) - held.length}, () => blankSlot(like));
  const labels = {v: 2, id, edition, slots: [...held, ...blank]} as const;
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  return async (packed, size) => {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = {name: 'AES-GCM', iv: nonce, additionalData: header(labels)};
    const data = await crypto.subtle.encrypt(algorithm, key, pad(packed, size));
    return {...labels, nonce: toBase64(nonce), data: toBase64(new Uint8Array(data))};
  };
}
