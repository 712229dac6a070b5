/** Crockford's base32: no I, L, O or U, so that a phrase can be read aloud and typed over. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random symbols of five bits each; 32 divides 256, so every symbol is equally likely. */
export function randomSymbols(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
