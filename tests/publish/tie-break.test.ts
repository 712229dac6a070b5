import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {tieBreakKey} from '../../src/publish/tie-break.ts';

test('the key is drawn once per family, kept for its owner only, and never drawn for an invented delivery', async () => {
  const root = await mkdtemp(join(tmpdir(), 'spiegel-key-'));
  expect(await tieBreakKey(root, 'a', true)).toBe('invented');
  await expect(stat(join(root, 'secrets'))).rejects.toThrow();
  const key = await tieBreakKey(root, 'a', false);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await tieBreakKey(root, 'a', false)).toBe(key);
  expect(await tieBreakKey(root, 'b', false)).not.toBe(key);
  const file = join(root, 'secrets', 'a.tie-break');
  expect((await readFile(file, 'utf8')).trim()).toBe(key);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  await rm(root, {recursive: true});
});
