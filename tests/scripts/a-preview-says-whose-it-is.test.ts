import {rmSync} from 'node:fs';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeSecrets} from '../../src/publish/secrets.ts';
import {newRoot, publishSmall, reader} from '../publish/small-edition.ts';
import {mini, spiegel, start} from './spiegel.ts';

let practice: string;
let real: string;
beforeAll(async () => {
  practice = await newRoot();
  await publishSmall(practice, 'een');
  real = await newRoot();
  const identity = `${real}/sleutel.txt`;
  await makeSecrets(real, 'mini', identity);
  await publishSmall(real, 'een', {of: [reader('a'), reader('b')], access: {identity}});
});
afterAll(() => {
  for (const root of [practice, real]) rmSync(root, {recursive: true, force: true});
});

async function previewed(root: string, ...words: readonly string[]): Promise<string> {
  const {said, running} = await start(root, ['preview', mini, ...words], /Ctrl\+C/);
  running.removeAllListeners('exit').kill();
  return said;
}

test('an address is said with whose report it is', async () => {
  const said = await previewed(practice);
  expect(said).toMatch(/^a, Naam a: http:\/\/localhost:\d+\/reports\/[^/<]+\/$/m);
  expect(said).not.toMatch(/^b,|<slug>/m);
});

test('of the reports that are named, each its own; a code that has none is told', async () => {
  const said = await previewed(practice, '--only', 'c', 'b');
  const slugs = [...said.matchAll(/^([abc]), Naam \1: .*\/reports\/(.+)\/$/gm)].map(([, id, slug]) => [
    id,
    slug
  ]);
  expect(slugs.map(([id]) => id)).toEqual(['b', 'c']);
  expect(new Set(slugs.map(([, slug]) => slug)).size).toBe(2);
  const {code, said: fault} = spiegel(practice, 'preview', mini, '--only', 'b', 'x');
  expect(fault).toMatch(/geen rapport van: x\./);
  expect(code).toBe(1);
});

test('of a real edition the code is said, and no name and no passphrase: those lie under lock', async () => {
  const said = await previewed(real, '--only', 'b');
  expect(said).toMatch(/^b: http:\/\/localhost:\d+\/reports\/[^/]+\/$/m);
  expect(said).not.toMatch(/Naam|wachtwoord van dat rapport/);
});
