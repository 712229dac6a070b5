/** A whole build in a process of its own that is killed at a moment, and what stands after it. */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {openRest} from '../../src/lock/open-rest.ts';
import {restIn, sealedIn} from '../../src/lock/sealed-in.ts';
import {readManifest} from '../../src/publish/manifest.ts';
import {copyOf} from '../../src/publish/stays.ts';
import {keysOf} from '../invented-keys.ts';
import {mini, script} from '../scripts/spiegel.ts';

const spy = new URL('stopped-at.ts', import.meta.url).href;
const workshop = fileURLToPath(new URL('../../.astro', import.meta.url));

/** What is counted of a build: changes of the disk, those by which something else stands, and milliseconds. */
export const clocks = ['turns', 'changes', 'turns', 'took'] as const;
type Clock = (typeof clocks)[number];

/** When a build is killed: at so much on a clock. */
export interface Kill {
  readonly on: Clock;
  readonly at: number;
}

export interface Ended extends Readonly<Record<Clock, number>> {
  readonly pid: number;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** Builds the edition under a root, and kills that build where it is asked to. */
export function buildKilled(root: string, portable: readonly string[], kill?: Kill): Promise<Ended> {
  const start = performance.now();
  const words = ['--import', spy, script, 'build', mini, '-d', root, '--portable', ...portable];
  const stop = kill ? {SPIEGEL_STOP: `${kill.on} ${kill.at}`} : {};
  const running = spawn(process.execPath, words, {cwd: root, env: {...process.env, ...stop}});
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (text: Buffer) => {
      said += text;
    });
  if (kill?.on === 'took') setTimeout(() => running.kill('SIGKILL'), kill.at);
  return new Promise((done) =>
    running.once('close', (_, signal) => {
      const [, changes, turns] = /^CHANGES (\d+) TURNS (\d+)$/m.exec(said)?.map(Number) ?? [];
      done({
        ...{pid: running.pid!, signal, said, took: performance.now() - start},
        ...{changes: changes ?? 0, turns: turns ?? 0}
      });
    })
  );
}

/** What a killed build leaves behind besides an edition: nothing, once the next command looked. */
export function leftOf(root: string, pid: number): readonly string[] {
  const known = [
    ...['mini-2022', 'mini-2022/manifest.json', 'mini-2022/protection.gz', 'mini-2022/unchanged.json'],
    ...['mini.lock', 'mini.practice.json']
  ];
  return [
    ...namesIn(join(root, 'dist')).filter((name) => name !== 'mini-2022'),
    ...filesUnder(join(root, 'secrets')).filter((name) => !known.includes(name)),
    ...namesIn(workshop).filter((name) => name.includes(`~${pid}~`))
  ];
}

/** Which copies stand, made of what: null where there is no edition. Fails where what stands is not whole. */
export async function standingIn(root: string, when: string): Promise<readonly string[] | null> {
  const [dist, secrets] = ['dist', 'secrets'].map((name) => join(root, name, 'mini-2022'));
  const manifest = await readManifest(secrets!);
  if (manifest === null) {
    expect(existsSync(dist!), when).toBe(false);
    return null;
  }
  const files = manifest.reports.map(({file, sha256}) => `${sha256} ${file}`);
  const found = filesUnder(dist!).filter((name) => /^(reports|portable)\/.+\./.test(name));
  expect(found.map((name) => `${hashOf(join(dist!, name))} ${name}`).sort(), when).toEqual(files.sort());
  await opens(dist!, secrets!, when);
  return [...new Set(manifest.reports.map((one) => `${one.id} ${copyOf(one)} ${one.made}`))].sort();
}

/** A report, of those that stand another each time, opens with its phrase and whole. */
async function opens(dist: string, secrets: string, when: string): Promise<void> {
  const keys = keysOf(secrets);
  const {slug, wachtzin} = keys[when.length % keys.length]!;
  const page = readFileSync(join(dist, 'reports', slug, 'index.html'), 'utf8');
  const opened = await open(sealedIn(page), wachtzin);
  if (!('content' in opened)) throw new Error(`${when}: a report does not open`);
  const {beside} = restIn(page) as {beside: string};
  const rest = await openRest(sealedIn(page), opened.key, readFileSync(join(dist, 'reports', slug, beside)));
  expect(rest, when).not.toBeNull();
  for (const [, name] of page.matchAll(/"(?:\.\.\/)+(app\/[^"]+)"/g))
    expect(existsSync(join(dist, name!)), name).toBe(true);
}

/** Every file of an edition, byte for byte. */
export const bytesIn = (root: string): readonly string[] =>
  filesUnder(join(root, 'dist'))
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => `${hashOf(join(root, 'dist', name))} ${name}`);

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .map((name) => relative('.', name).replaceAll('\\', '/'))
        .sort()
    : [];
