/** What follows on the first screen of a report; apart from open.ts, since the first screen does not wait for zstd. */
import {decompress} from 'fzstd';
import {fromBase64} from './base64.ts';
import {decipher} from './decipher.ts';
import {header, isSealed, nonceLength} from './sealed.ts';

/**
 * Opens the rest of a report ([nonce, 12 bytes][ciphertext]) with the content key (base64) that opening its first part gave;
 * null where these bytes are not the rest of that copy.
 */
export async function openRest(sealed: unknown, key: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const raw = fromBase64(key);
  if (raw === null || !isSealed(sealed)) return null;
  const [nonce, data] = [bytes.slice(0, nonceLength), bytes.slice(nonceLength)];
  try {
    return decompress(await decipher(raw, nonce, header(sealed, 'rest'), data));
  } catch {
    return null;
  }
}
