/** How a series' chosen place, group and reader are called inside a Dutch sentence. */
import {isSeveral, isSingle} from '../periods/period.ts';
import {type StepWords, wordsOf} from '../periods/words.ts';
import {counted} from './format.ts';
import {isCompared} from './place.ts';
import type {Point, Series} from './series.ts';

/**
 * Why a figure of this scope may not be read at a place on the axis: one reason for each place, the same for every
 * figure of it, and never by which rule. It reads on after "is" where it begins with "verborgen".
 */
export function hiddenWords(series: Series, scope: string, on: string): string {
  const {words} = series;
  if (scope === series.self) return series.pooled ? words.hidden : words.hiddenOwn;
  return isCompared(series, on) ? words.hidden : words.never;
}

/** The different reasons for the hidden ones among these points. */
export const reasonsFor = (series: Series, points: readonly Point[]): readonly string[] => [
  ...new Set(
    points.filter(({status}) => status === 'hidden').map(({scope, on}) => hiddenWords(series, scope, on))
  )
];

/** `a, b en c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;

/** With a capital, for where it begins a line. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `2021`, `2020 en 2021 samen (Kort)`: every dimension that is not at its total, the period first. */
export function placeWords(series: Series): string {
  const [periods, classes] = [periodWords(series), classWords(series)];
  if (periods === '') return classes;
  return classes === '' ? periods : `${periods} (${classes})`;
}

/** The period, or where a family has none the class: what a sentence is about. */
export const whenWords = (series: Series): string => periodWords(series) || classWords(series);

/** The period once more in the same breath. */
export function thatPeriod(series: Series): string {
  const {id, step = 'year'} = series.dimensions.find(({role}) => role === 'period') ?? {};
  const code = series.at[id ?? ''] ?? '';
  const {that, those} = wordsOf(step);
  return isSingle(code) ? that : isSeveral(code) ? those : whenWords(series);
}

/** How a sentence speaks of one period: in the words of the family's step. */
export const stepWords = ({dimensions}: {readonly dimensions: Series['dimensions']}): StepWords =>
  wordsOf(dimensions.find(({role}) => role === 'period')?.step ?? 'year');

/** Puts the chosen class before what is said of a period: `Kort: in 2021 …`. */
export function titled(series: Series, text: string): string {
  const classes = classWords(series);
  if (classes === '' || periodWords(series) === '') return text;
  return `${classes}: ${/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
}

const classWords = (series: Series): string => saidOf(series, 'class');

/** `2021`: the period alone. */
export const periodWords = (series: Series): string => saidOf(series, 'period');

function saidOf({dimensions, at}: Series, role: 'period' | 'class'): string {
  return dimensions
    .filter((dimension) => dimension.role === role && at[dimension.id] !== dimension.total)
    .map(({id, values}) => values.find(({code}) => code === at[id])?.label ?? at[id] ?? '')
    .filter((label) => label !== '')
    .join(', ');
}

/** Label of a code on the axis; `short` where there is little room. */
export function axisLabel({axis}: Series, on: string, short = false): string {
  const value = axis.values.find(({code}) => code === on);
  return (short ? value?.short : undefined) ?? value?.label ?? on;
}

export function categoryLabel({indicator}: Series, id: string, short = false): string {
  const category = indicator.categories.find((known) => known.id === id);
  const union = indicator.unions?.find((known) => known.id === id);
  return (short ? category?.short : undefined) ?? category?.label ?? union?.label ?? '';
}

/** A label in the middle of a sentence: `Alle aanbieders` → `alle aanbieders`; with a comma in it: quoted. */
export function inSentence(label: string): string {
  if (/[,;:()]/.test(label)) return `‘${label}’`;
  return /^\p{Lu}(?=\p{Ll}|\s|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export const groupWords = (series: Series): string => inSentence(series.group?.label ?? '');

/** `u`, or how the reader's group is called. */
export const selfWords = (series: Series): string => (series.pooled ? inSentence(series.selfLabel) : 'u');

/** How a scope is called beside its marks: a count of a group, the pool among them, is what is usual for one in it. */
export function nameOf(series: Series, scope: string): string {
  const {self, selfLabel, pooled, group, beside, indicator} = series;
  const label = scope === self ? selfLabel : ((scope === beside?.id ? beside : group)?.label ?? '');
  return indicator.kind === 'count' && (scope !== self || pooled) ? `${label}, in doorsnee` : label;
}

/** `124 trajecten`. */
export const nWords = (series: Series, point: Point): string => counted(point.n ?? 0, series.indicator.of);

/** Begins with a capital, ends with a period, and holds no double space or loose brace. */
export function sentence(text: string): string {
  const tidy = text
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,;:.])/g, '$1')
    .trim()
    .replace(/[.;:,]+$/, '');
  return `${capital(tidy)}.`;
}
