import {createHash} from 'node:crypto';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {deliver, edit, files, giveOut, here, lowerMark, manifest, run, said} from './given-out-edition.ts';

afterAll(() => rmSync(here, {recursive: true, force: true}));

/** Hash of every file that was given out, and of what the manifest says of them. */
function standing(): string {
  const {reports, issued, keys, sizes} = manifest();
  const listed = reports.map(({file, sha256}: Record<string, string>) => `${sha256} ${file}`);
  return createHash('sha256')
    .update(JSON.stringify([...files(), listed, issued, keys, sizes]))
    .digest('hex');
}

let given: string;

beforeAll(() => {
  giveOut();
  given = standing();
});

beforeEach(deliver);

test('a build of the same delivery changes nothing', () => {
  said('build');
  expect(standing()).toBe(given);
});

test('one mark is another: the build is refused before anything is worked out, and nothing changes', () => {
  lowerMark();
  const {code, said} = run('build');
  expect(code).toBe(1);
  expect(said).toContain('mini-2022 is uitgegeven, en van een andere levering gemaakt dan deze.');
  expect(said).not.toContain('Bescherming');
  expect(standing()).toBe(given);
});

test('a portable copy may be added for who asks for it: the copies that were given out stay', () => {
  const before = given;
  said('build', '--portable', '0124');
  given = standing();
  expect(given).not.toBe(before);
  said('build');
  expect(standing()).toBe(given);
});

test('another text would change what reports say: that is refused, and correct is the way', () => {
  edit('zwemscholen.csv', (text) => text.replaceAll('De Verzonnen 10e Golf', 'De Verzonnen Tiende Golf'));
  const {code, said} = run('build');
  expect(code).toBe(1);
  expect(said).toContain('Is de levering verbeterd, geef dan: npx spiegel correct');
  expect(standing()).toBe(given);
});

test('what was given out is known by the ledger, also where issuing was killed before the manifest was told of it', () => {
  const {issued, ...untold} = manifest();
  expect(issued).toMatch(/^[0-9a-f]{64}$/);
  writeFileSync(join(here, 'secrets/mini-2022/manifest.json'), JSON.stringify(untold));
  lowerMark();
  expect(run('build').said).toContain('mini-2022 is uitgegeven');
});
