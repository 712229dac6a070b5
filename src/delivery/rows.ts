import {isFooter} from '../csv/footer.ts';
import {columnKey, type Delimiter, delimiters} from '../csv/header.ts';
import type {Fault} from '../errors.ts';
import type {Column, FileSpec} from './columns.ts';
import type {RawRow} from './delivered.ts';
import {blocks, warns} from './fault.ts';
import {DecimalTally, isGrouped, isShortened, readsAsThousands, toPoint} from './numbers.ts';
import type {Line} from './table.ts';

/** A place in the record that is read: under which name, and how. */
interface Slot {
  readonly at: number;
  readonly name: string;
  readonly column: Column | null;
  readonly numeric: boolean;
}

/** Records under the names of the dataset, with numbers that have a decimal point. */
export function toRows(spec: FileSpec, lines: readonly Line[], delimiter: Delimiter) {
  const [header, ...body] = lines;
  const names = trimTail(header?.values ?? []);
  const slots = slotsOf(spec, names);
  const even: Line[] = [];
  const faults = [...headerFaults(spec, names, lines)];
  // Without names there are no fields: the first line may well be data, which no message should show.
  if (headless.has(faults[0]?.code)) return {rows: [], faults, decimal: null, count: body.length};
  const whole = body.filter((line) => !isHeader(line, slots));
  const data = whole.slice(0, whole.findLastIndex(({values}) => !isFooter(values)) + 1);
  for (const {row} of whole.slice(data.length)) faults.push(blocks('row-footer', spec.file, {row}));
  for (const {row} of body.filter((line) => isHeader(line, slots)))
    faults.push(blocks('header-again', spec.file, {row}));
  for (const line of data) {
    const ragged = raggedness(line, names, slots);
    if (ragged === null) even.push(line);
    else faults.push(raggedFault(spec.file, line, ragged, delimiter));
  }
  const sign = decimalOf(slots, even, delimiter);
  const doubtful = new Set(
    slots.filter(({at, numeric}) => numeric && readsAsThousands(even.map(({values}) => values[at] ?? '')))
  );
  const rows = even.map((line) => toRow(spec.file, line, slots, {sign, doubtful}, faults));
  return {rows, faults, decimal: sign, count: data.length};
}

const headless: ReadonlySet<string | undefined> = new Set(['header-missing', 'header-later']);

/** Files that were pasted together carry their first line along. */
const isHeader = ({values}: Line, slots: readonly Slot[]): boolean =>
  slots.length > 1 && slots.every(({at, name}) => columnKey(values[at] ?? '') === columnKey(name));

/** A delimiter at the end of the first line makes a column without a name or content. */
function trimTail(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name.trim() !== '');
  return names.slice(0, last + 1);
}

function slotsOf(spec: FileSpec, names: readonly string[]): readonly Slot[] {
  const known = new Map(spec.columns.map((column) => [columnKey(column.name), column]));
  const taken = new Set<string>();
  return names.flatMap((name, at) => {
    const key = columnKey(name);
    const column = known.get(key) ?? null;
    if (key === '' || taken.has(key) || (column === null && !spec.open)) return [];
    taken.add(key);
    return [{at, name: column?.name ?? name.trim(), column, numeric: column?.numeric ?? spec.open}];
  });
}

function* headerFaults(spec: FileSpec, names: readonly string[], lines: readonly Line[]): Generator<Fault> {
  const row = lines[0]?.row ?? 1;
  const keys = names.map(columnKey);
  const expected = new Set(spec.columns.map((column) => columnKey(column.name)));
  if (expected.size > 0 && !keys.some((key) => expected.has(key))) {
    const columns = spec.columns.map((column) => column.name).join(', ');
    const later = lines.slice(1, 20).find(({values}) => half(expected, values));
    return yield later === undefined
      ? blocks('header-missing', spec.file, {row, args: {columns}})
      : blocks('header-later', spec.file, {row: later.row});
  }
  for (const column of spec.columns)
    if (!column.optional && !keys.includes(columnKey(column.name)))
      yield blocks('column-missing', spec.file, {column: column.name});
  const twice = new Set(keys.filter((key, at) => key !== '' && keys.indexOf(key) !== at));
  for (const key of twice) yield blocks('column-twice', spec.file, {row, column: key});
  if (keys.includes(''))
    yield warns('column-nameless', spec.file, {row, args: {position: keys.indexOf('') + 1}});
  const unknown = names.filter((_, at) => keys[at] !== '' && !expected.has(keys[at] ?? ''));
  if (!spec.open && unknown.length > 0)
    yield warns('columns-unknown', spec.file, {
      row,
      args: {columns: unknown.map((name) => name.trim()).join(', ')}
    });
}

/** Are at least half of the expected names among these values? */
const half = (expected: ReadonlySet<string>, values: readonly string[]): boolean =>
  2 * values.filter((value) => expected.has(columnKey(value))).length >= expected.size;

/**
 * Null when a record fits its header. A spreadsheet leaves out, or adds, empty fields at the end: such a
 * record fits where the fields that it lacks may be empty.
 */
function raggedness(line: Line, names: readonly string[], slots: readonly Slot[]) {
  const found = line.values.length;
  const surplus = line.values.slice(names.length).some((value) => value.trim() !== '');
  const lacking = slots.some((slot) => slot.at >= found && !(slot.column?.mayBeEmpty ?? true));
  return surplus || lacking ? {expected: names.length, found} : null;
}

/** A record that is one field here, and the right number of fields with another delimiter, says why it does not fit. */
function raggedFault(
  file: string,
  {row, values}: Line,
  ragged: {readonly expected: number; readonly found: number},
  delimiter: Delimiter
): Fault {
  const only = ragged.found === 1 ? (values[0] ?? '') : '';
  const other = delimiters.some((sign) => sign !== delimiter && only.split(sign).length === ragged.expected);
  return other ? blocks('row-delimiter', file, {row}) : blocks('row-ragged', file, {row, args: ragged});
}

/** Columns that are numbers by their schema tell; those of an open file only where there are no others. */
function decimalOf(slots: readonly Slot[], lines: readonly Line[], delimiter: Delimiter) {
  const numeric = slots.filter((slot) => slot.numeric);
  const declared = numeric.filter((slot) => slot.column !== null);
  const tally = new DecimalTally();
  for (const {values} of lines)
    for (const {at} of declared.length > 0 ? declared : numeric) tally.add(values[at] ?? '');
  return tally.sign(delimiter);
}

/** How the numbers of a file are read: its decimal sign, and columns in which 1,234 may be thousands. */
interface Reading {
  readonly sign: ',' | '.' | null;
  readonly doubtful: ReadonlySet<Slot>;
}

function toRow(
  file: string,
  line: Line,
  slots: readonly Slot[],
  {sign, doubtful}: Reading,
  faults: Fault[]
): RawRow {
  const fields: Record<string, string> = {};
  for (const slot of slots) {
    const {at, name, column, numeric} = slot;
    const raw = line.values[at] ?? '';
    if (raw.trim() === '' && column?.optional === true) continue;
    const read = numeric ? toPoint(raw, sign) : {value: raw};
    if (numeric && isShortened(raw))
      faults.push(blocks('number-scientific', file, {row: line.row, column: name}));
    else if (doubtful.has(slot) && isGrouped(raw) && 'value' in read)
      faults.push(blocks('number-ambiguous', file, {row: line.row, column: name}));
    if ('fault' in read) faults.push(blocks(read.fault, file, {row: line.row, column: name}));
    fields[name] = 'value' in read ? read.value : raw;
  }
  return {file, row: line.row, fields};
}
