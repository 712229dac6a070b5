import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {readLedger} from '../../src/publish/ledger.ts';
import {practiceVault} from '../invented-keys.ts';
import {
  changedSince,
  deliver,
  edit,
  files,
  giveOut,
  here,
  lowerMark,
  manifest,
  run,
  said
} from './given-out-edition.ts';

const correct = ['correct', '-e', '2022', '--reason', 'een cijfer was verkeerd overgenomen'] as const;
const list = (): string => readFileSync(join(here, 'secrets/mini-2022/verbetering.csv'), 'utf8');
const ledger = async () => {
  using vault = await practiceVault(here, 'mini');
  return readLedger(vault);
};
let given: ReadonlyMap<string, string>;

beforeAll(() => {
  giveOut();
  given = files();
});
beforeEach(deliver);
afterAll(() => rmSync(here, {recursive: true, force: true}));

test('where nothing changes nothing is made', () => {
  const {code, said} = run(...correct);
  expect(code).toBe(1);
  expect(said).toContain('verandert niets aan wat van mini-2022 is uitgegeven');
  expect(changedSince(given)).toEqual([]);
});

test('the delivery is of the edition that is named, and of one that was given out', () => {
  const other = ['correct', '-e', '2021', '--reason', 'een fout'] as const;
  expect(run(...other).said).toContain('De levering is van editie 2022, en u noemt 2021.');
  edit('levering.json', (text) => text.replace('"editie": "2022"', '"editie": "2021"'));
  expect(run(...other).said).toContain('mini-2021 is niet uitgegeven');
  expect(changedSince(given)).toEqual([]);
});

test('where more would change than was named nothing is made', () => {
  lowerMark();
  const {code, said} = run(...correct, '--only', '0007');
  expect(code).toBe(1);
  expect(said).toContain('verandert ook andere rapporten dan u noemt: 0124.');
  expect(changedSince(given)).toEqual([]);
});

test('one figure of one report: that report is made anew, and listed without a value; also where the delivery is of another day', async () => {
  lowerMark();
  edit('levering.json', (text) => text.replace('2023-03-01', '2023-05-09'));
  const told = said(...correct, '--only', '0124');
  expect(told).toContain('1 rapport verandert: 1 cijfer staat er anders.');
  expect(changedSince(given)).toEqual(['0124']);
  expect(list()).toBe(
    '\ufeffrapport;van;figuur;onderdeel;periode\n0124;de lezer zelf;Cijfer;Alle lesvormen;2020\n'
  );
  expect(manifest().correction).toEqual({reason: 'een cijfer was verkeerd overgenomen', only: ['0124']});
  expect(await ledger()).toHaveLength(1);
});

test('it is audited with what was given out, given out, and recorded; then it stands as any edition', async () => {
  lowerMark();
  edit('levering.json', (text) => text.replace('2023-03-01', '2023-05-09'));
  const corrected = files();
  said('audit', '-e', '2022');
  const receipt = JSON.parse(readFileSync(join(here, 'secrets/mini-2022/privacy-receipt.json'), 'utf8'));
  expect(receipt).toMatchObject({verdict: 'passed', earlier: 1});
  expect(said('issue', '-e', '2022', '--yes')).toContain('De verbetering van mini-2022 is uitgegeven');
  const [first, second] = await ledger();
  expect(second).toMatchObject({
    deed: 'corrected',
    reason: 'een cijfer was verkeerd overgenomen',
    hash: receipt.hash
  });
  const differ = Object.keys(first!.contents!.reports).filter(
    (id) => first!.contents!.reports[id] !== second!.contents!.reports[id]
  );
  expect(differ).toEqual(['0124']);
  expect(manifest().correction).toBeUndefined();
  said('build');
  expect(changedSince(corrected)).toEqual([]);
  deliver();
  expect(run('build').said).toContain('van een andere levering gemaakt dan deze');
});
