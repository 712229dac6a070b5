import {createHash} from 'node:crypto';
import {readdir} from 'node:fs/promises';
import {decode} from '../csv/decode.ts';
import {type Fault, InputError} from '../errors.ts';
import type {Template} from '../template/define.ts';
import {bytesOf} from './bytes.ts';
import {type FileSpec, filesOf} from './columns.ts';
import {type CodeDecision, DECISIONS_FILE, readDecisions} from './decisions.ts';
import type {Delivery, RawRow, Receipt} from './delivered.ts';
import {blocks, warns} from './fault.ts';
import {letterFaults} from './letters.ts';
import {META_FILE, type Meta, readMeta} from './meta.ts';
import {toRows} from './rows.ts';
import {readTable} from './table.ts';

export {type CodeDecision, DECISIONS_FILE} from './decisions.ts';
export type {Delivery, RawRow, Receipt} from './delivered.ts';
export {type DeliveryCode, faultsOf} from './fault.ts';
export {EDITION, META_FILE, type Meta} from './meta.ts';

/**
 * Reads a delivery's folder: levering.json and every file that the template's dataset names.
 * What is wrong with the files is collected in `faults`; throws InputError when there is no folder.
 */
export async function read(folder: string, template: Template): Promise<Delivery> {
  const present = await list(folder);
  const specs = filesOf(template.dataset);
  const metaRead = await readMetaFile(folder, present);
  const read = await Promise.all(specs.map((spec) => readSpec(folder, present, spec)));
  const decided = await readDecisionsFile(folder, present);
  const named = [META_FILE, DECISIONS_FILE, ...specs.map((spec) => spec.file)];
  return {
    folder,
    meta: metaRead.meta,
    files: read.flatMap(({receipt}) => (receipt === null ? [] : [receipt])),
    rows: new Map(read.flatMap(({rows}, at) => (rows === null ? [] : [[specs[at]!.file, rows] as const]))),
    decisions: decided.decisions,
    faults: [
      ...metaRead.faults,
      ...decided.faults,
      ...unknownControls(metaRead.meta, specs),
      ...read.flatMap(({faults}) => faults),
      ...present
        .filter((name) => !isNamed(name, named) && !isClutter(name))
        .map((name) => warns(isWorkbook(name) ? 'file-workbook' : 'file-unnamed', name))
    ]
  };
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    throw new InputError(
      `There is no delivery folder at ${folder}. Give the path of the folder that holds ${META_FILE} and the CSV files.`
    );
  }
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const isNamed = (name: string, named: readonly string[]) => named.some((one) => same(one, name));

/** What desktops leave behind. */
const isClutter = (name: string) =>
  name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);

const isWorkbook = (name: string) => /\.(xls[xmb]?|ods|numbers)$/i.test(name);

/** Windows does not tell `Bron.csv` from `bron.csv`; neither do we, unless both are there. */
const find = (present: readonly string[], file: string) =>
  present.includes(file) ? file : present.find((name) => same(name, file));

async function readMetaFile(
  folder: string,
  present: readonly string[]
): Promise<{meta: Meta | null; faults: Fault[]}> {
  const name = find(present, META_FILE);
  if (name === undefined) return {meta: null, faults: [blocks('meta-missing', META_FILE)]};
  const bytes = await bytesOf(folder, name, META_FILE);
  if ('code' in bytes) return {meta: null, faults: [bytes]};
  const decoded = decode(bytes);
  return decoded === null
    ? {meta: null, faults: [blocks('meta-json', META_FILE, {row: 1})]}
    : readMeta(decoded.text);
}

async function readDecisionsFile(
  folder: string,
  present: readonly string[]
): Promise<{decisions: readonly CodeDecision[]; faults: readonly Fault[]}> {
  const name = find(present, DECISIONS_FILE);
  if (name === undefined) return {decisions: [], faults: []};
  const bytes = await bytesOf(folder, name, DECISIONS_FILE);
  return 'code' in bytes ? {decisions: [], faults: [bytes]} : readDecisions(decode(bytes)?.text ?? '');
}

function unknownControls(meta: Meta | null, specs: readonly FileSpec[]): readonly Fault[] {
  const totals = meta?.controlTotals ?? [];
  const unknown = totals.filter(
    (total) =>
      !isNamed(
        total.file,
        specs.map((spec) => spec.file)
      )
  );
  return unknown.map((total) => warns('control-file-unknown', META_FILE, {args: {name: total.file}}));
}

interface FileRead {
  readonly receipt: Receipt | null;
  readonly rows: readonly RawRow[] | null;
  readonly faults: readonly Fault[];
}

async function readSpec(folder: string, present: readonly string[], spec: FileSpec): Promise<FileRead> {
  const name = find(present, spec.file);
  if (name === undefined) {
    const fault = spec.optional
      ? warns('file-missing-optional', spec.file)
      : blocks('file-missing', spec.file);
    return {receipt: null, rows: null, faults: [fault]};
  }
  const bytes = await bytesOf(folder, name, spec.file);
  return 'code' in bytes ? {receipt: null, rows: null, faults: [bytes]} : readBytes(spec, bytes);
}

/** One file's bytes → its receipt, records and faults. */
export function readBytes(spec: FileSpec, bytes: Uint8Array): FileRead {
  const decoded = decode(bytes);
  if (decoded === null) return {receipt: null, rows: null, faults: [blocks('file-not-text', spec.file)]};
  const table = readTable(spec.file, decoded.text, spec.columns);
  const {rows, faults, decimal, count} = toRows(spec, table.lines, table.delimiter);
  const receipt = {
    name: spec.file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    rows: count,
    encoding: decoded.encoding,
    delimiter: table.delimiter,
    decimal
  };
  const letters = letterFaults(spec.file, decoded.text, decoded.encoding, rows);
  if (table.lines.length === 0 && table.faults.length === 0)
    return {receipt, rows: null, faults: [emptiness('file-empty', spec)]};
  if (table.lines.length === 0) return {receipt, rows: null, faults: table.faults};
  const bare = count === 0 ? [emptiness('file-without-rows', spec)] : [];
  return {receipt, rows, faults: [...letters, ...table.faults, ...faults, ...bare]};
}

const emptiness = (code: 'file-empty' | 'file-without-rows', {file, optional}: FileSpec): Fault =>
  optional ? warns(code, file) : blocks(code, file);
