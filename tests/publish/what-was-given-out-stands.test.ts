import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {synthesize} from '../families/mini/synthesize.ts';
import {mini, spiegel} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-given-'));
const delivery = join(here, 'levering');
afterAll(() => rmSync(here, {recursive: true, force: true}));

const delivered = synthesize({seed: 'spiegel'});
const deliver = (): void => {
  for (const [name, text] of delivered) writeFileSync(join(delivery, name), text);
};
const edit = (file: string, change: (text: string) => string): void => {
  const text = readFileSync(join(delivery, file), 'utf8');
  const next = change(text);
  expect(next).not.toBe(text);
  writeFileSync(join(delivery, file), next);
};

const build = (...more: readonly string[]) => spiegel(here, 'build', mini, '-d', delivery, ...more);

/** Hash of every file that was given out, and of what the manifest says of them. */
const standing = (): string => {
  const hash = createHash('sha256');
  const files = readdirSync(join(here, 'dist/mini-2022'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  const {reports, issued, keys, sizes} = JSON.parse(
    readFileSync(join(here, 'secrets/mini-2022/manifest.json'), 'utf8')
  );
  const listed = reports.map(({file, sha256}: Record<string, string>) => `${sha256} ${file}`);
  return hash.update(JSON.stringify([listed, issued, keys, sizes])).digest('hex');
};

let given: string;

beforeAll(() => {
  mkdirSync(delivery);
  deliver();
  expect(build().code).toBe(0);
  expect(spiegel(here, 'audit', mini, '-d', delivery).code).toBe(0);
  expect(spiegel(here, 'issue', mini, '-d', delivery, '--yes').said).toContain('is uitgegeven');
  given = standing();
});

beforeEach(deliver);

test('a build of the same delivery changes nothing', () => {
  const {code, said} = build();
  expect(code, said).toBe(0);
  expect(standing()).toBe(given);
});

test('one mark is another: the build is refused before anything is worked out, and nothing changes', () => {
  edit('enquete.csv', (text) =>
    text.replace(/^(0124;2020;.*;)(\d+)(;\d+\r?)$/m, (_, head, x, rest) => `${head}${x - 1}${rest}`)
  );
  const {code, said} = build();
  expect(code).toBe(1);
  expect(said).toContain('mini-2022 is uitgegeven, en van een andere levering gemaakt dan deze.');
  expect(said).not.toContain('Bescherming');
  expect(standing()).toBe(given);
});

test('a portable copy may be added for who asks for it: the copies that were given out stay', () => {
  const {code, said} = build('--portable', '0124');
  expect(code, said).toBe(0);
  const before = given;
  expect(standing()).not.toBe(before);
  given = standing();
  expect(build().code).toBe(0);
  expect(standing()).toBe(given);
});

test('another text would change what reports say: that is refused, and correct is the way', () => {
  edit('zwemscholen.csv', (text) => text.replaceAll('De Verzonnen 10e Golf', 'De Verzonnen Tiende Golf'));
  const {code, said} = build();
  expect(code).toBe(1);
  expect(said).toContain('Is de levering verbeterd, geef dan: npx spiegel correct');
  expect(standing()).toBe(given);
});
