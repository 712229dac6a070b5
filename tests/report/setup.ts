import {spawn} from 'node:child_process';
import {mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestProject} from 'vitest/node';
import {placeOf} from '../../src/publish/place.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The synthetic edition, built once for all tests of reports; `ended` is the file that says how its build ended. */
    edition: {
      readonly folder: string;
      readonly secrets: string;
      readonly delivery: string;
      readonly root: string;
      readonly ended: string;
    };
  }
}

const script = fileURLToPath(new URL('build-edition.ts', import.meta.url));

/** How a build ended: its exit code, and what it said where that is not 0. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the build beside the other tests, which need none; a test of reports waits for it in built.ts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'spiegel-edition-'));
  const delivery = resolve('data/synthetic/kibg-2021');
  const ended = join(root, 'ended.json');
  const {folder, secrets} = placeOf(root, 'kibg', '2021');
  const over = run([script, delivery, root]).then((end) => told(ended, end));
  project.provide('edition', {folder, secrets, delivery, root, ended});
  return async () => {
    await over;
    await rm(root, {recursive: true, force: true});
  };
}

/** Whole or not at all: somebody may be waiting for it. */
async function told(file: string, end: Ended): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(end));
  await rename(`${file}.new`, file);
}

function run(words: readonly string[]): Promise<Ended> {
  const building = spawn(process.execPath, words, {stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  building.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  return new Promise((done) => building.once('close', (code) => done({code, said})));
}
