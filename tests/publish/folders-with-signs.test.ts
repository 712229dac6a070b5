import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {checkOwnFolder} from '../../src/publish/own-folder.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import {mini, script} from '../scripts/spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-folders-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));

test('a delivery is built, audited and served from folders with any sign in their names', () => {
  const work = join(here, 'werk #1, 100% klaar?');
  const delivery = join(work, 'levering 50%25 & #2');
  mkdirSync(delivery, {recursive: true});
  for (const [name, text] of synthesize({seed: 'spiegel', holders: 12}))
    writeFileSync(join(delivery, name), text);
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [script, ...words], {cwd: work, encoding: 'utf8'});
  const built = run('build', mini, '-d', delivery, '--portable', 'all');
  expect(built.status, built.stderr).toBe(0);
  const [reports, portable] = ['reports', 'portable'].map((kind) =>
    readdirSync(join(work, 'dist/mini-2022', kind)).map((name) => name.replace(/\.html$/, ''))
  );
  expect(reports!.length).toBeGreaterThan(10);
  expect(portable).toEqual(reports);
  const audited = run('audit', mini, '-d', delivery);
  expect(audited.status, audited.stdout + audited.stderr).toBe(0);
});

test('Spiegel’s own folder may not hold a sign that an address reads otherwise, and the person is told what to do', () => {
  for (const path of ['/home/x/spiegel #2/', '/home/x/100%/spiegel', '/home/x/spiegel?'])
    expect(() => checkOwnFolder(path)).toThrow(
      /Geef die map een andere naam, of zet Spiegel ergens anders neer/
    );
  expect(() => checkOwnFolder('/home/x/Spiegel (nieuw), versie 2 & zo')).not.toThrow();
  expect(() => checkOwnFolder()).not.toThrow();
});
