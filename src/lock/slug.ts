import {randomSymbols} from './crockford.ts';

/** A new name for a report's folder that nobody can guess: 26 lower-case symbols, 130 random bits. */
export function slug(): string {
  return randomSymbols(26).toLowerCase();
}

/** Has a text the shape of a slug that was made here? */
export const isSlug = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);
