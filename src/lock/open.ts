import {fromBase64, toBase64} from './base64.ts';
import {decipher} from './decipher.ts';
import {gunzip} from './gzip.ts';
import {header, isSealed, type Sealed, slotsOf} from './sealed.ts';
import {unwrap} from './slot.ts';

/** The first part of a report, and the content key (base64), which opens this one copy again and its rest. */
export interface Content {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly key: string;
}

/** What was opened; or why nothing was. */
export type Opened = Content | {readonly wrong: true} | {readonly damaged: true};

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

/** Is a passphrase that of one of a page's slots? Tells of pages of any version. Costs one derivation a slot tried. */
export async function fits(sealed: unknown, passphrase: string): Promise<boolean> {
  for (const slot of slotsOf(sealed)) if ((await unwrap(slot, passphrase)) !== null) return true;
  return false;
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
    return await gunzip(await decipher(raw, nonce, header(sealed), data));
  } catch {
    return null;
  }
}
