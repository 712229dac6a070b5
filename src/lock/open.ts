import {fromBase64, toBase64} from './base64.ts';
import {gunzip} from './gzip.ts';
import {unpad} from './padding.ts';
import {header, isSealed, type Sealed} from './sealed.ts';
import {unwrap} from './slot.ts';

/** The content, and the content key (base64), which opens this one copy again; or why there is none. */
export type Opened =
  | {readonly content: Uint8Array<ArrayBuffer>; readonly key: string}
  | {readonly wrong: true}
  | {readonly damaged: true};

/**
 * Opens a sealed report with a passphrase as typed; never throws for what was typed or what was read.
 * A changed byte in a wrapped key cannot be told from a wrong passphrase. Costs one derivation a slot tried.
 */
export async function open(sealed: unknown, passphrase: string): Promise<Opened> {
  if (!isSealed(sealed)) return {damaged: true};
  for (const slot of sealed.slots) {
    const key = await unwrap(slot, passphrase);
    if (key !== null) return openWithKey(sealed, toBase64(key));
  }
  return {wrong: true};
}

/** Opens a sealed report with the content key that an earlier `open` gave. */
export async function openWithKey(sealed: unknown, key: string): Promise<Opened> {
  const raw = fromBase64(key);
  if (raw === null || !isSealed(sealed)) return {damaged: true};
  const content = await decrypt(sealed, raw);
  return content === null ? {damaged: true} : {content, key};
}

async function decrypt(
  sealed: Sealed,
  raw: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer> | null> {
  const nonce = fromBase64(sealed.nonce);
  const data = fromBase64(sealed.data);
  if (nonce === null || data === null) return null;
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const algorithm = {name: 'AES-GCM', iv: nonce, additionalData: header(sealed)};
    return await gunzip(unpad(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, data))));
  } catch {
    return null;
  }
}
