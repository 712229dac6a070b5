/** What is wrong with the fields of a file: every kind of fault in every column, with its first rows. */
import type {UploadColumn, UploadReading} from '../../template/upload.ts';
import type {OwnFault, OwnFaultCode} from './found.ts';
import {date, type Fragment, joined, nothing, number, sql, text} from './fragment.ts';
import type {Row} from './rows.ts';
import {raw, typed} from './tables.ts';

/** Places that are shown of a fault, and letters of what stands there. */
const shown = 5;
const letters = 20;

/** One row a place of a fault: code, column, row, value, first, many. */
export function findFaults(reading: UploadReading, present: ReadonlySet<string>, today: string): Fragment {
  const checks = Object.entries(reading.columns)
    .filter(([column]) => present.has(column))
    .map(([column, what], rank) => checkColumn(column, what, {rank: rank + 1, today, present}));
  return sql`SELECT * FROM (
SELECT *, row_number() OVER place AS "nth", CAST(count(*) OVER kind AS DOUBLE) AS "many" FROM (
SELECT 0 AS "rank", '' AS "column", "row", 'surplus' AS "code", CAST(NULL AS VARCHAR) AS "value", CAST(NULL AS BIGINT) AS "first" FROM own.records WHERE "surplus"
${joined(checks, '\n')}
) WHERE "code" IS NOT NULL WINDOW kind AS (PARTITION BY "rank", "code"), place AS (PARTITION BY "rank", "code" ORDER BY "row")
) WHERE "nth" <= ${number(shown)} ORDER BY "rank", "code", "row"`;
}

interface Checking {
  readonly rank: number;
  readonly today: string;
  readonly present: ReadonlySet<string>;
}

function checkColumn(column: string, what: UploadColumn, {rank, today, present}: Checking): Fragment {
  const [field, value] = [raw(column), typed(column)];
  const unique = what.kind === 'text' && what.unique === true;
  const first = unique
    ? sql`CASE WHEN ${value} IS NOT NULL AND "row" > min("row") OVER (PARTITION BY ${value}) THEN min("row") OVER (PARTITION BY ${value}) END`
    : sql`CAST(NULL AS BIGINT)`;
  const cases = [
    what.presence === 'always' ? sql`WHEN ${field} IS NULL THEN 'field-empty'` : nothing,
    sql`WHEN ${field} IS NOT NULL AND ${value} IS NULL THEN ${text(`field-${what.kind}`)}`,
    ...boundsOf(value, what, today),
    what.kind === 'date' && what.notBefore !== undefined && present.has(what.notBefore)
      ? sql`WHEN ${value} < ${typed(what.notBefore)} THEN 'field-before'`
      : nothing,
    unique ? sql`WHEN "first" IS NOT NULL THEN 'field-twice'` : nothing
  ].filter((one) => one !== nothing);
  return sql`UNION ALL SELECT ${number(rank)}, ${text(column)}, "row", CASE ${joined(cases, ' ')} END, left(${field}, ${sql`CAST(${text(String(letters))} AS BIGINT)`}), "first" FROM (SELECT *, ${first} AS "first" FROM own.records)`;
}

function boundsOf(value: Fragment, what: UploadColumn, today: string): readonly Fragment[] {
  if (what.kind === 'text' || what.kind === 'code') return [];
  const bound = (at: number | string): Fragment =>
    typeof at === 'number' ? number(at) : date(at === 'today' ? today : at);
  return [
    ...(what.least === undefined ? [] : [sql`WHEN ${value} < ${bound(what.least)} THEN 'field-low'`]),
    ...(what.most === undefined ? [] : [sql`WHEN ${value} > ${bound(what.most)} THEN 'field-high'`])
  ];
}

/** Rows of `findFaults` → one fault a kind and column. */
export function faultsOf(rows: readonly Row[]): readonly OwnFault[] {
  const groups = Map.groupBy(rows, ({code, column}) => `${column} ${code}`);
  return [...groups.values()].map((same) => {
    const {code, column, many} = same[0]!;
    return {
      code: String(code) as OwnFaultCode,
      severity: 'blocks',
      ...(column === '' ? {} : {column: String(column)}),
      places: same.map(({row, value, first}) => ({
        row: Number(row),
        ...(value === null ? {} : {value: String(value)}),
        ...(first === null ? {} : {first: Number(first)})
      })),
      many: Number(many)
    };
  });
}
