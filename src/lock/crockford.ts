/** Crockford's base32: no I, L, O or U, so that a phrase can be read aloud and typed over. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random symbols of five bits each; 32 divides 256, so every symbol is equally likely. */
export function randomSymbols(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

/** Four at a time, as people read and type them: `7K3M-9QXT`. */
export const inFours = (symbols: string, between = '-'): string =>
  symbols.replace(/.{4}(?=.)/g, (four) => `${four}${between}`);

/** A whole number in symbols, the largest first; nothing is `0`. */
export function toSymbols(number: bigint): string {
  const rest = number / 32n;
  return `${rest === 0n ? '' : toSymbols(rest)}${alphabet.charAt(Number(number % 32n))}`;
}

/** The number that symbols stand for; null where one is no symbol, or there is none. */
export function fromSymbols(symbols: string): bigint | null {
  const digits = [...symbols].map((symbol) => alphabet.indexOf(symbol));
  if (digits.length === 0 || digits.includes(-1)) return null;
  return digits.reduce((number, digit) => number * 32n + BigInt(digit), 0n);
}
