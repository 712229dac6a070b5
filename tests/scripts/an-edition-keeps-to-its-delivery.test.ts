/** An edition is held against the delivery that it was made of, and no other; what is refused changes nothing. */
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {deliveryHash} from '../../src/publish/privacy-receipt.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import template from '../families/mini/template.ts';
import {mini, spiegel} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-together-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

const secrets = join(here, 'secrets', 'mini-2022');
mkdirSync(secrets, {recursive: true});
mkdirSync(join(here, 'dist', 'mini-2022'), {recursive: true});
spiegel(here, 'synthesize', mini, '-o', 'own');
spiegel(here, 'synthesize', mini, '-o', 'other', '--seed', 'other');
const rows = await rowsFrom(join(here, 'own'), template);

const receipt = join(secrets, 'privacy-receipt.json');
writeFileSync(receipt, '{"kept": true}');
const standing = (of: object): void =>
  writeFileSync(join(secrets, 'manifest.json'), JSON.stringify({edition: 'mini-2022', reports: [], ...of}));
const real = (name: string): string => {
  const folder = join(here, `${name}-real`);
  cpSync(join(here, name), folder, {recursive: true});
  const letter = join(folder, 'levering.json');
  writeFileSync(letter, readFileSync(letter, 'utf8').replace('"verzonnen": true', '"verzonnen": false'));
  return folder;
};

const audit = (...words: readonly string[]) => spiegel(here, 'audit', mini, '-e', '2022', ...words);
const unchanged = (): void => {
  expect(readFileSync(receipt, 'utf8')).toBe('{"kept": true}');
  expect(readdirSync(secrets).sort()).toEqual(['manifest.json', 'privacy-receipt.json']);
};

test('a real edition is never held against an invented delivery because nobody named one', () => {
  standing({invented: false, delivery: deliveryHash(rows.files)});
  const unnamed = audit();
  expect(unnamed.said).toMatch(
    /mini-2022 is van een echte levering gemaakt\. Noem die levering achter --delivery/
  );
  expect(unnamed.code).toBe(2);
  unchanged();
});

test.each([
  [
    'another delivery of the same edition',
    () => real('other'),
    /van een andere levering gemaakt dan deze\. Er is niets veranderd/
  ],
  ['an invented one', () => 'own', /van een andere levering gemaakt dan deze/],
  [
    'a delivery of another edition',
    () => {
      const folder = real('own');
      const letter = join(folder, 'levering.json');
      writeFileSync(letter, readFileSync(letter, 'utf8').replace('"editie": "2022"', '"editie": "2023"'));
      return folder;
    },
    /De levering is van editie 2023, en u noemt mini-2022/
  ]
])('%s is refused before anything is written', (_, delivery, says) => {
  standing({invented: false, delivery: deliveryHash(rows.files)});
  const {code, said} = audit('-d', delivery());
  expect(said).toMatch(/Editie mini-2022, nagekeken met de levering in /);
  expect(said).toMatch(says);
  expect(code).toBe(1);
  unchanged();
});
