import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {endingOf} from '../../scripts/exit-code.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import {edition, family, newRoot, publishSmall, secretsOf} from '../publish/small-edition.ts';
import {stopBefore} from '../publish/stopping-disk.ts';
import {mini, spiegel} from './spiegel.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-fails-'));
afterAll(() => rmSync(here, {recursive: true, force: true}));
const stack = /\n\s+at |node:internal/;

describe('a disk that is full, or cannot be written', () => {
  let root: string;
  beforeAll(async () => {
    root = await newRoot();
    await publishSmall(root, 'een');
  });
  afterAll(() => rmSync(root, {recursive: true, force: true}));

  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES'])('%s', async (code) => {
    // As Node tells it of a file that is open: without a path.
    const fault = () =>
      Object.assign(new Error(`${code}: x, write`), {code, ...(code === 'EACCES' ? {path: 'x'} : {})});
    for (const nth of fc.sample(fc.integer({min: 2, max: 45}), 6)) {
      const {restore} = stopBefore(nth, fault);
      const met = await publishSmall(root, 'een').catch((error: unknown) => error);
      restore();
      expect(endingOf(met), `before change ${nth}`).toMatchObject({code: 2, says: expect.any(String)});
      (await secretsOf(root))[Symbol.dispose]();
      expect(await practiceKeys(root, family, edition)).toHaveLength(4);
    }
  });
});

describe('a delivery that is not what it should be', () => {
  const delivery = join(here, 'levering');
  const files = synthesize({seed: 'spiegel'});
  beforeAll(() => {
    mkdirSync(delivery, {recursive: true});
    for (const [name, text] of files) writeFileSync(join(delivery, name), text);
  });

  test('a name of three million letters', () => {
    const list = join(delivery, 'zwemscholen.csv');
    const text = readFileSync(list, 'utf8');
    writeFileSync(list, text.replaceAll(/^(0007;\d+;)[^;]*/gm, `$1${'N'.repeat(3_000_000)}`));
    const {code, said} = spiegel(here, 'build', mini, '-d', delivery);
    writeFileSync(list, text);
    expect(said).toMatch(/De naam van 0007 is 3\.000\.000 tekens lang/);
    expect(said.length).toBeLessThan(2000);
    expect([code, stack.test(said)]).toEqual([1, false]);
  });

  test.skipIf(process.platform === 'win32')('a pipe in the place of a file', () => {
    for (const name of ['levering.json', 'lessen.csv']) {
      rmSync(join(delivery, name));
      spawnSync('mkfifo', [join(delivery, name)]);
      const {code, said} = spiegel(here, 'build', mini, '-d', delivery);
      rmSync(join(delivery, name));
      writeFileSync(join(delivery, name), files.get(name)!);
      expect(said).toMatch(new RegExp(`${name}\\n`));
      expect([code, stack.test(said)]).toEqual([1, false]);
    }
  });
});

describe('secrets that are not what they should be', () => {
  const opened = () => spiegel(here, 'key', 'list', mini);

  test('a store that is damaged, or a pipe', () => {
    const folder = join(here, 'secrets');
    mkdirSync(folder, {recursive: true});
    const file = join(folder, 'mini.practice.json');
    for (const text of ['', '{', '[]', '{"format":"spiegel-store-1","practice":true}']) {
      writeFileSync(file, text);
      const {code, said} = opened();
      expect(said).toMatch(/mini\.practice\.json is niet zoals het geschreven is/);
      expect([code, stack.test(said)]).toEqual([1, false]);
    }
    rmSync(file);
    if (process.platform === 'win32') return;
    spawnSync('mkfifo', [file]);
    const {code, said} = opened();
    expect(said).toMatch(/geen gewoon bestand/);
    expect([code, stack.test(said)]).toEqual([1, false]);
    rmSync(file);
  });
});
