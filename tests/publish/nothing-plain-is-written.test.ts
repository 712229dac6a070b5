import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {parse} from 'csv-parse/sync';
import {afterAll, expect, test} from 'vitest';
import {synthesize} from '../families/mini/synthesize.ts';
import template from '../families/mini/template.ts';
import {mini, script} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-plain-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

interface Told {
  readonly seen: readonly string[];
  readonly plain: readonly string[];
  readonly called: readonly string[];
}

test('while an edition is built, nothing of a report is written that is not locked, not even for a moment, and nobody is called', () => {
  for (const [name, text] of synthesize({seed: 'spiegel'})) writeFileSync(join(here, name), text);
  const holders = readFileSync(join(here, 'zwemscholen.csv'), 'utf8');
  const rows: {naam: string}[] = parse(holders, {columns: true, delimiter: ';', bom: true});
  // Every name, and the headings above the figures.
  const titles = template.chapters.flatMap(({indicators}) => indicators.map(({title}) => title));
  const sought = [...new Set(rows.map(({naam}) => naam)), ...titles];
  expect(sought.length).toBeGreaterThan(25);
  const spy = new URL('written.ts', import.meta.url).href;
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--import', spy, script, 'build', mini, '-d', here],
    {
      cwd: here,
      encoding: 'utf8',
      env: {...process.env, SPIEGEL_SOUGHT: JSON.stringify(sought)},
      maxBuffer: 1e8
    }
  );
  expect(status, stderr).toBe(0);
  const {seen, plain, called}: Told = JSON.parse(/^WRITTEN (.*)$/m.exec(stdout)![1]!);
  // The eye is open: it saw the locked pages being written, and the names that lie among the secrets.
  expect(seen.filter((file) => /reports[\\/]\w{26}[\\/]index\.html$/.test(file)).length).toBeGreaterThan(20);
  expect(plain.map((file) => relative(here, file).replaceAll('\\', '/'))).toEqual([
    'secrets/mini.practice.json.new'
  ]);
  expect(called).toEqual([]);
});
