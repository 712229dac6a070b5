import {randomSymbols} from './crockford.ts';

/** A new name for a report's folder that nobody can guess: 26 lower-case symbols, 130 random bits. */
export function slug(): string {
  return randomSymbols(26).toLowerCase();
}
