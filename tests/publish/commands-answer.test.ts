import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'spiegel-commands-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const out = join(folder, 'answer.json');
const spiegel = (...words: string[]) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/spiegel.ts', ...words], {
    encoding: 'utf8'
  });
  return {status, said: stdout + stderr};
};
const answer = () => JSON.parse(readFileSync(out, 'utf8'));

test('the worked table is protected: the dominated cell is hidden, and another with it', () => {
  const {status} = spiegel('table', 'protect', '--in', 'docs/examples/table-protect.json', '--out', out);
  expect(status).toBe(0);
  const statuses = answer().cells.map(({id, status}: {id: string; status: string}) => [id, status]);
  expect(statuses).toContainEqual(['south', 'primary']);
  expect(statuses.filter(([, status]: [string, string]) => status === 'secondary')).toHaveLength(1);
});

test('the worked publication is undone, with the sum that does it', () => {
  const {status, said} = spiegel('table', 'audit', '--in', 'docs/examples/table-audit.json', '--out', out);
  expect(status).toBe(0);
  expect(said).toContain('all − north − east');
  expect(answer().breaches).toMatchObject([{id: 'south', kind: 'exact'}]);
});

test('a table that does not add up is refused with the equation that fails, and no stack', () => {
  const bad = join(folder, 'bad.json');
  const cells = [
    {id: 'a', value: 1},
    {id: 'b', value: 3}
  ];
  writeFileSync(bad, JSON.stringify({cells, constraints: [{total: 'b', parts: ['a']}]}));
  const {status, said} = spiegel('table', 'protect', '--in', bad, '--out', out);
  expect(status).toBe(1);
  expect(said).toMatch(/does not add up: b = a/);
  expect(said).not.toMatch(/\n\s+at /);
});

test('a file that is missing or no JSON is said in a sentence', () => {
  const text = join(folder, 'text.json');
  writeFileSync(text, 'no json');
  for (const file of [text, join(folder, 'none.json')]) {
    const {status, said} = spiegel('table', 'audit', '--in', file, '--out', out);
    expect(status).toBe(1);
    expect(said).not.toMatch(/\n\s+at /);
  }
});

test('the policy is printed with every rule, and as a page', () => {
  const page = join(folder, 'policy.html');
  const {status, said} = spiegel('policy', 'kibg', '--html', page);
  expect(status).toBe(0);
  for (const rule of ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R12', 'R13'])
    expect(said).toMatch(new RegExp(`^${rule} `, 'm'));
  expect(readFileSync(page, 'utf8')).toContain('Handtekening');
});

test('an edition that was never built cannot be audited or given out', () => {
  for (const command of ['audit', 'issue']) {
    const {status, said} = spiegel(command, 'kibg', '--edition', 'never-built');
    expect(status).toBe(1);
    expect(said).toContain('Van kibg-never-built is niets gebouwd');
  }
});
