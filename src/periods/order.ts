/** How periods lie in time, of whatever step they are. */
import {inYear, isSingle, type Period, parse, print} from './period.ts';

const farthest = 9999;

/** In months from the year 0; the end is the first month that is no longer in it. */
const monthsOf = ({step, first, last}: Period): readonly [start: number, end: number] => {
  const months = inYear.month / inYear[step];
  return [first * months, (last + 1) * months];
};

/**
 * In time: what begins first goes first, then what ends first. What is no period comes after all that are. Equal only of
 * the same code.
 */
export function inOrder(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (a === null || b === null) return Number(a === null) - Number(b === null) || byText(one, other);
  const [[start, end], [from, to]] = [monthsOf(a), monthsOf(b)];
  return start - from || end - to || byText(one, other);
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Single periods in order, then several together. */
export const sorted = (codes: Iterable<string>): readonly string[] =>
  [...codes].sort((one, other) => Number(isSingle(other)) - Number(isSingle(one)) || inOrder(one, other));

/** The period before one, of the same step; null of several together, which have none before. */
export const before = (code: string): string | null => moved(code, -1);

/** The period after one, of the same step; null of several together. */
export const after = (code: string): string | null => moved(code, 1);

function moved(code: string, by: number): string | null {
  const period = parse(code);
  if (period === null || period.first < period.last) return null;
  const at = period.first + by;
  const isYear = at >= 0 && at < (farthest + 1) * inYear[period.step];
  return isYear ? print({...period, first: at, last: at}) : null;
}

/** Does the whole of a period lie in another: a year in several, a month in a year? What is no period holds itself. */
export function contains(whole: string, part: string): boolean {
  return parse(whole) === null ? whole === part : isWithin(part, whole, whole);
}

/** Does the whole of a period lie from the start of one to the end of another, either of which may be open? */
export function isWithin(code: string, from: string | undefined, to: string | undefined): boolean {
  const [start, end] = timeOf(code) ?? [];
  if (start === undefined || end === undefined) return false;
  return (startOf(from) ?? start) <= start && end <= (endOf(to) ?? end);
}

/** Does any of a period lie from the start of one to the end of another? */
export function isPartlyWithin(code: string, from: string | undefined, to: string | undefined): boolean {
  const [start, end] = timeOf(code) ?? [];
  if (start === undefined || end === undefined) return true;
  return (startOf(from) ?? start) < end && start < (endOf(to) ?? end);
}

const timeOf = (code: string | undefined): readonly [number, number] | null => {
  const period = code === undefined ? null : parse(code);
  return period && monthsOf(period);
};

const startOf = (code: string | undefined): number | undefined => timeOf(code)?.[0];
const endOf = (code: string | undefined): number | undefined => timeOf(code)?.[1];
