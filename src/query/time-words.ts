/** Times of day and spans of time in words, as an answer to a reader's statement shows them. */

const perSecond = [1, 1e3, 1e6, 1e9] as const;

/** A time of day, counted from midnight in seconds, thousandths, millionths or billionths (0 to 3): `13:45:01,5`. */
export function timeOf(since: number | bigint, unit: number): string {
  const seconds = Number(since) / perSecond[unit as 0 | 1 | 2 | 3]!;
  return clock(seconds, 2);
}

/** Months, days and nanoseconds, of which each may be below nothing: `1 jaar, 2 maanden, 3 dagen, 4:05:06,5`. */
export function spanOf(parts: ArrayLike<number>): string {
  const [months = 0, days = 0, nanoseconds = 0] = Array.from(parts);
  const years = Math.trunc(months / 12);
  const said = [
    counted(years, 'jaar', 'jaar'),
    counted(months - 12 * years, 'maand', 'maanden'),
    counted(days, 'dag', 'dagen'),
    ...(nanoseconds === 0 ? [] : [clock(nanoseconds / 1e9, 1)])
  ].filter((part) => part !== '');
  return said.length === 0 ? '0 dagen' : said.join(', ');
}

const counted = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${Math.abs(number) === 1 ? one : many}`;

/** Hours, minutes and seconds, to the millionth of a second. */
function clock(seconds: number, width: number): string {
  const all = Math.round(Math.abs(seconds) * 1e6);
  const [hours, minutes] = [Math.floor(all / 3.6e9), Math.floor(all / 6e7) % 60];
  const rest = (all % 6e7) / 1e6;
  const two = (number: number): string => String(number).padStart(2, '0');
  const [whole = '0', fraction] = String(rest.toFixed(6))
    .replace(/\.?0+$/, '')
    .split('.');
  return `${seconds < 0 ? '-' : ''}${String(hours).padStart(width, '0')}:${two(minutes)}:${two(Number(whole))}${fraction ? `,${fraction}` : ''}`;
}
