export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes → text without a byte order mark; null when the bytes are no text at all (a workbook, say). */
export function decode(bytes: Uint8Array): {text: string; encoding: Encoding; lost: boolean} | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  return {text, encoding, lost: LOST.test(text)};
}

/** The replacement character, and C1 controls: Windows-1252 has no letter on those five bytes. */
const LOST = /[\ufffd\u0080-\u009f]/;

function encodingOf(bytes: Uint8Array): Encoding | null {
  if (starts(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (starts(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || bytes.includes(0)) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
