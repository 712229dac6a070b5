import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {again} from '../../scripts/commands/again.ts';
import {build as says} from '../../src/commands.nl.ts';
import {among} from '../../src/publish/receipt.ts';
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

test('who has no report of its own, and who is gone and has one, are one sentence each', () => {
  expect(says.absorbed(['a'])).toMatch(
    /^- a krijgt geen eigen rapport, .* zonder deze aanbieder te klein\.$/
  );
  expect(says.absorbed(['a', 'b', 'c'])).toMatch(
    /^- a, b en c krijgen geen eigen rapport, .* zonder hen te klein\.$/
  );
  expect(says.gone(['a', 'b'], '2021')).toBe(
    '- a en b staan over 2021 niet meer op de lijst, en krijgen wel een rapport: over de tijd ervoor.'
  );
  const many = Array.from({length: 25}, (_, at) => `p${at}`);
  expect(says.gone(many, '2021-03')).toMatch(/p19 en nog 5 staan over maart 2021 niet/);
  // Of whom no report is made, nothing is said.
  expect(among({period: '2021', ids: ['a', 'b']}, ['b', 'c'])).toEqual({period: '2021', ids: ['b']});
});

test('nothing was given out: the ledger says so', () => {
  const {code, said} = spiegel(here, 'ledger', mini);
  expect(said).toBe('Er is nog niets uitgegeven.\n');
  expect(code).toBe(0);
});
