import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {TestProject} from 'vitest/node';
import {build} from '../../src/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The synthetic edition, built once for all tests of reports. */
    edition: {
      readonly folder: string;
      readonly secrets: string;
      readonly delivery: string;
      readonly root: string;
    };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'spiegel-edition-'));
  const delivery = resolve('data/synthetic/kibg-2021');
  const {folder, secrets} = await build({family: 'kibg', delivery, root, portable: 'sample'});
  project.provide('edition', {folder, secrets, delivery, root});
  return () => rm(root, {recursive: true, force: true});
}
