import codecs from 'staticrypt/lib/codec.js';
import engine from 'staticrypt/lib/cryptoEngine.js';
import {fromBase64, toBase64} from './base64.ts';
import {normalise} from './passphrase.ts';
import type {Slot} from './sealed.ts';

const codec = codecs.init(engine);
const signatureLength = 64;

export interface SlotKey {
  /** Whose key it is; stands in the open, so never a name. */
  readonly owner: string;
  readonly passphrase: string;
  /** Hex; random when left out. */
  readonly salt?: string;
}

export async function wrap(contentKey: Uint8Array, key: SlotKey): Promise<Slot> {
  const phrase = normalise(key.passphrase);
  if (phrase === '') throw new RangeError('a key slot needs a passphrase');
  const salt = key.salt ?? engine.generateRandomSalt();
  return {owner: key.owner, salt, wrapped: await codec.encode(toBase64(contentKey), phrase, salt)};
}

/**
 * The content key, or null when the passphrase is not this slot's. The signature is compared here first:
 * the codec itself answers a wrong passphrase with two more derivations for formats of its past.
 */
export async function unwrap(slot: Slot, passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const hashed = await engine.hashPassword(normalise(passphrase), slot.salt);
  const signature = await engine.signMessage(hashed, slot.wrapped.slice(signatureLength));
  if (signature !== slot.wrapped.slice(0, signatureLength)) return null;
  const decoded = await codec.decode(slot.wrapped, hashed, slot.salt);
  return decoded.success ? fromBase64(decoded.decoded) : null;
}
