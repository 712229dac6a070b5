import codecs from 'staticrypt/lib/codec.js';
import engine from 'staticrypt/lib/cryptoEngine.js';
import {fromBase64, toBase64} from './base64.ts';
import {normalise} from './passphrase.ts';
import type {Slot} from './sealed.ts';

const codec = codecs.init(engine);
const signatureLength = 64;

export interface SlotKey {
  readonly passphrase: string;
  /** Hex; random when left out. */
  readonly salt?: string;
}

export async function wrap(contentKey: Uint8Array, key: SlotKey): Promise<Slot> {
  const phrase = normalise(key.passphrase);
  if (phrase === '') throw new RangeError('a key slot needs a passphrase');
  const salt = key.salt ?? engine.generateRandomSalt();
  return {salt, wrapped: await codec.encode(toBase64(contentKey), phrase, salt)};
}

/** A slot that no passphrase opens, and that nothing tells from `like`: random hex of the same length. */
export function blankSlot(like: Slot): Slot {
  return {salt: randomHex(like.salt.length), wrapped: randomHex(like.wrapped.length)};
}

function randomHex(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(length / 2)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, length);
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
