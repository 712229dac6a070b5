/** Parts of a whole are rounded each by itself: where what is printed is not 100% together, that is said. */
import {decimal, isShare, rounded} from './format.ts';
import {aboutOf, chosen, groupsHere, pointAt} from './place.ts';
import type {Point, Series} from './series.ts';
import {inSentence} from './words.ts';

/**
 * What the printed parts of one scope add up to, in percents; null where they are no whole, where one of them may
 * not be read, and where nobody is counted.
 */
export function printedSum(series: Series, scope: string, on: string): number | null {
  const {indicator} = series;
  if (!isShare(indicator.kind) || !indicator.exclusive) return null;
  const points = indicator.categories.flatMap(({id}) => pointAt(series, scope, on, id) ?? []);
  const known = points.filter(({status, value}) => status !== 'none' && value !== null);
  if (known.length === 0 || points.some(({status, value}) => status !== 'none' && value === null))
    return null;
  return sumOf(known.map(({value}) => ({number: value! * 100, decimals: indicator.decimals})));
}

/** What numbers add up to as they are printed; null where that is further from 100 than rounding can bring it. */
export function sumOf(
  printed: readonly {readonly number: number; readonly decimals: number}[]
): number | null {
  const decimals = Math.max(...printed.map((one) => one.decimals));
  const sum = rounded(
    printed.reduce((total, one) => total + rounded(one.number, one.decimals), 0),
    decimals
  );
  return Math.abs(sum - 100) <= printed.length * 10 ** -decimals ? sum : null;
}

/**
 * `door afronding tellen de delen van uw praktijk op tot 99%`; empty where all that stands here adds up. `alone`: no
 * group is drawn.
 */
export function roundingWords(series: Series, alone = false): string {
  const groups = alone ? [] : groupsHere(series).map(({group}) => group);
  const scopes = [{id: series.subject, label: series.selfLabel}, ...groups];
  const off = scopes.flatMap(({id, label}) => {
    const sum = printedSum(series, id, chosen(series));
    return sum === null || sum === 100
      ? []
      : [`van ${inSentence(label)} op tot ${decimal(sum, series.indicator.decimals)}%`];
  });
  return off.length === 0 ? '' : `door afronding tellen de delen ${off.join(', en ')}`;
}

/** Does everything that stands in a table of this series add up? */
export const isRoundedApart = (series: Series): boolean =>
  [series.subject, series.group?.id, series.beside?.id].some((scope) =>
    series.axis.values.some(({code}) => {
      if (scope === undefined) return false;
      const sum = printedSum(series, scope, code);
      return (sum !== null && sum !== 100) || isMeanApart(series, scope, code);
    })
  );

/**
 * The other categories of a mean at one place, where all may be read and together they are what it is about: the
 * parts of a whole. Empty where they are not.
 */
export function partsOfMean(series: Series, scope: string, on: string): readonly Point[] {
  const {kind, categories} = series.indicator;
  const about = aboutOf(series);
  const whole = pointAt(series, scope, on, about);
  if (kind !== 'mean' || whole?.value == null) return [];
  const parts = categories.filter(({id}) => id !== about).map(({id}) => pointAt(series, scope, on, id));
  const shown = parts.filter((part): part is Point => part?.value != null);
  const sum = shown.reduce((total, {value}) => total + value!, 0);
  return shown.length > 1 && shown.length === parts.length && Math.abs(sum - whole.value) <= whole.value / 50
    ? shown
    : [];
}

/** Do the parts of a mean add up to another number than it, as they are printed? */
export function isMeanApart(series: Series, scope: string, on: string): boolean {
  const {decimals} = series.indicator;
  const parts = partsOfMean(series, scope, on);
  if (parts.length === 0) return false;
  const sum = parts.reduce((total, {value}) => total + rounded(value!, decimals), 0);
  const whole = pointAt(series, scope, on, aboutOf(series))!;
  return rounded(sum, decimals) !== rounded(whole.value!, decimals);
}
