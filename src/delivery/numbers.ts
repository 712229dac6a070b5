import type {Delimiter} from '../csv/header.ts';
import type {DeliveryCode} from './fault.ts';

type Sign = ',' | '.';

/** How one field writes a number. `maybe`: 1.234, which is 1234 to one writer and 1,234 to another. */
type Shape = 'neutral' | 'comma' | 'point' | 'maybe-comma' | 'maybe-point' | 'thousands' | 'other';

const FRACTION = /^[-+]?\d*([.,])\d+(?:[eE][-+]?\d+)?$/;
const GROUPED = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
const THOUSANDS = /^[-+]?\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

function shapeOf(value: string): Shape {
  const sign = FRACTION.exec(value)?.[1];
  if (sign === undefined) return /[.,'’\s]/.test(value) && THOUSANDS.test(value) ? 'thousands' : 'neutral';
  const name = sign === ',' ? 'comma' : 'point';
  return GROUPED.test(value) ? `maybe-${name}` : name;
}

/** Counts how the numbers of one file are written, then says which sign its fractions have. */
export class DecimalTally {
  readonly #seen: Record<Shape, number> = {
    neutral: 0,
    comma: 0,
    point: 0,
    'maybe-comma': 0,
    'maybe-point': 0,
    thousands: 0,
    other: 0
  };

  add(value: string): void {
    this.#seen[shapeOf(value.trim())] += 1;
  }

  /**
   * Null where nothing tells. Where every fraction could be thousands as well, what writes the delimiter
   * decides: a Dutch spreadsheet writes `;` with a comma, a program writes `,` with a point.
   */
  sign(delimiter: Delimiter): Sign | null {
    const {comma, point, 'maybe-comma': maybeComma, 'maybe-point': maybePoint} = this.#seen;
    if (comma + point > 0) return comma > point ? ',' : '.';
    if (delimiter === ',') return maybePoint > 0 && maybeComma === 0 ? '.' : null;
    return maybeComma > 0 && maybePoint === 0 ? ',' : null;
  }
}

/** 1,23E+07 and 1e3: a number of which the first digits are written, and how many there were. */
const SHORTENED = /^[-+]?\d+(?:[.,](\d+))?[eE]\+?(\d+)$/;

/** As a spreadsheet shows what does not fit its column. */
const SHEET = /^[-+]?\d(?:[.,]\d+)?E\+\d+$/;

/** Has a number been written with fewer digits than it had, perhaps? A program that keeps every digit writes as many as there are. */
export function isShortened(raw: string): boolean {
  if (SHEET.test(raw.trim())) return true;
  const [, decimals = '', exponent = '0'] = SHORTENED.exec(raw.trim()) ?? [];
  return Number(exponent) > decimals.length;
}

/**
 * Of one column: may 1,234 be thousands, although the comma is the decimal sign of the file? So it is where nothing else in
 * the column has three decimals, and most of it is not written so.
 */
export function readsAsThousands(column: readonly string[]): boolean {
  const filled = column.map((value) => value.trim()).filter((value) => value !== '');
  const grouped = filled.filter((value) => GROUPED.test(value)).length;
  const fine = filled.some((value) => !GROUPED.test(value) && /^[-+]?\d*[.,]\d{3,}$/.test(value));
  return grouped > 0 && !fine && 2 * grouped < filled.length;
}

/** 1.234 or 1,234. */
export const isGrouped = (raw: string): boolean => GROUPED.test(raw.trim());

/** One field with its fraction after a point, or the reason why it cannot be read. */
export function toPoint(raw: string, sign: Sign | null): {value: string} | {fault: DeliveryCode} {
  const value = raw.trim();
  const shape = shapeOf(value);
  if (shape === 'neutral' || shape === 'other') return {value: raw};
  if (shape === 'thousands') return {fault: 'number-thousands'};
  if (sign === null) return {fault: 'number-ambiguous'};
  const own: Sign = shape.endsWith('comma') ? ',' : '.';
  if (own === sign)
    return {
      value: value
        .replace(/^\+/, '')
        .replace(',', '.')
        .replace(/^(-?)\./, '$10.')
    };
  return {fault: shape.startsWith('maybe') ? 'number-thousands' : 'number-mixed'};
}
