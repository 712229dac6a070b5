import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {sealedIn} from '../../src/lock/sealed-in.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import {tidy} from '../../src/publish/secrets.ts';
import {edition, family, newRoot, publishSmall, secretsOf} from './small-edition.ts';
import {stopBefore} from './stopping-disk.ts';

const killed = fileURLToPath(new URL('killed-build.ts', import.meta.url));
const workshop = fileURLToPath(new URL('../../.astro', import.meta.url));
let before: string;
let root: string;
beforeAll(async () => {
  before = await newRoot();
  root = join(before, 'now');
  await publishSmall(join(before, 'old'), 'de oude editie');
});
afterAll(() => rmSync(before, {recursive: true, force: true}));

/** The old edition, without the engine, which is large and in no manifest. */
function putBack(): void {
  rmSync(root, {recursive: true, force: true});
  cpSync(join(before, 'old'), root, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => basename(path) !== 'app'
  });
}

/** What the reports that stand say, after the next command: it holds all that stands against each other. */
async function standing(when: string): Promise<string> {
  (await secretsOf(root))[Symbol.dispose]();
  const keys = await practiceKeys(root, family, edition);
  expect(keys.length, when).toBe(4);
  expect(readdirSync(join(root, 'dist')), when).toEqual(['mini-2022']);
  expect(readdirSync(join(root, 'dist', 'mini-2022', 'reports')).length, when).toBe(3);
  const secret = readdirSync(join(root, 'secrets'), {recursive: true, encoding: 'utf8'}).sort();
  expect(secret, when).toEqual(['mini-2022', 'mini-2022/manifest.json', 'mini.lock', 'mini.practice.json']);
  const {slug, phrase} = keys[when.length % 4]!;
  const page = readFileSync(join(root, 'dist', 'mini-2022', 'reports', slug, 'index.html'), 'utf8');
  const opened = await open(sealedIn(page), phrase);
  return 'content' in opened ? new TextDecoder().decode(opened.content) : 'nothing';
}

async function publishStoppedBefore(nth: number): Promise<number> {
  const {changes, restore} = stopBefore(nth, () => new Error('The machine stopped.'));
  try {
    await publishSmall(root, 'de nieuwe editie');
  } catch (fault) {
    expect((fault as Error).message).toBe('The machine stopped.');
  } finally {
    restore();
  }
  return changes();
}

test('stopped before any of its changes of the disk, a build leaves the old edition or the new one, whole, and nothing else', async () => {
  putBack();
  const whole = await publishStoppedBefore(Number.POSITIVE_INFINITY);
  expect(whole).toBeGreaterThan(40);
  const said: string[] = [];
  for (let nth = 1; nth <= whole; nth++) {
    putBack();
    await publishStoppedBefore(nth);
    said.push(await standing(`before change ${nth}`));
  }
  // In one step: the new one from a moment on, and never the old one again.
  const from = said.indexOf('de nieuwe editie');
  expect(from).toBeGreaterThan(20);
  expect(new Set(said.slice(0, from))).toEqual(new Set(['de oude editie']));
  expect(new Set(said.slice(from))).toEqual(new Set(['de nieuwe editie']));
});

test('a build that is killed frees the lock, and what it was making in the workshop goes with the next command', async () => {
  putBack();
  const {pid, signal, stderr} = spawnSync(process.execPath, [killed, root, '12'], {encoding: 'utf8'});
  expect([signal, stderr]).toEqual(['SIGKILL', '']);
  const left = () => readdirSync(workshop).filter((name) => name.includes(`~${pid}~`));
  // As of one that was drawing everything anew, elsewhere.
  mkdirSync(join(workshop, `${left()[0]!}~anew`));
  expect(left().length).toBe(2);
  expect(await standing('after a build that was killed')).toBe('de oude editie');
  expect(left()).toEqual([]);
});

test('who only looks leaves alone what another command is making', async () => {
  putBack();
  const made = join(root, 'dist', 'mini-2022~mini.000000000000');
  mkdirSync(made);
  {
    using _ = await secretsOf(root);
    mkdirSync(made, {recursive: true});
    await tidy(root, family);
    expect(existsSync(made)).toBe(true);
  }
  await tidy(root, family);
  expect(existsSync(made)).toBe(false);
});
