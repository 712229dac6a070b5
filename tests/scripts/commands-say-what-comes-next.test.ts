import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {again} from '../../scripts/commands/again.ts';
import {mini, spiegel} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-next-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

test('what was named is named again, as it is typed', () => {
  expect(again('kibg', {})).toBe('kibg');
  expect(again('kibg', {edition: '2021', delivery: 'data/mijn levering', identity: 'sleutel.txt'})).toBe(
    'kibg -e 2021 -d "data/mijn levering" -i sleutel.txt'
  );
});

test('the command that a command names can be typed, also where a folder has a space in its name', () => {
  const made = spiegel(here, 'synthesize', mini, '-o', 'mijn levering', '-n', '17');
  expect(made.said).toMatch(/^\d+ bestanden staan in mijn levering\. Alles erin is verzonnen\.\n/);
  const [, next = ''] = /npx spiegel (check .*)\n/.exec(made.said) ?? [];
  expect(next).toBe(`check ${mini} -d "mijn levering"`);
  const checked = spiegel(here, 'check', mini, '-d', 'mijn levering');
  expect(checked.said).toContain(`Bouw de rapporten met: npx spiegel build ${mini} -d "mijn levering"\n`);
  const english = spiegel(here, 'check', mini, '-d', 'mijn levering', '--language', 'en');
  expect(english.said).toContain(`Build the reports with: npx spiegel build ${mini} -d "mijn levering"\n`);
});

test('of a real delivery it is said, before a build asks it, to whom it gives keys', () => {
  expect(spiegel(here, 'synthesize', 'kibg', '-o', 'echt', '-n', '17').code).toBe(0);
  const meta = join(here, 'echt', 'levering.json');
  expect(spiegel(here, 'check', 'kibg', '-d', 'echt').said).not.toContain('key add');
  writeFileSync(meta, readFileSync(meta, 'utf8').replace('"verzonnen": true', '"verzonnen": false'));
  const {code, said} = spiegel(here, 'check', 'kibg', '-d', 'echt', '-r', 'kwaliteit.html');
  expect(code).toBe(0);
  const [, named] = /^Let op: bij (.*) geeft deze levering een sleutel aan consultant\..*key refuse/m.exec(
    said
  )!;
  expect(readFileSync(join(here, 'kwaliteit.html'), 'utf8')).toMatch(
    `een sleutel aan consultant bij: ${named!.replaceAll(' en ', ', ')}.`
  );
});

test('nothing was given out: the ledger says so', () => {
  const {code, said} = spiegel(here, 'ledger', mini);
  expect(said).toBe('Er is nog niets uitgegeven.\n');
  expect(code).toBe(0);
});
