import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {mini, script, spiegel} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-fault-'));
const broken = new URL('./broken-solver.mjs', import.meta.url).href;
const worked = new URL('../../docs/examples/table-protect.json', import.meta.url);
afterAll(() => rmSync(here, {recursive: true, force: true}));
beforeAll(() => {
  expect(spiegel(here, 'synthesize', mini, '-o', 'invented').code).toBe(0);
  expect(spiegel(here, 'build', mini, '-d', 'invented').code).toBe(0);
  writeFileSync(join(here, 'table.json'), readFileSync(worked));
}, 300_000);

/** The same command, where the solver fails. */
function withBrokenSolver(...words: readonly string[]): {code: number | null; said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', broken, script, ...words], {
    encoding: 'utf8',
    cwd: here
  });
  return {code: status, said: stdout + stderr};
}

const uses = [
  ['build', mini, '-d', 'invented'],
  ['audit', mini, '-d', 'invented'],
  ['table', 'protect', '--in', 'table.json', '--out', 'out.json']
];

test.each(uses)(
  'a fault of the solver in %s ends in a sentence, with its data beside the secrets',
  {timeout: 300_000},
  (...words) => {
    rmSync(join(here, 'secrets', 'solver-fault.json'), {force: true});
    // What was built and protected before needs no solver: let it be made anew.
    rmSync(join(here, 'secrets', 'mini-2022', 'unchanged.json'), {force: true});
    rmSync(join(here, 'secrets', 'mini-2022', 'protection.gz'), {force: true});
    const {code, said} = withBrokenSolver(...words);
    expect(code).toBe(1);
    expect(said).toContain('The solver came to no answer');
    expect(said).toContain('passModel failed');
    expect(said).toContain('secrets/solver-fault.json');
    expect(said).not.toMatch(/xxxx|\n\s+at |node:internal/);
    expect(said.length).toBeLessThan(3000);
    const kept = join(here, 'secrets', 'solver-fault.json');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(kept, 'utf8')).problem).toBeTruthy();
  }
);
