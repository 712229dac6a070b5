/**
 * A period travels as its code, and only this folder takes one apart: `2021`, `2021-Q3` or `2021-03` for one of its
 * step, `2020-2021`, `2021-Q1..2021-Q3` or `2021-01..2021-03` for several together. Two digits behind a year are
 * a month and four a year, so that no code reads two ways.
 */
export type Step = 'year' | 'quarter' | 'month';

export interface Period {
  readonly step: Step;
  /** The first and the last of its step, counted from the year 0. */
  readonly first: number;
  readonly last: number;
}

/** How many of a step are in a year. */
export const inYear: Readonly<Record<Step, number>> = {year: 1, quarter: 4, month: 12};

const ONE = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/;
const YEARS = /^(\d{4})-(\d{4})$/;

/** Null where the code is no period, nor several in order: `2021-13`, `2021-2020`. */
export function parse(code: string): Period | null {
  const years = YEARS.exec(code);
  const [from, to, ...more] = years === null ? code.split('..') : years.slice(1);
  const [start, end] = [one(from), to === undefined ? undefined : one(to)];
  if (start === null || end === null || more.length > 0) return null;
  if (end === undefined) return start;
  const isSpan = start.step === end.step && start.first < end.last;
  return isSpan && (years !== null) === (start.step === 'year') ? {...start, last: end.last} : null;
}

function one(code = ''): Period | null {
  const found = ONE.exec(code);
  if (found === null) return null;
  const [, year, quarter, month] = found;
  const step = quarter !== undefined ? 'quarter' : month !== undefined ? 'month' : 'year';
  const at = Number(year) * inYear[step] + Number(quarter ?? month ?? 1) - 1;
  return {step, first: at, last: at};
}

/** The code of a period: the one that {@link parse} reads. */
export function print({step, first, last}: Period): string {
  const [from, to] = [first, last].map((at) => printOne(step, at));
  return first === last ? from! : `${from}${step === 'year' ? '-' : '..'}${to}`;
}

function printOne(step: Step, at: number): string {
  const [year, part] = partsOf(step, at);
  const within = {year: '', quarter: `-Q${part}`, month: `-${String(part).padStart(2, '0')}`};
  return `${String(year).padStart(4, '0')}${within[step]}`;
}

/** The year of one, and which of its step it is in there, from 1. */
export const partsOf = (step: Step, at: number): readonly [year: number, part: number] => [
  Math.floor(at / inYear[step]),
  (at % inYear[step]) + 1
];

/** Is it one period? A code that is none, such as that of a total, is not. */
export function isSingle(code: string): boolean {
  const period = parse(code);
  return period !== null && period.first === period.last;
}

/** Is it several periods together? */
export function isSeveral(code: string): boolean {
  const period = parse(code);
  return period !== null && period.first < period.last;
}

/** Codes of every single period of a step in it, in order; none of a code that is no period. */
export function singlesOf(code: string): readonly string[] {
  const period = parse(code);
  if (period === null) return [];
  const {step, first, last} = period;
  return Array.from({length: last - first + 1}, (_, at) => printOne(step, first + at));
}

/** The last single period in it; a code that is no period is its own. */
export const lastOf = (code: string): string => singlesOf(code).at(-1) ?? code;

/** How codes of a step are written: of one, and of several together. */
export const exampleOf: Readonly<Record<Step, readonly [one: string, several: string]>> = {
  year: ['2021', '2020-2021'],
  quarter: ['2021-Q3', '2021-Q1..2021-Q3'],
  month: ['2021-03', '2021-01..2021-03']
};
