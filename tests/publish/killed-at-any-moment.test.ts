import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openSecrets} from '../../src/publish/secrets.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import {synthesize} from '../families/mini/synthesize.ts';
import template from '../families/mini/template.ts';
import {storeBeside} from '../invented-keys.ts';
import {buildKilled, bytesIn, clocks, type Ended, type Kill, leftOf, standingIn} from './killed-anywhere.ts';

/** How many moments are tried: a soak asks for more. */
const moments = Number(process.env['SPIEGEL_MOMENTS'] ?? 12);
const here = mkdtempSync(join(tmpdir(), 'spiegel-killed-'));
const [before, whole, root] = ['before', 'whole', 'now'].map((name) => join(here, name)) as [
  string,
  string,
  string
];
afterAll(() => rmSync(here, {recursive: true, force: true}));

/** What a build changes of what stands, and which part of the moments is tried on it. */
interface Change {
  readonly what: string;
  readonly part: number;
  readonly make: (root: string) => void;
  readonly portable: readonly string[];
}

const changes: readonly Change[] = [
  {what: 'a copy that goes', part: 0.67, make: () => {}, portable: ['0007']},
  {what: 'a name that changes', part: 0.25, make: rename, portable: ['0007', '0059']},
  {what: 'a first edition', part: 0.08, make: forget, portable: ['0007', '0059']}
];

function rename(root: string): void {
  const file = join(root, 'zwemscholen.csv');
  const text = readFileSync(file, 'utf8');
  const next = text.replaceAll('De Verzonnen 1e Golf', 'De Verzonnen 1e Branding');
  expect(next).not.toBe(text);
  writeFileSync(file, next);
}

function forget(root: string): void {
  const {store, file} = storeBeside(join(root, 'secrets/mini-2022'));
  writeFileSync(file, JSON.stringify({...store, editions: {}}));
  for (const name of ['dist', 'secrets/mini-2022']) rmSync(join(root, name), {recursive: true});
}

function startFrom(folder: string, {make}: Change): void {
  rmSync(folder, {recursive: true, force: true});
  cpSync(before, folder, {recursive: true, preserveTimestamps: true});
  make(folder);
}

/** The next command, of whatever kind: it finishes or drops what was left. */
async function nextCommand(): Promise<void> {
  const asked = {root, family: 'mini', practice: true, audiences: audiencesOf(template)};
  (await openSecrets(asked))[Symbol.dispose]();
}

/** Moments all over a build, on each clock in turn. */
function momentsOf({what, part}: Change, whole: Ended): readonly Kill[] {
  const count = Math.max(1, Math.round(moments * part));
  const within = fc.sample(fc.noBias(fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})), count);
  expect(Math.min(whole.changes, whole.turns), what).toBeGreaterThan(10);
  return within.map((share, nth) => {
    const on = clocks[nth % clocks.length]!;
    return {on, at: 1 + Math.floor((whole[on] * (nth + share)) / count)};
  });
}

beforeAll(async () => {
  mkdirSync(before);
  for (const [name, text] of synthesize({seed: 'spiegel', holders: 14}))
    writeFileSync(join(before, name), text);
  expect((await buildKilled(before, ['0007', '0059'])).said).toContain('Ze zijn allemaal nieuw.');
});

test.each(changes)(
  'killed at any moment, a build of $what leaves the old edition or the new one, whole, and a second ends the same',
  async (change) => {
    startFrom(whole, change);
    const old = await standingIn(whole, change.what);
    const undisturbed = await buildKilled(whole, change.portable);
    const next = await standingIn(whole, change.what);
    const first = old === null;
    const told = (state: readonly string[] | null) =>
      first ? (state?.map((line) => line.split(' ', 2).join(' ')) ?? null) : state;
    expect(told(next)).not.toEqual(told(old));
    for (const kill of momentsOf(change, undisturbed)) {
      const when = `${change.what}, killed ${JSON.stringify(kill)}`;
      startFrom(root, change);
      const {pid} = await buildKilled(root, change.portable, kill);
      await nextCommand();
      expect([told(old), told(next)], when).toContainEqual(told(await standingIn(root, when)));
      expect(leftOf(root, pid), when).toEqual([]);
      const again = await buildKilled(root, change.portable);
      expect(again.said, when).toContain('rapporten staan in');
      expect(told(await standingIn(root, when)), when).toEqual(told(next));
      expect(leftOf(root, again.pid), when).toEqual([]);
      if (change.portable.length === 1) expect(bytesIn(root), when).toEqual(bytesIn(whole));
    }
  },
  moments * 120_000
);
