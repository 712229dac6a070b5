/**
 * Fields of a delivered row. A raw value is the text that stood in the file; decimal signs are made
 * points by the delivery stage before a row comes here, and an empty field is left out where the column
 * is optional, so that `decimal().optional()` means what it says. Messages are codes, worded in validate.
 */
import {z} from 'zod';
import {parse, type Step} from '../periods/period.ts';

const raw = () => z.string('empty').trim();

/** Text as delivered, trimmed; never empty. */
export const text = () => raw().min(1, 'empty');

/** A code with a fixed shape, e.g. eight digits: leading zeros survive. */
export const code = (shape: RegExp, expected: string) => raw().regex(shape, `code:${expected}`);

/** A number with a decimal point. */
export const decimal = () =>
  raw()
    .regex(/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, 'number')
    .transform(Number)
    .refine(Number.isFinite, 'number');

/** A whole number of things; a program may write it as `12.0`. */
export const whole = () =>
  raw()
    .regex(/^\d{1,15}(\.0+)?$/, 'whole')
    .transform(Number);

/** A year, or several taken together: `2021`, `2020-2021`. */
export const year = () => period('year');

/** A quarter, or several taken together: `2021-Q3`, `2021-Q1..2021-Q3`. */
export const quarter = () => period('quarter');

/** A month, or several taken together: `2021-03`, `2021-01..2021-03`. */
export const month = () => period('month');

const period = (step: Step) => raw().refine((said) => parse(said)?.step === step, step);

/** ja / nee. */
export const flag = () =>
  raw()
    .toLowerCase()
    .pipe(z.enum(['ja', 'nee'], 'flag'))
    .transform((said) => said === 'ja');
