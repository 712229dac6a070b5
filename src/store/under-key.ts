/** What is too large for the store lies beside it, under a key that the store holds: AES-256-GCM, packed first. */
import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {gunzipSync, gzipSync} from 'node:zlib';

const [nonceLength, tagLength] = [12, 16];

/** A new key of 256 bits, as the store keeps it (base64). */
export const newKey = (): string => randomBytes(32).toString('base64');

/** Content, which is packed first → [nonce, 12 bytes][ciphertext][tag, 16 bytes]; `label` stands beside it and cannot be changed either. */
export const closeUnder = (key: string, label: string, content: Uint8Array): Buffer =>
  closePacked(key, label, gzipSync(content, {level: 9}));

/** As `closeUnder`, of what is packed already. */
export function closePacked(key: string, label: string, packed: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce).setAAD(Buffer.from(label));
  return Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** What `closeUnder` was given; null where one byte of it, its label or its key is another. */
export function openUnder(key: string, label: string, closed: Uint8Array): Buffer | null {
  const packed = openPacked(key, label, closed);
  try {
    return packed && gunzipSync(packed);
  } catch {
    return null;
  }
}

/** What `closePacked` was given, or null likewise. */
export function openPacked(key: string, label: string, closed: Uint8Array): Buffer | null {
  try {
    const nonce = closed.subarray(0, nonceLength);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce).setAAD(
      Buffer.from(label)
    );
    decipher.setAuthTag(closed.subarray(-tagLength));
    return Buffer.concat([decipher.update(closed.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}
