/** 24,000 bytes a time: a multiple of three, and few enough to be arguments of one call. */
const chunk = 24_000;

interface NativeBase64 {
  toBase64?: () => string;
}

/** Bytes → base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as NativeBase64).toBase64;
  if (native !== undefined) return native.call(bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + chunk))));
  }
  return parts.join('');
}

/** Base64 → bytes; null when the text is not exactly what `toBase64` writes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes = decode(text);
  // Decoders ignore the unused bits of the last group; another text for the same bytes is refused.
  const last = bytes.subarray(bytes.length - (bytes.length % 3 || 3));
  return text === '' || toBase64(last) === text.slice(-4) ? bytes : null;
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as {fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
