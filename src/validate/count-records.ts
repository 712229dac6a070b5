/** The language of template/records.ts, carried out on records in memory; query/own does the same in SQL. Pure. */
import {contains, sorted} from '../periods/order.ts';
import {periodOf} from '../periods/period.ts';
import type {RecordField} from '../template/record-row.ts';
import type {
  Counting,
  RecordCondition,
  RecordCount,
  RecordDimension,
  RecordValue
} from '../template/records.ts';

export type Recorded = Readonly<Record<string, RecordField | undefined>>;

/** What is counted at one place, in one category; `of` are the records behind the denominator. */
export interface Tally<R> {
  readonly at: Readonly<Record<string, string>>;
  readonly category: string;
  readonly n: number;
  readonly x: number;
  readonly xx: number | null;
  readonly of: readonly R[];
}

/** A record, with whatever it came from. */
export interface Kept {
  readonly record: Recorded;
}

/** Records in every place that counts them: each period that has any, with each class, and the total of all. */
export function placeRecords<R extends Kept>(
  records: readonly R[],
  {at, columns}: Pick<Counting, 'at' | 'columns'>,
  dimensions: readonly RecordDimension[]
): readonly Place<R>[] {
  const codes = dimensions.map((dimension) => {
    const column = at[dimension.id];
    const kind = column === undefined ? undefined : columns[column]!.kind;
    const field = ({record}: R): RecordField => (column === undefined ? null : (record[column] ?? null));
    return (one: R): readonly string[] => placesIn(dimension, field(one), kind === 'date');
  });
  const byPlace = new Map<string, R[]>();
  for (const one of records)
    for (const place of product(codes.map((codesOf) => codesOf(one)))) {
      const key = JSON.stringify(place);
      const there = byPlace.get(key);
      if (there) there.push(one);
      else byPlace.set(key, [one]);
    }
  return frameOf(
    [...byPlace.keys()].map((key) => JSON.parse(key) as string[]),
    dimensions
  ).map((place) => ({
    at: Object.fromEntries(dimensions.map(({id}, index) => [id, place[index]!])),
    records: byPlace.get(JSON.stringify(place)) ?? []
  }));
}

export interface Place<R> {
  readonly at: Readonly<Record<string, string>>;
  readonly records: readonly R[];
}

function placesIn(
  {role, step = 'year', codes, total}: RecordDimension,
  field: RecordField,
  isDate: boolean
): readonly string[] {
  if (role === 'class') {
    const mine = typeof field === 'string' && codes.includes(field) ? [field] : [];
    return total === undefined ? mine : [total, ...mine];
  }
  if (field === null) return [];
  const single = isDate ? periodOf(String(field), step) : String(field);
  return [single, ...codes.filter((code) => code !== single && contains(code, single))];
}

/** Every period that occurs with every class, also one without records. */
function frameOf(places: readonly (readonly string[])[], dimensions: readonly RecordDimension[]) {
  return product(
    dimensions.map(({role, codes, total}, index) =>
      role === 'period'
        ? sorted(new Set(places.map((place) => place[index]!)))
        : [...(total === undefined ? [] : [total]), ...codes]
    )
  );
}

const product = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (so, list) => so.flatMap((before) => list.map((code) => [...before, code])),
    [[]]
  );

/** What is counted at one place. */
export function countPlace<R extends Kept>(count: RecordCount, {at, records}: Place<R>): readonly Tally<R>[] {
  if (count.kind === 'count')
    return [{at, category: '-', n: records.length, x: records.length, xx: null, of: records}];
  return count.kind === 'mean'
    ? [meanOf(count.of, {at, records})]
    : sharesOf(count.categories, {at, records});
}

function meanOf<R extends Kept>(of: RecordValue, {at, records}: Place<R>): Tally<R> {
  const counted = records.filter(({record}) => exactOf(record, of) !== null);
  const values = counted.map(({record}) => exactOf(record, of)! / unit);
  return {
    ...{at, category: '-', n: values.length, of: counted},
    x: values.reduce((sum, value) => sum + value, 0),
    xx: values.reduce((sum, value) => sum + value * value, 0)
  };
}

type Categories = Extract<RecordCount, {kind: 'distribution'}>['categories'];

/** The first category of which all conditions hold; who fits none is not counted. */
function sharesOf<R extends Kept>(categories: Categories, {at, records}: Place<R>): readonly Tally<R>[] {
  const fitted = records.flatMap((one) => {
    const found = categories.find(([, when]) => when.every((condition) => holds(one.record, condition)));
    return found ? [{one, category: found[0]}] : [];
  });
  const of = fitted.map(({one}) => one);
  return categories.map(([category]) => ({
    ...{at, category, n: of.length, xx: null, of},
    x: fitted.filter((one) => one.category === category).length
  }));
}

/** Numbers are exact to a millionth, as in the page: a difference of 64,1 and 59,1 is 5. */
const unit = 1e6;
const exact = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) * unit);

function exactOf(record: Recorded, of: RecordValue): number | null {
  if (typeof of !== 'string') {
    const [from, minus] = [exactOf(record, of.from), exactOf(record, of.minus)];
    return from === null || minus === null ? null : from - minus;
  }
  const field = record[of];
  return typeof field === 'number' ? exact(field) : null;
}

function holds(record: Recorded, {of, least, most, over, under}: RecordCondition): boolean {
  if ([least, most, over, under].every((bound) => bound === undefined))
    return typeof of === 'string' ? (record[of] ?? null) !== null : exactOf(record, of) !== null;
  const value = exactOf(record, of);
  if (value === null) return false;
  return (
    (least === undefined || value >= exact(least)) &&
    (most === undefined || value <= exact(most)) &&
    (over === undefined || value > exact(over)) &&
    (under === undefined || value < exact(under))
  );
}
