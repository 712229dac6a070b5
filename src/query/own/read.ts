/** A file of the reader's own: read, checked and counted in the engine, which then forgets it. */

import {isFooter} from '../../csv/footer.ts';
import type {SafeCell} from '../../figures/series.ts';
import type {Connection} from '../connection.ts';
import {cellsOf, countCells} from './counts.ts';
import {faultsOf, findFaults} from './faults.ts';
import {most, type OwnCounted, type OwnFault, type OwnFile, type OwnFound} from './found.ts';
import {type Header, headerOf} from './header.ts';
import {type Prepared, prepare} from './prepare.ts';
import {ask, type Row} from './rows.ts';
import * as tables from './tables.ts';

/** Nothing of the file stays behind in the engine, whatever comes of it. */
export async function readOwn(connection: Connection, file: OwnFile): Promise<OwnFound> {
  const prepared = prepare(file.bytes, Object.keys(file.reading.columns));
  if ('code' in prepared) return stopped([prepared]);
  await connection.run(tables.begin);
  await connection.attach(tables.fileName, prepared.csv);
  try {
    return await readPrepared(connection, file, prepared);
  } finally {
    await connection.detach(tables.fileName);
    await connection.run(tables.forget);
  }
}

/** Faults are collected as far as they do not hang on one another. */
async function readPrepared(connection: Connection, file: OwnFile, prepared: Prepared): Promise<OwnFound> {
  const {reading, today} = file;
  const lines = await readLines(connection, file, prepared);
  if (lines.header === null) return stopped([...lines.faults, ...prepared.faults]);
  const {header, row} = lines;
  const {width} = prepared;
  await ask(connection, tables.makeRecords(reading, header.places, {row, width: header.width, read: width}));
  const wrong = await ask(connection, findFaults(reading, new Set(header.places.keys()), today));
  const faults = [...header.faults, ...faultsOf(wrong), ...prepared.faults];
  if (faults.some(({severity}) => severity === 'blocks')) return stopped(faults);
  const counted = await count(connection, placedBy(file, header));
  return counted.periods.length === 0 ? stopped([...faults, blocks('nothing-placed')]) : {faults, counted};
}

type Lines =
  | {readonly header: Header; readonly row: number}
  | {readonly header: null; readonly faults: readonly OwnFault[]};

/** The file as records of text, with the names in the first; none where it cannot be read as such. */
async function readLines(
  connection: Connection,
  {reading}: OwnFile,
  {delimiter, width}: Prepared
): Promise<Lines> {
  await ask(connection, tables.readFile(delimiter, width));
  const unread = rejected(await ask(connection, tables.rejects));
  if (unread.length > 0) return {header: null, faults: unread};
  const [first] = await ask(connection, tables.firstLine);
  if (first === undefined) return {header: null, faults: [blocks('empty')]};
  const {row, ...fields} = first;
  const names = Object.values(fields).slice(0, width) as (string | null)[];
  const header = headerOf(names, Number(row), reading.columns);
  if (header.places.size === 0) return {header: null, faults: header.faults};
  const footers = await withoutFooter(connection, Number(row), width);
  const [all] = await ask(connection, tables.countLines);
  const rows = Number(all!['rows']) - 1;
  if (rows > 0 && rows <= most.rows)
    return {header: {...header, faults: [...header.faults, ...footers]}, row: Number(row)};
  return {
    header: null,
    faults: [...header.faults, ...footers, blocks(rows === 0 ? 'no-rows' : 'too-many-rows', rows)]
  };
}

/** Lines below the records that are no records are taken away, and named. */
async function withoutFooter(
  connection: Connection,
  header: number,
  width: number
): Promise<readonly OwnFault[]> {
  const last = (await ask(connection, tables.lastLines)).filter(({row}) => Number(row) > header);
  const fields = ({row: _, ...all}: Row) => Object.values(all).slice(0, width) as (string | null)[];
  const kept = last.findIndex((line) => !isFooter(fields(line)));
  const footers = last.slice(0, kept < 0 ? last.length : kept).toReversed();
  const [first] = footers;
  if (first === undefined) return [];
  await ask(connection, tables.cutFrom(Number(first['row'])));
  const places = footers.map((line) => ({
    row: Number(line['row']),
    value: fields(line).find((field) => field !== null) ?? ''
  }));
  return [{code: 'footer', severity: 'warns', places: places.slice(0, 5), many: places.length}];
}

/** Records that the engine could not read: a quotation mark out of place, or far too many fields. */
function rejected(rows: readonly Row[]): readonly OwnFault[] {
  const groups = Map.groupBy(rows, ({error_type}) =>
    error_type === 'TOO MANY COLUMNS' ? 'surplus' : 'quotes'
  );
  return [...groups].map(([code, same]) => ({
    ...blocks(code, same.length),
    places: same.slice(0, 5).map(({line}) => ({row: Number(line)}))
  }));
}

/** Where the file lacks the column of a class, its records have no place in it but the total. */
function placedBy(file: OwnFile, {places}: Header): OwnFile {
  const at = Object.entries(file.reading.at).filter(([, column]) => places.has(column));
  return {...file, reading: {...file.reading, at: Object.fromEntries(at)}};
}

async function count(connection: Connection, {reading, dimensions}: OwnFile): Promise<OwnCounted> {
  const moment = tables.momentOf(reading, dimensions);
  const [size] = await ask(connection, tables.sizes(moment));
  const moments = await ask(connection, tables.momentsIn(moment));
  const periods = tables.periodsOf(
    moments.map(({at}) => Number(at)),
    dimensions
  );
  const told = reading.tell === undefined ? [] : await ask(connection, tables.toldOf(reading.tell, moment));
  await ask(connection, tables.placeRecords(reading, dimensions, periods));
  const cells: SafeCell[] = [];
  for (const {indicator, count} of reading.counts)
    cells.push(...cellsOf(indicator, await ask(connection, countCells(count, dimensions)), dimensions));
  return {
    rows: Number(size!['rows']),
    open: Number(size!['open']),
    periods,
    placed: Object.keys(reading.at),
    told: told.map(({value, many}) => ({value: String(value), many: Number(many)})),
    cells
  };
}

const stopped = (faults: readonly OwnFault[]): OwnFound => ({faults, counted: null});

const blocks = (code: OwnFault['code'], many = 0): OwnFault => ({code, severity: 'blocks', places: [], many});
