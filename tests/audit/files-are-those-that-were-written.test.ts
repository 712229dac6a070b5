import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {openEdition} from '../../src/audit/open.ts';
import {writeManifest} from '../../src/publish/manifest.ts';
import type {Place} from '../../src/publish/publish.ts';

const root = mkdtempSync(join(tmpdir(), 'spiegel-files-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));
const place: Place = {
  name: 'mini-2022',
  edition: '2022',
  staging: join(root, 'staging'),
  folder: join(root, 'dist'),
  secrets: join(root, 'secrets')
};

/** Pages that look alike from outside; that nobody has a key to them is another finding. */
const page = (data: string, slots: readonly object[] = [{salt: 'aa', wrapped: 'bb'}]): string =>
  `<script type="application/json" id="sealed">${JSON.stringify({data, slots})}</script>`;
const files = ['a', 'b', 'c', 'd'].map((slug) => `reports/${slug}/index.html`);

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(place.folder, file)), {recursive: true});
  writeFileSync(join(place.folder, file), text);
};
const listed = (texts: readonly string[]) =>
  writeManifest(place.secrets, {
    edition: place.name,
    invented: true,
    reports: files.map((file, at) => ({
      ...{id: String(at), slug: file.split('/')[1]!, file, bytes: texts[at]!.length},
      sha256: createHash('sha256').update(texts[at]!).digest('hex')
    }))
  });
const found = async (): Promise<readonly string[]> => {
  const {findings} = await openEdition(place, new Map());
  return findings
    .filter(({code}) => code !== 'file-closed')
    .map(({code, args}) => `${code} ${args['file']}`)
    .sort();
};

const texts = files.map((_, at) => page(`inhoud${at}`));
beforeEach(async () => {
  rmSync(place.folder, {recursive: true, force: true});
  await listed(texts);
  for (const [at, file] of files.entries()) await write(file, texts[at]!);
});

test('files as they were written are no finding', async () => {
  expect(await found()).toEqual([]);
});

test('a file with one other character is found, and one that is gone', async () => {
  await write(files[1]!, texts[1]!.replace('inhoud1', 'inhoud7'));
  rmSync(join(place.folder, files[3]!));
  expect(await found()).toEqual([`file-changed ${files[1]}`, `file-missing ${files[3]}`]);
});

test('a file that no manifest knows is found, hosted and portable', async () => {
  await write('reports/e/index.html', texts[0]!);
  await write('portable/e.html', texts[0]!);
  expect(await found()).toEqual(['file-unlisted portable/e.html', 'file-unlisted reports/e/index.html']);
});

test('what is of another size, or has other locks, is found while it is still locked', async () => {
  const other = [
    page('inhoud zoveel langer'),
    page('inh', [{salt: 'aa', wrapped: 'bb'}, {}]),
    ...texts.slice(2)
  ];
  await listed(other);
  for (const [at, file] of files.entries()) await write(file, other[at]!);
  expect(await found()).toEqual([`file-tells ${files[0]}`, `file-tells ${files[1]}`]);
});

test('a copy that its phrase does not open is found', async () => {
  const {findings, reports} = await openEdition(place, new Map());
  expect(findings.map(({code}) => code)).toEqual(files.map(() => 'file-closed'));
  expect(reports).toEqual([]);
});
