import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeSecrets} from '../../src/publish/secrets.ts';
import {mini, spiegel, terminal, typing} from './spiegel.ts';

const root = mkdtempSync(join(tmpdir(), 'spiegel-typed-'));
let phrase: string;
beforeAll(async () => {
  phrase = (await makeSecrets(root, 'mini')).phrase!;
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

const onScreen = (words: readonly string[], typed: string): Promise<string> =>
  typing(root, words, /Wachtwoord van de kluis/, typed).then(({said}) => said);

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
