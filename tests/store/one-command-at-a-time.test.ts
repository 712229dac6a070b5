import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {UsageError} from '../../src/errors.ts';
import {onlyOne} from '../../src/store/only-one.ts';

const folder = mkdtempSync(join(tmpdir(), 'spiegel-lock-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const module = new URL('../../src/store/only-one.ts', import.meta.url).href;

test('a second command is told that another is at work, and comes in when that is done', async () => {
  const free = await onlyOne(folder, 'proef');
  await expect(onlyOne(folder, 'proef')).rejects.toThrow(UsageError);
  await expect(onlyOne(folder, 'proef')).rejects.toThrow(/ander commando is al met proef bezig/);
  (await onlyOne(folder, 'ander'))();
  free();
  (await onlyOne(folder, 'proef'))();
});

test('the lock of a command that is busy for long, and then killed, is neither lost before nor left behind', async () => {
  const code = `
    const {onlyOne} = await import(${JSON.stringify(module)});
    await onlyOne(${JSON.stringify(folder)}, 'proef');
    console.log('locked');
    for (;;);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await once(holder.stdout, 'data');
  await new Promise((next) => setTimeout(next, 1500));
  await expect(onlyOne(folder, 'proef')).rejects.toThrow(/bezig/);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  (await onlyOne(folder, 'proef'))();
  expect(readdirSync(folder).sort()).toEqual(['ander.lock', 'proef.lock']);
});
