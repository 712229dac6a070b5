/** A small edition that was given out, from the command line, and what staff do with it. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {expect} from 'vitest';
import {synthesize} from '../families/mini/synthesize.ts';
import {keysOf} from '../invented-keys.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';

export const here = mkdtempSync(join(tmpdir(), 'spiegel-given-'));
const delivery = join(here, 'levering');
const delivered = synthesize({seed: 'spiegel'});

/** The delivery as it was given out. */
export function deliver(): void {
  mkdirSync(delivery, {recursive: true});
  for (const [name, text] of delivered) writeFileSync(join(delivery, name), text);
}

/** Changes a delivered file. */
export function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(join(delivery, file), 'utf8');
  const next = change(text);
  expect(next).not.toBe(text);
  writeFileSync(join(delivery, file), next);
}

/** One mark of a large school, of 2020, is one lower. */
export const lowerMark = (): void =>
  edit('enquete.csv', (text) =>
    text.replace(/^(0124;2020;.*;)(\d+)(;\d+\r?)$/m, (_, head, x, rest) => `${head}${x - 1}${rest}`)
  );

export const run = (command: string, ...more: readonly string[]) =>
  spiegel(here, command, mini, '-d', delivery, ...more);

/** What a command says that must end well. */
export function said(command: string, ...more: readonly string[]): string {
  const {code, said} = run(command, ...more);
  expect(code, said).toBe(0);
  return said;
}

export function giveOut(): void {
  deliver();
  said('build');
  said('audit');
  expect(said('issue', '--yes')).toContain('is uitgegeven');
}

/** Every file of a report that was given out → its bytes. */
export const files = (): ReadonlyMap<string, string> => {
  const dist = join(here, 'dist/mini-2022');
  return new Map(
    readdirSync(dist, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(dist, file), readFileSync(file, 'base64')])
  );
};

/** Ids of the reports of which a file differs. */
export function changedSince(before: ReadonlyMap<string, string>): readonly string[] {
  const after = files();
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name)
  );
  const ids = new Map(keysOf(join(here, 'secrets/mini-2022')).map(({slug, id}) => [slug, id]));
  return [
    ...new Set(names.map((name) => ids.get(/^(?:reports|portable)\/([^/.]+)/.exec(name)?.[1] ?? '') ?? name))
  ].sort();
}

export const manifest = () => JSON.parse(readFileSync(join(here, 'secrets/mini-2022/manifest.json'), 'utf8'));
