import type {z} from 'zod';
import type {Delivery, RawRow} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {blocks, type ValidateCode} from './fault.ts';
import {isShortened} from './shortened.ts';

/** Rows of one file through one schema. */
export interface Parsed<T> {
  readonly rows: readonly {readonly raw: RawRow; readonly value: T}[];
  readonly faults: readonly Fault[];
  /** Every value of rows that could not be read: what hangs on such a row is not judged. */
  readonly spoiled: ReadonlySet<string>;
  /** The rows that could not be read. */
  readonly unread: readonly RawRow[];
  /** True when records were lost before they had fields: nobody knows whose they were. */
  readonly lost: boolean;
  /** False when any record of the file could not be read. */
  readonly whole: boolean;
}

/** Zod at the border: every row of a file, every fault of a row; what delivery reported is not said again. */
export function parseRows<Row extends z.ZodType>(
  delivery: Delivery,
  file: string,
  schema: Row
): Parsed<z.output<Row>> {
  const known = reported(delivery.faults, file);
  const rows: {raw: RawRow; value: z.output<Row>}[] = [];
  const faults: Fault[] = [];
  const spoiled = new Set<string>();
  const unread: RawRow[] = [];
  for (const raw of delivery.rows.get(file) ?? []) {
    const checked = schema.safeParse(raw.fields);
    if (checked.success && !known.rows.has(raw.row)) rows.push({raw, value: checked.data});
    else {
      unread.push(raw);
      for (const value of Object.values(raw.fields)) spoiled.add(value.trim());
      faults.push(...issueFaults(raw, checked.error?.issues ?? [], schema, known));
    }
  }
  return {
    rows,
    faults,
    spoiled,
    unread,
    lost: known.lost,
    whole: spoiled.size === 0 && !known.lost && delivery.rows.has(file)
  };
}

interface Reported {
  readonly columns: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly rows: ReadonlySet<number>;
  readonly lost: boolean;
}

const LOSSES: readonly string[] = [
  'row-ragged',
  'row-delimiter',
  'row-quotes',
  'quote-open',
  'header-missing',
  'header-later'
];

function reported(faults: readonly Fault[], file: string): Reported {
  const here = faults.filter((fault) => fault.file === file && fault.severity === 'blocks');
  const below = here.filter((fault) => fault.row !== undefined);
  return {
    columns: new Set(
      here.filter((fault) => fault.code === 'column-missing').map((fault) => fault.column ?? '')
    ),
    fields: new Set(below.map((fault) => `${fault.row}|${fault.column}`)),
    rows: new Set(below.map((fault) => fault.row ?? 0)),
    lost: here.some((fault) => LOSSES.includes(fault.code))
  };
}

function issueFaults(
  raw: RawRow,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  known: Reported
): Fault[] {
  const seen = new Set<string>();
  return issues.flatMap((issue) => {
    const column = String(issue.path[0] ?? '');
    if (seen.has(column) || known.columns.has(column) || known.fields.has(`${raw.row}|${column}`)) return [];
    seen.add(column);
    const {code, args} = judge(issue, raw.fields[column] ?? '', (value) =>
      accepts(schema, raw, column, value)
    );
    return [
      blocks(code, raw.file, {row: raw.row, ...(column === '' ? {} : {column}), ...(args ? {args} : {})})
    ];
  });
}

/** Would the row's schema take this value in this column? */
function accepts(schema: z.ZodType, raw: RawRow, column: string, value: string): boolean {
  const tried = schema.safeParse({...raw.fields, [column]: value});
  return !(tried.error?.issues ?? []).some((issue) => issue.path[0] === column);
}

interface Judged {
  readonly code: ValidateCode;
  readonly args?: Readonly<Record<string, string | number>>;
}

const PLAIN: Readonly<Record<string, ValidateCode>> = {
  empty: 'field-empty',
  number: 'field-number',
  whole: 'field-whole',
  year: 'field-period',
  quarter: 'field-period',
  month: 'field-period',
  flag: 'field-flag'
};

/** What a spreadsheet or program writes where it has no number. */
const NO_NUMBER = /^([-+]?(nan|inf|infinity)|#.*|n\/?a|null|none|nul|-+|\.)$/i;
/** What a program makes of a code that it holds as a number. */
const DECIMAL = /^(\d+)[.,]0+$/;
/** What a spreadsheet makes of 3-5, 3.5 or 2021-05: a day, with or without its year and hour. */
const DATE =
  /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T][\d:.]+Z?)?|(\d{1,2}[-/ ])?(jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*\.?([-/ ]\d{2,4})?)$/iu;
/** A day as a spreadsheet counts them (2000 to 2049), where a year is asked. */
const isDay = (value: string, takes: (value: string) => boolean): boolean =>
  /^\d{5}$/.test(value) && Number(value) >= 36_526 && Number(value) <= 54_788 && takes('2021');
/** What a sender writes who protects small numbers itself: <10. */
const BOUND = /^[<>≤≥]\s*=?\s*\d+$/;

function judge(issue: z.core.$ZodIssue, raw: string, takes: (value: string) => boolean): Judged {
  const value = raw.trim();
  const plain = PLAIN[issue.message];
  if (value === '') return {code: 'field-empty'};
  if ((plain === 'field-number' || plain === 'field-whole') && NO_NUMBER.test(value))
    return {code: 'field-nan'};
  if ((plain === 'field-number' || plain === 'field-whole') && BOUND.test(value))
    return {code: 'field-bound'};
  if ((plain !== undefined || issue.message.startsWith('code:')) && (DATE.test(value) || isDay(value, takes)))
    return {code: 'field-date'};
  if (plain === 'field-period') return {code: plain, args: {step: issue.message}};
  if (plain !== undefined) return {code: plain};
  if (issue.message.startsWith('code:')) return judgeCode(issue.message.slice(5), value, takes);
  if (issue.code === 'too_small' && issue.origin === 'number') return range('≥', issue.minimum);
  if (issue.code === 'too_big' && issue.origin === 'number') return range('≤', issue.maximum);
  if (issue.code === 'invalid_value')
    return {code: 'field-choice', args: {expected: issue.values.map(String).join(', ')}};
  return issue.code === 'custom'
    ? {code: 'field-custom', args: {expected: issue.message}}
    : {code: 'field-other'};
}

const range = (sign: string, bound: number | bigint): Judged => ({
  code: 'field-range',
  args: {expected: `${sign} ${bound}`}
});

function judgeCode(expected: string, value: string, takes: (value: string) => boolean): Judged {
  if (isShortened(value)) return {code: 'code-mangled', args: {expected}};
  const [, digits = ''] = DECIMAL.exec(value) ?? [];
  if (digits !== '') return {code: 'code-decimal', args: {expected}};
  const padded = [1, 2, 3].some((zeros) => /^\d+$/.test(value) && takes('0'.repeat(zeros) + value));
  return {code: padded ? 'code-zeros' : 'field-code', args: {expected}};
}
