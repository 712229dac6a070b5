/** What is wrong with the fields of a file: every kind of fault in every column, with its first rows. */
import type {UploadReading} from '../../template/upload.ts';
import type {OwnFault, OwnFaultCode} from './found.ts';
import {date, type Fragment, joined, number, sql, text} from './fragment.ts';
import type {Row} from './rows.ts';
import {isMoment, raw, typed} from './tables.ts';

/** Places that are shown of a fault, and letters of what stands there: a value whole, and of a story one more than is shown. */
const shown = 5;
const letters = 61;

/** One row a place of a fault: code, column, row, value, first, many. */
export function findFaults(reading: UploadReading, present: ReadonlySet<string>, today: string): Fragment {
  const checks = Object.keys(reading.columns)
    .filter((column) => present.has(column))
    .map((column, rank) => checkColumn(column, rank + 1, {columns: reading.columns, present, today}));
  return sql`SELECT * FROM (
SELECT *, row_number() OVER place AS "nth", CAST(count(*) OVER kind AS DOUBLE) AS "many" FROM (
SELECT 0 AS "rank", '' AS "column", "row", 'surplus' AS "code", CAST(NULL AS VARCHAR) AS "value", CAST(NULL AS BIGINT) AS "first" FROM own.records WHERE "surplus"
${joined(checks, '\n')}
) WHERE "code" IS NOT NULL WINDOW kind AS (PARTITION BY "rank", "code"), place AS (PARTITION BY "rank", "code" ORDER BY "row")
) WHERE "nth" <= ${number(shown)} ORDER BY "rank", "code", "row"`;
}

interface Checking {
  readonly columns: UploadReading['columns'];
  readonly present: ReadonlySet<string>;
  readonly today: string;
}

function checkColumn(column: string, rank: number, checking: Checking): Fragment {
  const what = checking.columns[column]!;
  const [field, value] = [raw(column), typed(column)];
  const unique = what.kind === 'text' && what.unique === true;
  const first = unique
    ? sql`CASE WHEN ${value} IS NOT NULL AND "row" > min("row") OVER (PARTITION BY ${value}) THEN min("row") OVER (PARTITION BY ${value}) END`
    : sql`CAST(NULL AS BIGINT)`;
  const cases = [
    ...(what.presence === 'always' ? [sql`WHEN ${field} IS NULL THEN 'field-empty'`] : []),
    ...(what.kind === 'text' && !unique
      ? []
      : [sql`WHEN regexp_matches(${field}, ${text(shortened)}) THEN 'field-shortened'`]),
    ...(what.kind === 'date'
      ? [sql`WHEN regexp_matches(${field}, ${text(endless)}) THEN 'field-endless'`]
      : []),
    sql`WHEN ${field} IS NOT NULL AND ${value} IS NULL THEN ${text(`field-${what.kind}`)}`,
    ...beyond(column, checking).map(({when, code}) => sql`WHEN ${when} THEN ${text(code)}`),
    ...beforeOf(column, checking),
    ...(unique ? [sql`WHEN "first" IS NOT NULL THEN 'field-twice'`] : []),
    ...(what.kind === 'date' ? [sql`WHEN ${isMoment(field)} THEN 'field-moment'`] : [])
  ];
  return sql`UNION ALL SELECT ${number(rank)}, ${text(column)}, "row", CASE ${joined(cases, ' ')} END, left(${valueShown(field, value, what)}, ${sql`CAST(${text(String(letters))} AS BIGINT)`}), "first" FROM (SELECT *, ${first} AS "first" FROM own.records)`;
}

/** How a spreadsheet shows a long number: 1,23E+11. */
const shortened = '^[-+]?\\d([.,]\\d+)?[eE][+]?\\d+$';

/** A day that never comes, by which programs say that something has no end yet. */
const endless = '\\b(9999|2999|2099)\\b';

/** What stands there; of a moment also the day that was made of it. */
const valueShown = (field: Fragment, value: Fragment, {kind}: UploadReading['columns'][string]): Fragment =>
  kind === 'date'
    ? sql`CASE WHEN ${isMoment(field)} AND ${value} IS NOT NULL THEN ${field} || ' is ' || strftime(${value}, '%d-%m-%Y') ELSE ${field} END`
    : field;

/** When a value lies beyond the bounds of its column. */
function beyond(column: string, {columns, today}: Checking): readonly {when: Fragment; code: string}[] {
  const what = columns[column]!;
  if (what.kind === 'text' || what.kind === 'code') return [];
  const bound = (at: number | string): Fragment =>
    typeof at === 'number' ? number(at) : date(at === 'today' ? today : at);
  const {least, most} = what;
  const value = typed(column);
  return [
    ...(least === undefined ? [] : [{when: sql`${value} < ${bound(least)}`, code: 'field-low'}]),
    ...(most === undefined ? [] : [{when: sql`${value} > ${bound(most)}`, code: 'field-high'}])
  ];
}

/** A date before another one; where that other is itself at fault, that one fault is enough. */
function beforeOf(column: string, checking: Checking): readonly Fragment[] {
  const what = checking.columns[column]!;
  if (what.kind !== 'date' || what.notBefore === undefined || !checking.present.has(what.notBefore))
    return [];
  return [
    ...beyond(what.notBefore, checking).map(({when}) => sql`WHEN ${when} THEN NULL`),
    sql`WHEN ${typed(column)} < ${typed(what.notBefore)} THEN 'field-before'`
  ];
}

/** Rows of `findFaults` → one fault a kind and column. */
export function faultsOf(rows: readonly Row[]): readonly OwnFault[] {
  const groups = Map.groupBy(rows, ({code, column}) => `${column} ${code}`);
  return [...groups.values()].map((same) => {
    const {code, column, many} = same[0]!;
    return {
      code: String(code) as OwnFaultCode,
      severity: code === 'field-moment' ? 'warns' : 'blocks',
      ...(column === '' ? {} : {column: String(column)}),
      places: same.map(({row, value, first}) => ({
        row: Number(row),
        ...(value === null ? {} : {value: String(value)}),
        ...(first === null || code !== 'field-twice' ? {} : {first: Number(first)})
      })),
      many: Number(many)
    };
  });
}
