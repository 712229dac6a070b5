import {appendFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {readManifest} from '../../src/publish/manifest.ts';
import type {Place} from '../../src/publish/place.ts';
import {whatStays} from '../../src/publish/stays.ts';
import {newRoot, publishSmall} from './small-edition.ts';

const says = 'wat er staat';
const root = await newRoot();
afterAll(() => rmSync(root, {recursive: true, force: true}));

let place: Place;
beforeEach(async () => {
  place = await publishSmall(root, says);
});

/** How many files stay of reports that are made of the same. */
async function staying(): Promise<number> {
  const {reports} = (await readManifest(place.secrets))!;
  const same = reports.map(({slug}) => ({slug, keys: new Map(), made: new Map([['hosted', says]])}));
  return (await whatStays(place, same as unknown as Parameters<typeof whatStays>[1], false)).files.length;
}

const loaded = (): string => join(place.folder, 'app', readdirSync(join(place.folder, 'app'))[0]!);

test('a page stays while what it loads is there', async () => {
  expect(await staying()).toBe(3);
});

test('what pages load is gone: they are made anew, with it', async () => {
  rmSync(loaded());
  expect(await staying()).toBe(0);
});

test('what pages load is another: they are made anew, with it', async () => {
  appendFileSync(loaded(), ' ');
  expect(await staying()).toBe(0);
});
