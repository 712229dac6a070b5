import {toBase64} from './base64.ts';
import {gzip} from './gzip.ts';
import {pad, rungFor} from './padding.ts';
import {header, nonceLength, type Part, type Sealed} from './sealed.ts';
import {blankSlot, type SlotKey, wrap} from './slot.ts';

export {rungFor} from './padding.ts';
export type {Sealed, SlotKey};

/** What a report is called in the open. */
export interface About {
  readonly id: string;
  readonly edition: string;
}

/** Every report has so many slots at least, also where fewer have a key: their number tells nothing. */
export const leastSlots = 2;

/** Locks what is whole in its first part, filled up to a rung of the ladder. Call it again for every copy. Costs one derivation a key. */
export async function seal(content: Uint8Array, about: About, keys: readonly SlotKey[]): Promise<Sealed> {
  const packed = await gzip(content);
  const {closeFirst} = await lockFor(about, keys);
  return closeFirst(packed, rungFor(packed.length));
}

/** A lock of one copy; both parts take what is packed, and the size to which it is filled up: RangeError where it does not fit. */
export interface Lock {
  /** The gzip of what the first screen needs. */
  closeFirst(packed: Uint8Array, size: number): Promise<Sealed>;
  /** The zstd of all that follows → [nonce, 12 bytes][ciphertext], see open-rest.ts. */
  closeRest(packed: Uint8Array, size: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A lock for one copy of a report: a random content key, wrapped once for each passphrase, in so many slots that an
 * edition's reports all look alike. Each part is AES-256-GCM under that key, a fresh nonce, and its own name.
 */
export async function lockFor(
  {id, edition}: About,
  keys: readonly SlotKey[],
  slots = leastSlots
): Promise<Lock> {
  const contentKey = crypto.getRandomValues(new Uint8Array(32));
  const held = await Promise.all(keys.map((key) => wrap(contentKey, key)));
  const [like] = held;
  if (like === undefined) throw new RangeError('a report needs a key');
  const blank = Array.from({length: Math.max(leastSlots, slots) - held.length}, () => blankSlot(like));
  const labels = {v: 3, id, edition, slots: [...held, ...blank]} as const;
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const close = async (part: Part, packed: Uint8Array, size: number) => {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
    const algorithm = {name: 'AES-GCM', iv: nonce, additionalData: header(labels, part)};
    return {nonce, data: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, pad(packed, size)))};
  };
  return {
    async closeFirst(packed, size) {
      const {nonce, data} = await close('first', packed, size);
      return {...labels, nonce: toBase64(nonce), data: toBase64(data)};
    },
    async closeRest(packed, size) {
      const {nonce, data} = await close('rest', packed, size);
      const bytes = new Uint8Array(nonce.length + data.length);
      bytes.set(nonce);
      bytes.set(data, nonce.length);
      return bytes;
    }
  };
}
