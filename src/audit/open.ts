import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type Column, tableFromIPC} from '@uwdata/flechette';
import {parse} from 'parse5';
import {unframe} from '../bundle/unpack.ts';
import {InputError} from '../errors.ts';
import type {SafeCell} from '../figures/series.ts';
import {open as unlock} from '../lock/open.ts';
import {readLines} from '../publish/keyring.ts';
import {readManifest} from '../publish/manifest.ts';
import type {Place, Written} from '../publish/publish.ts';
import {codeColumn, numbers, words} from '../query/columns.ts';
import type {ReportPlan} from '../template/plan.ts';
import type {Finding} from './finding.ts';
import {telling} from './outside.ts';
import {textOf} from './page-text.ts';
import {sealedIn} from './sealed-in.ts';

/** One copy of a report as its reader opens it: what it says, and its cells. */
export interface OpenedReport {
  readonly id: string;
  readonly file: string;
  readonly plan: ReportPlan;
  /** The words of the drawn page. */
  readonly text: string;
  readonly cells: readonly SafeCell[];
}

export interface OpenedEdition {
  readonly reports: readonly OpenedReport[];
  readonly findings: readonly Finding[];
  readonly files: readonly Written[];
}

/** Opens every copy of every report of an edition with the phrases in its secrets; throws InputError where nothing is built. */
export async function openEdition(
  place: Place,
  {onFiles, onOpen}: {onFiles?: (count: number) => void; onOpen?: () => void} = {}
): Promise<OpenedEdition> {
  const files = await writtenOf(place);
  onFiles?.(files.length);
  const phrases = new Map((await readLines(place.secrets)).map((line) => [line.slug, line.wachtzin]));
  const findings: Finding[] = await unlisted(place, files);
  const reports: OpenedReport[] = [];
  for (const written of files) {
    const opened = await openFile(place, written, phrases.get(written.slug) ?? '');
    if ('code' in opened) findings.push(opened);
    else reports.push(opened);
    onOpen?.();
  }
  findings.push(...(await telling(place.folder, files)));
  return {reports, findings, files};
}

/** What the manifest says was written; throws InputError where there is none. */
async function writtenOf({name, folder, secrets}: Place): Promise<readonly Written[]> {
  const manifest = await readManifest(secrets);
  if (manifest !== null && existsSync(folder)) return manifest.reports;
  const file = join(secrets, 'manifest.json');
  throw new InputError(
    `Nothing is built of ${name}: ${folder} or ${file} is missing. Build the edition first.`
  );
}

/** Files that lie among the reports and that no manifest knows. */
async function unlisted({folder}: Place, files: readonly Written[]): Promise<Finding[]> {
  const known = new Set(files.map(({file}) => file));
  const found = await Promise.all(
    ['reports', 'portable'].map(async (part) => {
      const names = await readdir(join(folder, part), {recursive: true}).catch(() => []);
      return names
        .filter((name) => name.endsWith('.html'))
        .map((name) => `${part}/${name.replaceAll('\\', '/')}`);
    })
  );
  return found
    .flat()
    .filter((file) => !known.has(file))
    .map((file) => ({code: 'file-unlisted', args: {file}}));
}

async function openFile(
  {folder}: Place,
  {id, file, sha256}: Written,
  phrase: string
): Promise<OpenedReport | Finding> {
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) return {code: 'file-missing', args: {file}};
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return {code: 'file-changed', args: {file}};
  const opened = await unlock(sealedIn(bytes.toString('utf8')), phrase);
  if (!('content' in opened)) return {code: 'file-closed', args: {file}};
  const {html, plan, arrow} = unframe(opened.content);
  return {id, file, plan, text: textOf(parse(html)), cells: cellsOf(arrow)};
}

/** The cells in a report's Arrow stream. */
export function cellsOf(arrow: Uint8Array): readonly SafeCell[] {
  const table = tableFromIPC(arrow);
  const column = (name: string): Column<unknown> => table.getChild(name);
  const plain = [...words, ...numbers].map((name) => [name, column(name)] as const);
  const prefix = codeColumn('');
  const codes = table.schema.fields
    .filter(({name}) => name.startsWith(prefix))
    .map(({name}) => [name.slice(prefix.length), column(name)] as const);
  return Array.from({length: table.numRows}, (_, row) => ({
    ...Object.fromEntries(plain.map(([name, values]) => [name, values.at(row) ?? null])),
    at: Object.fromEntries(codes.map(([id, values]) => [id, String(values.at(row))]))
  })) as unknown as readonly SafeCell[];
}
