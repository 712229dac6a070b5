/** What the open data says, straight from its CSV files: only words are shared with the family. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {care} from '../families/zorgkosten/care.ts';
import template from '../families/zorgkosten/template.ts';
import type {Tables} from './reader.ts';

interface Town {
  readonly name: string;
  readonly years: number;
  readonly quarter: string;
  /** Label of a kind of care → euro; the label of the total too. */
  readonly spent: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}

export type Towns = readonly Town[];
type Row = Readonly<Record<string, string>>;

const {label: everything} = template.dataset.dimensions['zorgsoort']!.total!;
const labels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(care).map(([delivered, {label}]) => [delivered, label])
);
const small = 12_500;

export function townsOf(folder: string): Towns {
  const table = (file: string): Row[] => parse(readFileSync(join(folder, file)), {columns: true});
  const costs = Map.groupBy(table('zorgkosten-2023.csv'), (row) => row['gemeentenaam']!);
  return table('gemeenten-2023.csv').map((row) => ({
    name: row['gemeentenaam']!,
    years: Number(row['insured_years']),
    quarter: row['population_size_quartile']!.slice(0, 2),
    spent: euros(costs.get(row['gemeentenaam']!)!, 'actual_cost'),
    expected: euros(costs.get(row['gemeentenaam']!)!, 'expected_cost')
  }));
}

function euros(rows: readonly Row[], column: string): Record<string, number> {
  const parts = rows.map((row) => [labels[row['care_category']!]!, Number(row[column])] as const);
  return {...Object.fromEntries(parts), [everything]: parts.reduce((sum, [, euro]) => sum + euro, 0)};
}

export const isSmall = ({years}: Town): boolean => years <= small;

export function membersOf(towns: Towns, group: string): Towns {
  if (group === 'klein') return towns.filter(isSmall);
  return group === 'alle' ? towns : towns.filter(({quarter}) => quarter === group);
}

type Column = (town: Town) => number;

/** Indicator → what is divided by what, at a kind of care. */
const measures: Readonly<Record<string, (label: string) => {x: Column; n: Column}>> = {
  verzekerdejaren: () => ({x: (town) => town.years, n: () => 1}),
  kosten: (label) => ({x: (town) => town.spent[label]!, n: (town) => town.years}),
  verhouding: (label) => ({x: (town) => town.spent[label]!, n: (town) => town.expected[label]!}),
  samenstelling: (label) => ({x: (town) => town.spent[label]!, n: (town) => town.spent[everything]!})
};

const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
const scaleOf = (id: string): number => (id === 'samenstelling' ? 100 : 1);
const sum = (towns: Towns, column: Column): number => towns.reduce((all, town) => all + column(town), 0);

/** Own or pooled value of an indicator at a kind of care: a sum over a sum. */
export function ratio(towns: Towns, id: string, label: string): number {
  const {x, n} = measures[id]!(label);
  return (sum(towns, x) / sum(towns, n)) * scaleOf(id);
}

/** Who reads, and what was chosen. */
export interface State {
  readonly reader: string;
  readonly group: string;
  readonly care: string;
}

export interface Verdict {
  readonly faults: readonly string[];
  readonly compared: number;
}

/** Every number of every table that the page shows, against the delivery. */
export function differences(towns: Towns, shown: Tables, state: State): Verdict {
  const seen = Object.entries(shown).flatMap(([id, rows]) =>
    rows.flatMap((row) => checks(towns, id, row, state).map((check) => ({...check, id, row})))
  );
  const {hidden, hiddenOwn, never} = template.words;
  const readable = seen.filter(({text}) => ![hidden, hiddenOwn, never].includes(text));
  const faults = readable
    .filter((check) => !agrees(check))
    .map(({what, id, row, low, high}) => `${id}: ${what} not in ${low} to ${high}: ${JSON.stringify(row)}`);
  return {faults, compared: readable.length};
}

/** Is what the page says true? Where it only says a bound (<5%, >95%), that bound is. */
function agrees({text, low, high}: Check): boolean {
  const [bound] = spanned(text.replace(/^[<>]/, ''));
  if (text.startsWith('<')) return low < bound!;
  if (text.startsWith('>')) return high > bound!;
  return spanned(text).every((value) => value >= low && value <= high);
}

interface Check {
  readonly what: string;
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

function checks(towns: Towns, id: string, row: Row, {reader, group, care: chosen}: State): readonly Check[] {
  const indicator = indicators.find((known) => known.id === id)!;
  const label = row[indicator.short] ?? row['Soort zorg'] ?? chosen;
  const at = {towns, id, label, row, half: 0.5000001 * 10 ** -(indicator.decimals ?? 0)};
  const town = towns.find(({name}) => name === reader)!;
  const own = isSmall(town)
    ? groupChecks(at, membersOf(towns, 'klein'), template.policy.pool.label)
    : ownChecks(at, town);
  return [...own, ...groupChecks(at, membersOf(towns, group), labelOf(group)), ...spread(at, group)];
}

interface At {
  readonly towns: Towns;
  readonly id: string;
  readonly label: string;
  readonly row: Row;
  /** Half of the last digit that is printed. */
  readonly half: number;
}

function ownChecks({id, label, row, half}: At, town: Town): readonly Check[] {
  const value = ratio([town], id, label);
  const {x, n} = measures[id]!(label);
  return [
    near('own value', row[template.words.own], value, half),
    ...exactly('own n', headed(row, /\(n\)$/), n(town)),
    ...exactly('own numerator', row['Teller'], x(town))
  ];
}

/** A group's mean is rounded to its step, a group's share is made of parts rounded to five. */
function groupChecks({id, label, row, half}: At, members: Towns, head: string): readonly Check[] {
  if (id === 'verzekerdejaren') return [typical(members, headed(row, new RegExp(`^${head}`)))];
  const {count} = indicators.find((known) => known.id === id)!;
  const reach = count.kind === 'mean' ? count.step / 2 : 1e-4;
  return [near(head, row[head], ratio(members, id, label), half + reach)];
}

/** A group's count is what is usual for one of its members: the middle five, to three digits. */
function typical(members: Towns, text: string | undefined): Check {
  return within(
    'usual size',
    text,
    sorted(members, (town) => town.years),
    0.5
  );
}

/** Quartiles lie among the five values around their rank; both are printed with a dash between. */
function spread({towns, id, label, row, half}: At, group: string): readonly Check[] {
  const text = row['Middelste helft van de groep'];
  if (text === undefined || text === '–') return [];
  const {x, n} = measures[id]!(label);
  const values = sorted(membersOf(towns, group), (town) => (x(town) / n(town)) * scaleOf(id));
  const [low, high] = text.split('–');
  return [
    within('first quartile', low, values, 0.25, half),
    within('third quartile', high, values, 0.75, half)
  ];
}

function within(
  what: string,
  text: string | undefined,
  values: readonly number[],
  rank: number,
  half = 0
): Check {
  const at = (values.length - 1) * rank;
  const [least, most] = [values[Math.floor(at) - 3]!, values[Math.ceil(at) + 3]!];
  return {what, text: text ?? '', low: least * 0.995 - half, high: most * 1.005 + half};
}

const sorted = (towns: Towns, column: Column): readonly number[] =>
  towns.map(column).sort((one, other) => one - other);

const near = (what: string, text: string | undefined, value: number, reach: number): Check => ({
  what,
  text: text ?? '',
  low: value - reach,
  high: value + reach
});

/** A column that some tables lack. Fractions are printed short. */
const exactly = (what: string, text: string | undefined, value: number): readonly Check[] =>
  text === undefined ? [] : [near(what, text, value, 0.5000001)];

const headed = (row: Row, head: RegExp): string | undefined =>
  row[Object.keys(row).find((known) => head.test(known)) ?? ''];

const labelOf = (group: string): string =>
  template.policy.groupings.find(({classes}) => group in classes)!.classes[group]!.label;

/** `€ 1.234`, `8,6%` → a number; what is no number at all is a fault. */
const spanned = (text: string): readonly number[] => [
  /\d/.test(text) ? Number(text.replace(/[^\d,-]/g, '').replace(',', '.')) : Number.NaN
];
