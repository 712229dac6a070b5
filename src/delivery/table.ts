import {CsvError, type InfoRecord, type Options, parse} from 'csv-parse/sync';
import {columnKey, type Delimiter, delimiters} from '../csv/header.ts';
import type {Fault} from '../errors.ts';
import type {Column} from './columns.ts';
import {blocks} from './fault.ts';

export interface Line {
  readonly row: number;
  readonly values: readonly string[];
}

/** A file as records: the first line holds the names of the columns. */
export interface Table {
  readonly delimiter: Delimiter;
  readonly lines: readonly Line[];
  readonly faults: readonly Fault[];
}

/** Text of a CSV file → records with the line each starts on. */
export function readTable(file: string, text: string, columns: readonly Column[]): Table {
  const hint = /^sep=(.)\r?(?:\n|$)/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = asDelimiter(hint?.[1]) ?? sniff(body, columns);
  const {lines, faults} = records(file, body, delimiter, hint === null ? 0 : 1);
  return {delimiter, lines, faults};
}

const asDelimiter = (sign: string | undefined): Delimiter | undefined =>
  delimiters.find((delimiter) => delimiter === sign);

/** The delimiter that finds most of the expected columns; between equals, most columns at all. */
function sniff(text: string, columns: readonly Column[]): Delimiter {
  const expected = new Set(columns.map((column) => columnKey(column.name)));
  const scored = delimiters.map((delimiter) => {
    const header = headerOf(text, delimiter);
    const known = header.filter((name) => expected.has(columnKey(name))).length;
    return {delimiter, score: known * 10_000 + header.length};
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Only the start is read: a header longer than this is no header. */
const HEADER_REACH = 100_000;

function headerOf(text: string, delimiter: Delimiter): readonly string[] {
  try {
    const reach = text.slice(0, HEADER_REACH);
    return parse(reach, {...options(reach, delimiter), relax_quotes: true, to: 1})[0] ?? [];
  } catch {
    return [];
  }
}

const options = (text: string, delimiter: Delimiter): Options => ({
  delimiter,
  // A lone \r ends a line only where no line ends otherwise (files of an old Mac).
  record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : ['\r'],
  relax_column_count: true,
  skip_empty_lines: true
});

interface Read {
  readonly record: readonly string[];
  /** The line on which it ends, as the parser counts. */
  readonly end: number;
}

/** What is needed of each record, and every text once: in the millions of fields of a thousand providers few are new. */
function readAll(text: string, how: Options): readonly Read[] {
  const texts = new Map<string, string>();
  const once = (field: string): string => {
    const known = texts.get(field);
    if (known === undefined) texts.set(field, field);
    return known ?? field;
  };
  const read: Read[] = [];
  const on_record = (record: readonly string[], {lines}: InfoRecord): null => {
    read.push({record: record.map(once), end: lines});
    return null;
  };
  parse(text, {...how, on_record});
  return read;
}

function records(file: string, text: string, delimiter: Delimiter, before: number) {
  const how = options(text, delimiter);
  try {
    return {lines: place(readAll(text, how), before), faults: []};
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return afterQuotes(file, text, how, before, error);
  }
}

/** A quotation mark out of place: report it, and read on as well as can be to find other faults. */
function afterQuotes(file: string, text: string, how: Options, before: number, error: CsvError) {
  const row = lineAfter(text, how, Number(error['records'] ?? 0)) + before;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return {lines: [], faults: [blocks('quote-open', file, {row})]};
  const fault = blocks('row-quotes', file, {row});
  try {
    const relaxed = readAll(text, {...how, relax_quotes: true});
    return {lines: place(relaxed, before), faults: [fault]};
  } catch {
    return {lines: [], faults: [fault]};
  }
}

/** The line after so many good records. */
function lineAfter(text: string, how: Options, records: number): number {
  if (records === 0) return 1;
  const good = readAll(text, {...how, to: records});
  const doubles = good.flatMap(({record}) => record.flatMap((value) => value.match(/\r\n/g) ?? [])).length;
  return (good.at(-1)?.end ?? 0) - doubles + 1;
}

/**
 * The line on which each record starts. The parser tells where a record ends and counts `\r\n` inside
 * quotes as two lines; both are taken back here. Rows of empty fields (a spreadsheet's tail) drop out.
 */
function place(read: readonly Read[], before: number): readonly Line[] {
  let double = 0;
  const lines: Line[] = [];
  for (const {record, end} of read) {
    const breaks = record.flatMap((value) => value.match(/\r\n|\r|\n/g) ?? []);
    const inside = breaks.reduce((sum, found) => sum + found.length, 0);
    const row = end - inside - double + before;
    double += inside - breaks.length;
    if (record.some((value) => value.trim() !== '')) lines.push({row, values: record});
  }
  return lines;
}
