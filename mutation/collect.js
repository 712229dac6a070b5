/** Stands for `vitest` in tests that run many times in one process: the same assertions, and tests that wait in a list. */
import {format} from 'node:util';
import * as vitest from 'vitest';

export const {expect, vi} = vitest;

let path = [];
let found = [];
let before = [];

/** Loads a test file → its tests. */
export async function collect(file, load) {
  [path, found, before] = [[file], [], []];
  await load();
  return found;
}

const add = (name, ...rest) => {
  const run = rest.find((one) => typeof one === 'function');
  const hooks = before;
  found.push({
    id: [...path, name].join(' › '),
    async run() {
      for (const hook of hooks) await hook();
      await run();
    }
  });
};

const group = (name, ...rest) => {
  const outer = [path, before];
  [path, before] = [[...path, name], [...before]];
  rest.find((one) => typeof one === 'function')();
  [path, before] = outer;
};

const eachOf = (make) => (rows) => (name, run) => {
  for (const [at, row] of rows.entries()) {
    const values = Array.isArray(row) ? row : [row];
    make(`${format(name, ...values)} #${at}`, () => run(...values));
  }
};

export const test = Object.assign(add, {each: eachOf(add)});
export const it = test;
export const describe = Object.assign(group, {each: eachOf(group), skipIf: (no) => (no ? () => {} : group)});

/** Once for all mutants: what is made before tests is given, not tried. */
export const beforeAll = (run) => {
  let made;
  before.push(() => (made ??= run()));
};
export const beforeEach = (run) => before.push(run);
/** What is left lies in a folder that the system empties. */
export const afterAll = () => {};
export const afterEach = () => {};
