import {inFours, randomSymbols} from './crockford.ts';

/** Symbols of a passphrase, hyphens not counted: sixteen of five bits are 80 bits. */
export const passphraseLength = 16;

/** A new passphrase of 80 random bits: `7K3M-9QXT-0HVB-4RDW`. */
export function generatePassphrase(): string {
  return inFours(randomSymbols(passphraseLength));
}

/** Has a text the shape of a passphrase that was made here? */
export const isPassphrase = (text: string): boolean =>
  /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(text);

/**
 * A passphrase as typed or pasted → the one form under which keys are wrapped: case, spaces, dashes and
 * invisible signs do not count, and O, I and L, which no passphrase holds, are read as 0 and 1.
 */
export function normalise(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
