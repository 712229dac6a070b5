/**
 * Fields of a delivered row. A raw value is the text that stood in the file; decimal signs are made
 * points by the delivery stage before a row comes here. Messages are codes, worded in validate/say.ts.
 */
import {z} from 'zod';

/** Text as delivered, trimmed; never empty. */
export const text = () => z.string().trim().min(1, 'empty');

/** A code with a fixed shape, e.g. eight digits: leading zeros survive. */
export const code = (shape: RegExp, expected: string) => z.string().trim().regex(shape, `code:${expected}`);

/** A number with a decimal point. */
export const decimal = () =>
  z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, 'number')
    .transform(Number)
    .refine(Number.isFinite, 'number');

/** A whole number of things. */
export const whole = () => z.string().trim().regex(/^\d+$/, 'whole').transform(Number);

/** A year, or several taken together: `2021`, `2020-2021`. */
export const year = () =>
  z
    .string()
    .trim()
    .regex(/^\d{4}(-\d{4})?$/, 'year');

/** ja / nee. */
export const flag = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['ja', 'nee'], 'flag'))
    .transform((said) => said === 'ja');
