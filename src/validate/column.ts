import type {RawRow} from '../delivery/read.ts';

/**
 * The column in which a value of a cell stood: the one of that name, else the only one that holds it.
 * A dataset's `cells` is a function, so this is looked up afterwards; empty where it cannot be told.
 */
export function columnOf(raw: RawRow, name: string, value: string | number): {column?: string} {
  if (name in raw.fields) return {column: name};
  const holding = Object.keys(raw.fields).filter((column) => holds(raw.fields[column] ?? '', value));
  return holding.length === 1 && holding[0] !== undefined ? {column: holding[0]} : {};
}

const holds = (field: string, value: string | number): boolean =>
  typeof value === 'string' ? field.trim() === value : field.trim() !== '' && Number(field) === value;

/** A code as a message may show it: a word helps to find it, a bare number could be a figure. */
export function quoted(code: string): string {
  return /\p{L}/u.test(code) && code.length <= 40 ? ` "${code.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}"` : '';
}
