/** Invented deliveries, changed as a slip of the pen or of a program would change them, and counted again by their sender. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Received, receive} from '../../src/validate/receive.ts';
import {synthesize} from '../../templates/kibg/synthesize.ts';
import template from '../../templates/kibg/template.ts';

export type Files = ReadonlyMap<string, string | Uint8Array>;
export type Row = Readonly<Record<string, string>>;
/** File by file; what it does not name stays. */
export type Change = (files: ReadonlyMap<string, string>) => Files;

export const sound: ReadonlyMap<string, string> = synthesize({seed: 'voorbeeld', holders: 12});

const lines = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split('\n');

export function rowsOf(text: string): readonly Row[] {
  const [header = '', ...body] = lines(text);
  const names = header.split(';');
  return body
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split(';').map((value, at) => [names[at] ?? '', value])));
}

/** Every row of a file through a function; null leaves it out. */
export const rows =
  (name: string, change: (row: Row, at: number) => Row | null): Change =>
  (files) => {
    const text = files.get(name)!;
    const [header = ''] = lines(text);
    const made = rowsOf(text).flatMap((row, at) => {
      const changed = change(row, at);
      return changed === null
        ? []
        : [
            header
              .split(';')
              .map((column) => changed[column])
              .join(';')
          ];
    });
    return new Map([[name, `\uFEFF${[header, ...made].join('\n')}\n`]]);
  };

export const decimal = (text: string): number => Number(text.replace(',', '.'));
export const comma = (value: number): string => String(Math.round(value * 1e4) / 1e4).replace('.', ',');

/** Two codes, each in the place of the other. */
export const exchange = (name: string, column: string, one: string, other: string): Change =>
  rows(name, (row) => ({
    ...row,
    [column]: row[column] === one ? other : row[column] === other ? one : row[column]!
  }));

/** Control totals as the sender counts them of what it sends. */
export function counted(files: Files): Files {
  const said = JSON.parse(files.get('levering.json') as string);
  const totals = [...files].flatMap(([bestand, text]) => {
    if (!bestand.endsWith('.csv') || typeof text !== 'string') return [];
    const all = rowsOf(text);
    const sum = (column: string) => all.reduce((total, row) => total + decimal(row[column] ?? ''), 0);
    const sums = 'n' in (all[0] ?? {}) ? {n: sum('n'), x: sum('x')} : {};
    const finite = Object.values(sums).every(Number.isFinite);
    return [{bestand, rijen: all.length, ...(finite ? sums : {})}];
  });
  return new Map([...files, ['levering.json', JSON.stringify({...said, controletotalen: totals})]]);
}

/** What is found of these files, read from a folder as any delivery. */
export async function checked(files: Files, previous?: Files): Promise<Received> {
  const folders = [files, ...(previous ? [previous] : [])].map(written);
  const [folder = '', before] = folders;
  const received = await receive(folder, template, before);
  for (const one of folders) rmSync(one, {recursive: true});
  return received;
}

function written(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'spiegel-changed-'));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** The sound delivery after a change, counted again. */
export const after = (change: Change, files = sound): Files => counted(new Map([...files, ...change(files)]));
