/** From a file to records: everything lies in one schema, which one statement takes away again. */
import {inYear, parse, print, type Step} from '../../periods/period.ts';
import type {UploadColumn, UploadReading} from '../../template/upload.ts';
import {codeColumn} from '../columns.ts';
import type {OwnDimension} from './found.ts';
import {exact, type Fragment, joined, name, number, sql, text} from './fragment.ts';

/** Under this name the engine finds the file's bytes. */
export const fileName = 'own.csv';

/** Run before a file is read, and after it was counted. */
export const forget =
  'DROP SCHEMA IF EXISTS own CASCADE; DROP TABLE IF EXISTS own_rejects; DROP TABLE IF EXISTS own_scans';
export const begin = `${forget}; CREATE SCHEMA own; ${moments()}`;

/**
 * A moment with its distance to Greenwich, and the day that it was in the Netherlands then: an hour on, and two from
 * the last Sunday of March until that of October. The engine's own zones would have to be fetched.
 */
function moments(): string {
  const change = (month: number): string =>
    `make_timestamp(year(utc), ${month}, 31 - dayofweek(make_date(year(utc), ${month}, 31)), 1, 0, 0)`;
  return `CREATE MACRO own.is_moment(field) AS regexp_matches(field, '^\\d{4}-\\d\\d-\\d\\d[ T]\\d{1,2}:\\d\\d(:\\d\\d([.,]\\d+)?)? ?(Z|[-+]\\d\\d(:?\\d\\d)?)$');
CREATE MACRO own.utc(field) AS make_timestamp(epoch_us(TRY_CAST(regexp_replace(regexp_replace(replace(field, ',', '.'), '([ T]\\d{1,2}:\\d\\d)( ?[-+Z])', '\\1:00\\2'), '([-+]\\d\\d)(\\d\\d)$', '\\1:\\2') AS TIMESTAMPTZ)));
CREATE MACRO own.dutch_day(utc) AS CAST(utc + to_hours(CASE WHEN utc >= ${change(3)} AND utc < ${change(10)} THEN 2 ELSE 1 END) AS DATE)`;
}

/** Fields beyond the first line's are read as well, to be able to say of a row that it has too many. */
const spare = 8;

const fields = (width: number): readonly Fragment[] =>
  Array.from({length: width + spare}, (_, at) => name(`c${at}`));

/** The file as it stands, text only, a row a record; what cannot be read as a record goes to `own_rejects`. */
export function readFile(delimiter: string, width: number): Fragment {
  const columns = fields(width).map(({sql: field}) => `${field.replaceAll('"', "'")}: 'VARCHAR'`);
  const read: Fragment = {
    sql: `read_csv('${fileName}', delim = ?, quote = '"', escape = '"', header = false, auto_detect = false, parallel = false, null_padding = true, strict_mode = true, max_line_size = 1000000, store_rejects = true, rejects_table = 'own_rejects', rejects_scan = 'own_scans', rejects_limit = 1000, columns = {${columns.join(', ')}})`,
    values: [delimiter]
  };
  const trimmed = fields(width).map((field) => sql`nullif(trim(${field}, ${text(blanks)}), '') AS ${field}`);
  return sql`CREATE TABLE own.lines AS SELECT * FROM (
SELECT row_number() OVER () AS "row", ${joined(trimmed, ', ')} FROM ${read}
) WHERE coalesce(${joined(fields(width), ', ')}) IS NOT NULL`;
}

/** What nobody sees at the ends of a field. */
const blanks = ' \t\u00a0\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f\u2007\u202f\u3000';

export const rejects = sql`SELECT DISTINCT "line", "error_type" FROM own_rejects ORDER BY "line"`;

/** The first record, which holds the names. */
export const firstLine = sql`SELECT * FROM own.lines ORDER BY "row" LIMIT 1`;

/** The last lines, from the end, and how to take those from a row on away. */
export const lastLines = sql`SELECT * FROM own.lines ORDER BY "row" DESC LIMIT 20`;
export const cutFrom = (row: number): Fragment => sql`DELETE FROM own.lines WHERE "row" >= ${number(row)}`;

export const countLines = sql`SELECT CAST(count(*) AS DOUBLE) AS "rows" FROM own.lines`;

/** The column of a record that holds what stood there, and the one that holds what it is. */
export const raw = (column: string): Fragment => name(`raw ${column}`);
export const typed = (column: string): Fragment => name(`is ${column}`);

/** Every declared column twice: as it stood there, and as what it is; null where it is not that. */
export function makeRecords(
  {columns}: UploadReading,
  places: ReadonlyMap<string, number>,
  header: {readonly row: number; readonly width: number; readonly read: number}
): Fragment {
  const declared = Object.entries(columns);
  const found = declared.map(([column]) => {
    const at = places.get(column);
    return sql`${at === undefined ? sql`CAST(NULL AS VARCHAR)` : name(`c${at}`)} AS ${raw(column)}`;
  });
  const values = declared.map(([column, what]) => sql`${fieldAs(raw(column), what)} AS ${typed(column)}`);
  const surplus = joined(fields(header.read).slice(header.width), ', ');
  return sql`CREATE TABLE own.records AS SELECT *, ${joined(values, ', ')} FROM (
SELECT "row", coalesce(${surplus}) IS NOT NULL AS "surplus", ${joined(found, ', ')} FROM own.lines WHERE "row" > ${number(header.row)}
)`;
}

/** A field as what it is; the shapes of numbers and dates are those that people in the Netherlands write. */
function fieldAs(field: Fragment, column: UploadColumn): Fragment {
  switch (column.kind) {
    case 'text':
      return field;
    case 'code':
      return codeOf(field, column.codes);
    case 'date':
      return dateOf(field);
    case 'year':
      return sql`TRY_CAST(regexp_extract(${field}, '^(19|20)\\d\\d$') AS INTEGER)`;
    case 'whole':
      return numberOf(field, '^[-+]?\\d{1,9}([.,]0+)?$');
    case 'decimal':
      return numberOf(field, '^[-+]?(\\d{1,9}([.,]\\d{1,15})?|[.,]\\d{1,15})$');
  }
}

function codeOf(field: Fragment, codes: Readonly<Record<string, readonly string[]>>): Fragment {
  const written = Object.entries(codes).flatMap(([code, others]) =>
    [code, ...others].map((one) => sql`WHEN ${text(one.toLowerCase())} THEN ${text(code)}`)
  );
  return sql`CASE lower(${field}) ${joined(written, ' ')} END`;
}

/** With a point, and with the minus sign that a keyboard has. */
function numberOf(field: Fragment, shape: string): Fragment {
  const plain = sql`translate(${field}, '−,', '-.')`;
  return sql`CASE WHEN regexp_matches(${plain}, ${text(shape)}) THEN TRY_CAST(ltrim(${plain}, '+') AS ${{sql: exact, values: []}}) END`;
}

/** Is a field a moment with its distance to Greenwich, as 2021-12-31T23:30:00Z? Its day depends on where one is. */
export const isMoment = (field: Fragment): Fragment => sql`own.is_moment(${field})`;

/** The time of day, which programs write after a date, says nothing where it comes without a place. */
function dateOf(field: Fragment): Fragment {
  const day = sql`regexp_replace(${field}, '[ T]\\d{1,2}:\\d\\d(:\\d\\d([.]\\d+)?)?$', '')`;
  return sql`CASE WHEN ${isMoment(field)} THEN own.dutch_day(own.utc(${field})) WHEN regexp_matches(${day}, '\\b(19|20)\\d\\d\\b') THEN CAST(try_strptime(${day}, ['%Y-%m-%d', '%d-%m-%Y', '%d/%m/%Y', '%d.%m.%Y']) AS DATE) END`;
}

/** Which of its step a record's period is, counted from the year 0; null where it has none. */
export function momentOf({columns, at}: UploadReading, dimensions: readonly OwnDimension[]): Fragment {
  const period = dimensions.find(({role}) => role === 'period');
  const column = period && at[period.id];
  if (column === undefined) throw new Error('An upload places its records in no period.');
  return columns[column]!.kind === 'date' ? momentIn(typed(column), period?.step ?? 'year') : typed(column);
}

function momentIn(day: Fragment, step: Step): Fragment {
  if (step === 'year') return sql`year(${day})`;
  const part = step === 'quarter' ? sql`quarter(${day})` : sql`month(${day})`;
  return sql`year(${day}) * ${number(inYear[step])} + ${part} - 1`;
}

/** Every record once for each place that counts it: its period, several together; its class, and the total. */
export function placeRecords(
  reading: UploadReading,
  dimensions: readonly OwnDimension[],
  periods: readonly string[]
): Fragment {
  const columns = dimensions.map(({id, role}) =>
    role === 'period'
      ? sql`span."code" AS ${name(codeColumn(id))}`
      : sql`${name(`class ${id}`)}."code" AS ${name(codeColumn(id))}`
  );
  const classes = dimensions
    .filter(({role}) => role === 'class')
    .map((dimension) => classOf(dimension, reading.at[dimension.id]));
  return sql`CREATE TABLE own.placed AS
WITH span("code", "first", "last") AS (${spansOf([...periods, ...dimensions.filter(({role}) => role === 'period').flatMap(({codes}) => codes)])})
SELECT ${joined(columns, ', ')}, record.* FROM own.records AS record
JOIN span ON ${momentOf(reading, dimensions)} BETWEEN span."first" AND span."last"
${joined(classes, '\n')}`;
}

/** From which of its step to which each period goes, one a row. */
function spansOf(codes: readonly string[]): Fragment {
  const rows = codes.flatMap((code) => {
    const period = parse(code);
    return period ? [sql`(${text(code)}, ${number(period.first)}, ${number(period.last)})`] : [];
  });
  return rows.length === 0 ? sql`SELECT '', 0, 0 WHERE false` : sql`VALUES ${joined(rows, ', ')}`;
}

function classOf({id, total, codes}: OwnDimension, column: string | undefined): Fragment {
  const named = name(`class ${id}`);
  const mine = column === undefined ? sql`false` : sql`${named}."code" = record.${typed(column)}`;
  const all = total === undefined ? sql`false` : sql`${named}."code" = ${text(total)}`;
  return sql`JOIN ${classesOf({codes, ...(total === undefined ? {} : {total})})} AS ${named}("code") ON ${mine} OR ${all}`;
}

/** Every code of a class, its total first. */
export function classesOf({total, codes}: Pick<OwnDimension, 'total' | 'codes'>): Fragment {
  const all = [...(total === undefined ? [] : [total]), ...codes];
  return sql`(VALUES ${joined(
    all.map((code) => sql`(${text(code)})`),
    ', '
  )})`;
}

/** How many rows there are, and how many without a period. */
export const sizes = (moment: Fragment): Fragment =>
  sql`SELECT CAST(count(*) AS DOUBLE) AS "rows", CAST(count(*) FILTER (WHERE ${moment} IS NULL) AS DOUBLE) AS "open" FROM own.records`;

export const momentsIn = (moment: Fragment): Fragment =>
  sql`SELECT DISTINCT CAST(${moment} AS DOUBLE) AS "at" FROM own.records WHERE ${moment} IS NOT NULL ORDER BY 1`;

/** The single periods of these moments. */
export function periodsOf(
  moments: readonly number[],
  dimensions: readonly OwnDimension[]
): readonly string[] {
  const step = dimensions.find(({role}) => role === 'period')?.step ?? 'year';
  return moments.map((at) => print({step, first: at, last: at}));
}

/** What stands in a column of text, most often first. */
export const toldOf = (column: string, moment: Fragment): Fragment =>
  sql`SELECT ${typed(column)} AS "value", CAST(count(*) AS DOUBLE) AS "many" FROM own.records WHERE ${typed(column)} IS NOT NULL AND ${moment} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 6`;
