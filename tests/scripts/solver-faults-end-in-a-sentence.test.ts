import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {SolverFault} from '../../src/errors.ts';
import {keepingFault} from '../../src/publish/solver-fault.ts';
import {openWith} from '../../src/store/age.ts';
import {openVault} from '../../src/store/vault.ts';
import {mini, script, spiegel} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-fault-'));
const broken = new URL('./broken-solver.mjs', import.meta.url).href;
const worked = new URL('../../docs/examples/table-protect.json', import.meta.url);
const opens = ['--identity', 'sleutel.txt'];
const open = join(here, 'secrets', 'solver-fault.json');
const locked = `${open}.age`;

/** An edition of a real delivery, built and audited by a solver that works. */
beforeAll(() => {
  expect(spiegel(here, 'synthesize', mini, '-o', 'real', '-n', '17').code).toBe(0);
  const change = (name: string, from: RegExp, to: string): void => {
    const file = join(here, 'real', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  };
  change('levering.json', /"verzonnen": true/g, '"verzonnen": false');
  change('zwemscholen.csv', /;ja\r?$/gm, ';nee');
  expect(spiegel(here, 'store', 'create', mini, ...opens).code).toBe(0);
  for (const command of ['build', 'audit'])
    expect(spiegel(here, command, mini, '-d', 'real', ...opens).code).toBe(0);
  writeFileSync(join(here, 'table.json'), readFileSync(worked));
}, 300_000);
afterAll(() => rmSync(here, {recursive: true, force: true}));

/** The same command, where the solver fails. */
function withBrokenSolver(...words: readonly string[]): {code: number | null; said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', broken, script, ...words], {
    encoding: 'utf8',
    cwd: here
  });
  return {code: status, said: stdout + stderr};
}

const inWords = ({code, said}: {code: number | null; said: string}): void => {
  expect(code).toBe(1);
  expect(said).toContain('passModel failed');
  expect(said).not.toMatch(/xxxx|\n\s+at |node:internal/);
  expect(said.length).toBeLessThan(3000);
};

test.each([['issue', '--yes'], ['audit'], ['build']])(
  'a fault of the solver in %s of a real delivery ends in a sentence, with its data under the lock of the store',
  {timeout: 300_000},
  async (command, ...more) => {
    rmSync(locked, {force: true});
    // As an earlier version left it.
    writeFileSync(open, '{"problem": 1}');
    // What was built and protected before needs no solver: let it be made anew.
    if (command === 'build') rmSync(join(here, 'secrets', 'mini-2022', 'unchanged.json'));
    if (command === 'build') rmSync(join(here, 'secrets', 'mini-2022', 'protection.sealed'));
    const met = withBrokenSolver(command, mini, '-d', 'real', ...opens, ...more);
    inWords(met);
    expect(met.said).toMatch(/Een som van de bescherming ging niet op/);
    expect(met.said).toMatch(/secrets\/solver-fault\.json\.age, .* gaat open met wat de kluis opent/);
    expect(existsSync(open)).toBe(false);
    expect(statSync(locked).mode & 0o777).toBe(0o600);
    const [identity = ''] =
      /^AGE-SECRET-KEY-1.*$/m.exec(readFileSync(join(here, 'sleutel.txt'), 'utf8')) ?? [];
    const kept = await openWith(identity, readFileSync(locked));
    expect(JSON.parse(kept!).problem).toBeTruthy();
    // Nothing of it lies about without a lock.
    const plain = readdirSync(here, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .filter(({parentPath, name}) => readFileSync(join(parentPath, name), 'latin1').includes('passModel'));
    expect(plain).toEqual([]);
  }
);

test('a fault in a table on its own ends in a sentence, with its data as open as the table', () => {
  const met = withBrokenSolver('table', 'protect', '--in', 'table.json', '--out', 'out.json');
  inWords(met);
  expect(met.said).toMatch(/The solver came to no answer.* secrets\/solver-fault\.json, /);
  expect(statSync(open).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(open, 'utf8')).problem).toBeTruthy();
});

test('of an invented delivery, which hides nothing, it is kept as it is', async () => {
  const root = join(here, 'practice');
  using vault = await openVault({root, family: 'mini', practice: true}, {}, () => {});
  const fault = new SolverFault('it stopped', {rows: [1, Infinity]});
  await expect(keepingFault(vault, () => Promise.reject(fault))).rejects.toBe(fault);
  expect(fault.kept).toBe(join(root, 'secrets', 'solver-fault.json'));
  expect(JSON.parse(readFileSync(fault.kept!, 'utf8')).problem).toEqual({rows: [1, 'Infinity']});
});
