import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {type Column, tableFromIPC} from '@uwdata/flechette';
import {parse} from 'parse5';
import {unframeFirst} from '../bundle/first.ts';
import {unframe} from '../bundle/unpack.ts';
import {correct as opens, place as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import type {SafeCell} from '../figures/series.ts';
import {type Content, open as unlock} from '../lock/open.ts';
import {openRest} from '../lock/open-rest.ts';
import {restIn, sealedIn} from '../lock/sealed-in.ts';
import {readManifest} from '../publish/manifest.ts';
import type {Place, Written} from '../publish/publish.ts';
import {codeColumn, numbers, words} from '../query/columns.ts';
import type {ReportPlan} from '../template/plan.ts';
import type {Finding} from './finding.ts';
import {telling} from './outside.ts';
import {textOf} from './page-text.ts';

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

/** Slug → the phrases of its report. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** Opens every copy of every report of an edition with its phrases; throws InputError where nothing is built. */
export async function openEdition(
  place: Place,
  phrases: Phrases,
  {onFiles, onOpen}: {onFiles?: (count: number) => void; onOpen?: () => void} = {}
): Promise<OpenedEdition> {
  const files = await writtenOf(place);
  onFiles?.(files.length);
  const findings: Finding[] = await unlisted(place, files);
  const reports: OpenedReport[] = [];
  for (const written of files) {
    const opened = await openFile(place, written, phrases.get(written.slug) ?? []);
    if (opened !== null && 'code' in opened) findings.push(opened);
    else if (opened !== null) reports.push(opened);
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
  throw new InputError(says.notBuilt(name, existsSync(folder) ? file : folder));
}

/** Files that lie among the reports and that no manifest knows. */
async function unlisted({folder}: Place, files: readonly Written[]): Promise<Finding[]> {
  const known = new Set(files.map(({file}) => file));
  const found = await Promise.all(
    ['reports', 'portable'].map(async (part) => {
      const names = await readdir(join(folder, part), {recursive: true}).catch(() => []);
      return names
        .filter((name) => /\.(html|bin)$/.test(name))
        .map((name) => `${part}/${name.replaceAll('\\', '/')}`);
    })
  );
  return found
    .flat()
    .filter((file) => !known.has(file))
    .map((file) => ({code: 'file-unlisted', args: {file}}));
}

/** The report in a page; null for its rest, which is opened with it. */
async function openFile(
  {folder}: Place,
  {id, file, sha256}: Written,
  phrases: readonly string[]
): Promise<OpenedReport | Finding | null> {
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) return {code: 'file-missing', args: {file}};
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return {code: 'file-changed', args: {file}};
  if (!file.endsWith('.html')) return null;
  const page = bytes.toString('utf8');
  const sealed = sealedIn(page);
  const opened = await openedBy(sealed, phrases);
  const rest = opened && (await openRest(sealed, opened.key, await restOf(join(folder, file), page)));
  if (!opened || !rest) return {code: 'file-closed', args: {file}};
  const first = unframeFirst(opened.content);
  const {html, plan, arrow} = unframe(rest);
  return {id, file, plan, text: textOf(parse(first.html + html)), cells: cellsOf(arrow)};
}

/** The cells of one page that stands; throws InputError where it is not what was written, or its phrases do not open it. */
export async function cellsIn(
  place: Place,
  written: Written,
  phrases: readonly string[]
): Promise<readonly SafeCell[]> {
  const opened = await openFile(place, written, phrases);
  if (opened !== null && 'cells' in opened) return opened.cells;
  throw new InputError(opens.closed(join(place.folder, written.file)));
}

/** The rest of a page's report as it is locked; of a page without one, or that names a file elsewhere, nothing. */
async function restOf(file: string, page: string): Promise<Uint8Array> {
  const rest = restIn(page);
  if (rest !== null && 'within' in rest) return Buffer.from(rest.within, 'base64');
  if (rest === null || basename(rest.beside) !== rest.beside) return new Uint8Array();
  return readFile(join(dirname(file), rest.beside)).catch(() => new Uint8Array());
}

/** The first part, to which every one of its keys must lead; null where one does not, or there is none. */
async function openedBy(sealed: unknown, phrases: readonly string[]): Promise<Content | null> {
  let content: Content | null = null;
  for (const phrase of phrases) {
    const opened = await unlock(sealed, phrase);
    if (!('content' in opened)) return null;
    content = opened;
  }
  return content;
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
