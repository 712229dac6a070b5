import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {asideIn} from '../../src/render/aside.ts';

const here = mkdtempSync(join(tmpdir(), 'spiegel-aside-'));
const folder = join(here, 'aside');
afterAll(() => rmSync(here, {recursive: true, force: true}));

const secret = Buffer.from('Wat hier staat is geheim.'.repeat(40));
const only = (): string => join(folder, readdirSync(folder)[0]!);

test('what waits to be locked lies on the disk under a key of the build alone, is given back whole, and is gone then', async () => {
  {
    await using aside = await asideIn(folder);
    const back = await aside.put(secret);
    expect(readFileSync(only()).includes('geheim')).toBe(false);
    expect([statSync(folder).mode & 0o777, statSync(only()).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(Buffer.from(await back()).equals(secret)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
    await aside.put(secret);
  }
  expect(existsSync(folder)).toBe(false);
});

test('what was changed while it waited is no report', async () => {
  await using aside = await asideIn(folder);
  const back = await aside.put(secret);
  const bytes = readFileSync(only());
  writeFileSync(only(), bytes.with(20, bytes[20]! ^ 1));
  await expect(back()).rejects.toThrow();
});
