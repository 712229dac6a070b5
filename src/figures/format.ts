/**
 * Numbers become Dutch words here and nowhere else. Plain spaces only: the kinds of narrow and no-break
 * space that engines write differ.
 */
import {memo} from './memo.ts';
import type {IndicatorPlan, MeasureKind, Point} from './series.ts';

const formatOf = memo((decimals: number) => {
  const digits = {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
  return new Intl.NumberFormat('nl-NL', {...digits, useGrouping: true, signDisplay: 'negative'});
});

/**
 * The one rounding of all that is printed, drawn or written to a file: half of the last digit goes away from zero,
 * by the decimal number that is meant. 0.285 × 100 is 28.499999999999996 to a computer, and 28.5 to everybody else.
 */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const meant = Number((Math.abs(value) * scale).toPrecision(13));
  return (Math.sign(value) * Math.floor(meant + 0.5)) / scale + 0;
}

/** `1234` → `1.234`; rounds to whole numbers. */
export const count = (value: number): string => decimal(value, 0);

/** `12.34, 1` → `12,3`. */
export const decimal = (value: number, decimals: number): string =>
  formatOf(decimals).format(rounded(value, decimals));

/** For a file that a program reads: `1234.5` → `1234,5`, at most six decimals. */
export const ungrouped = (value: number): string => plain.format(rounded(value, 6));

const plain = new Intl.NumberFormat('nl-NL', {
  maximumFractionDigits: 6,
  useGrouping: false,
  signDisplay: 'negative'
});

/** `0.1234, 1` → `12,3%`. */
export const percent = (share: number, decimals = 0): string => `${decimal(share * 100, decimals)}%`;

/** Denominators may be fractional: `7` → `7`, `7.5` → `7,5`. */
export const tally = (n: number): string => (Number.isInteger(n) ? count(n) : decimal(n, 1));

export const isShare = (kind: MeasureKind): boolean => kind !== 'mean' && kind !== 'count';

type Measured = Pick<IndicatorPlan, 'kind' | 'unit' | 'decimals' | 'bound'>;

/** A value with its unit, as it stands beside a mark: `12%`, `14,2 weken`, `€ 1.234`, `<1%`. */
export function amount(value: number, measured: Measured): string {
  if (!isShare(measured.kind)) return withUnit(decimal(value, measured.decimals), measured.unit);
  const edge = edgeOf(value, measured.decimals);
  return edge === null ? percent(value, measured.decimals) : edge.sign + edge.at;
}

/** The same inside a sentence: `minder dan 1%`. */
export function amountInWords(value: number, measured: Measured): string {
  const edge = isShare(measured.kind) ? edgeOf(value, measured.decimals) : null;
  if (edge === null) return amount(value, measured);
  return `${edge.sign === '<' ? 'minder' : 'meer'} dan ${edge.at}`;
}

/** Without its unit, for a row of numbers that share it: `12`, `14,2`. */
export function bare(value: number, {kind, decimals}: Measured): string {
  return decimal(isShare(kind) ? value * 100 : value, decimals);
}

/** A norm as it was agreed: `14 weken`, never `14,0 weken`. */
export function agreed(value: number, measured: Measured): string {
  const times = isShare(measured.kind) ? 100 : 1;
  const whole = Number.isInteger(rounded(value * times, 6));
  return amount(value, {...measured, decimals: whole ? 0 : Math.max(1, measured.decimals)});
}

/** `8–17%`, `12,0–14,5 weken`. */
export function span(low: number, high: number, measured: Measured): string {
  const [from, to] = [bare(low, measured), bare(high, measured)];
  // A dash beside a minus sign would be read as another minus.
  const words = from === to ? from : low < 0 ? `${from} tot ${to}` : `${from}–${to}`;
  return isShare(measured.kind) ? `${words}%` : withUnit(words, measured.unit);
}

/** What may be read of a figure, beside a mark; null when nothing may. `under` reads `<5%`. */
export function reading(point: Pick<Point, 'status' | 'value'>, measured: Measured): string | null {
  const bound = boundOf(point, measured);
  if (bound) return `${bound.over ? '>' : '<'}${percent(bound.at)}`;
  return point.value === null ? null : amount(point.value, measured);
}

/** `tussen 8% en 17%`, `tussen 12,0 en 14,5 weken`; `rond 8%` where both ends read the same. */
export function between(low: number, high: number, measured: Measured): string {
  const ends = [low, high].map((value) => bare(value, measured) + (isShare(measured.kind) ? '%' : ''));
  const unit = isShare(measured.kind) ? '' : measured.unit;
  if (ends[0] === ends[1]) return `rond ${withUnit(ends[0]!, unit)}`;
  return `tussen ${leading(low, measured)} en ${withUnit(ends[1]!, unit)}`;
}

/** The first of two amounts that share a unit: `12,0`; a sign or unit that stands before a number is said of both: `8%`, `€ 12`. */
export function leading(value: number, measured: Measured): string {
  if (isShare(measured.kind)) return `${bare(value, measured)}%`;
  return standsBefore(measured.unit) ? amount(value, measured) : bare(value, measured);
}

/** A reading beside a mark whose axis names the unit: `12%`, `14,2`. */
export function briefly(point: Pick<Point, 'status' | 'value'>, measured: Measured): string {
  return reading(point, isShare(measured.kind) ? measured : {...measured, unit: ''}) ?? '';
}

/** The same with the sign of a figure that rests on few: `12%*`. */
export const signed = (point: Pick<Point, 'status' | 'value' | 'unreliable'>, measured: Measured): string =>
  `${briefly(point, measured)}${point.unreliable ? '*' : ''}`;

/** The same inside a sentence: `minder dan 5%`. */
export function readingInWords(point: Pick<Point, 'status' | 'value'>, measured: Measured): string | null {
  const bound = boundOf(point, measured);
  if (bound) return `${bound.over ? 'meer' : 'minder'} dan ${percent(bound.at)}`;
  return point.value === null ? null : amountInWords(point.value, measured);
}

/** Where only a bound may be read: which side, and the share (0..1) it lies at. */
export function boundOf(
  {status}: Pick<Point, 'status'>,
  {bound = 0.05}: Measured
): {over: boolean; at: number} | null {
  if (status === 'under') return {over: false, at: bound};
  return status === 'over' ? {over: true, at: 1 - bound} : null;
}

/** A share that is not 0 or 1 is never printed as such. */
function edgeOf(share: number, decimals: number): {sign: '<' | '>'; at: string} | null {
  const step = 10 ** -decimals;
  const printed = rounded(share * 100, decimals);
  if (share > 0 && printed === 0) return {sign: '<', at: percent(step / 100, decimals)};
  if (share < 1 && printed === 100) return {sign: '>', at: percent(1 - step / 100, decimals)};
  return null;
}

const standsBefore = (unit: string): boolean => unit === '€' || unit === 'euro';

function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  if (unit === '%') return `${number}%`;
  if (standsBefore(unit)) return `€ ${number}`;
  return `${number} ${number === '1' ? (singular(unit) ?? unit) : unit}`;
}

/** Dutch has no rule from plural to singular: the nouns that reports count. */
const singulars: Readonly<Record<string, string>> = {
  aanbieders: 'aanbieder',
  antwoorden: 'antwoord',
  behandelingen: 'behandeling',
  beoordelingen: 'beoordeling',
  cliënten: 'cliënt',
  consulten: 'consult',
  dagen: 'dag',
  formulieren: 'formulier',
  inwoners: 'inwoner',
  jaren: 'jaar',
  kinderen: 'kind',
  maanden: 'maand',
  mensen: 'mens',
  metingen: 'meting',
  minuten: 'minuut',
  patiënten: 'patiënt',
  personen: 'persoon',
  praktijken: 'praktijk',
  punten: 'punt',
  trajecten: 'traject',
  uren: 'uur',
  vragenlijsten: 'vragenlijst',
  weken: 'week'
};

const singular = (plural: string): string | null => singulars[plural] ?? null;

/** `traject`, for after *per*; a noun without a known singular as it is. */
export const one = (plural: string): string => singular(plural) ?? plural;

/** `124 trajecten`, `1 traject`; a noun without a known singular: `n = 1 (…)`. */
export function counted(n: number, noun: string): string {
  if (tally(n) !== '1') return `${tally(n)} ${noun}`;
  const one = singular(noun);
  return one === null ? `1 van de ${noun}` : `1 ${one}`;
}
