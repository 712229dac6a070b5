import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeSecrets} from '../../src/publish/secrets.ts';
import {mini, script as program, spiegel} from './spiegel.ts';

const root = mkdtempSync(join(tmpdir(), 'spiegel-typed-'));
let phrase: string;
beforeAll(async () => {
  phrase = (await makeSecrets(root, 'mini')).phrase!;
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

/** A terminal of its own, from util-linux. */
const terminal = spawnSync('script', ['--version']).error === undefined && process.platform === 'linux';

/** Runs the command in a terminal, types when it is asked, and gives all that stood on the screen. */
async function onScreen(words: readonly string[], typed: string): Promise<string> {
  const line = [process.execPath, program, ...words].map((word) => `'${word}'`).join(' ');
  const running = spawn('script', ['-qec', line, '/dev/null'], {cwd: root});
  let screen = '';
  let asked = false;
  running.stdout.on('data', (text: Buffer) => {
    screen += text;
    if (asked || !screen.includes('Wachtwoord van de kluis')) return;
    asked = true;
    running.stdin.write(`${typed}\r`);
  });
  await once(running, 'close');
  return screen;
}

test.skipIf(!terminal)('what is typed opens the store and stands nowhere on the screen', async () => {
  const screen = await onScreen(['key', 'list', mini], phrase);
  expect(screen).toContain('Sleutels van mini');
  for (const four of phrase.split('-')) expect(screen).not.toContain(four);
  // Whoever presses Ctrl+C is not asked again, and is told.
  expect(await onScreen(['key', 'list', mini], '\u0003')).toMatch(/is een wachtwoord nodig/);
});

test('where there is no terminal nobody waits: a sentence says what to do', () => {
  const {code, said} = spiegel(root, 'key', 'list', mini);
  expect(said).toMatch(/hier kan niemand het typen.*--identity/);
  expect(said).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});
