import {unpad} from './padding.ts';

/** One part of a report as it was packed; rejects where it was changed, moved or cut, or the key is of another copy. */
export async function decipher(
  raw: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const opened = await crypto.subtle.decrypt({name: 'AES-GCM', iv, additionalData}, key, data);
  return unpad(new Uint8Array(opened));
}
