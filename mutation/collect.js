/** Stands for `vitest` in tests that run many times in one process: the same assertions, and tests that wait in a list. */
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {format} from 'node:util';
import * as vitest from 'vitest';

export const {vi} = vitest;

/** The file whose test runs. */
let running = '';

export const expect = Object.assign((received, ...rest) => {
  const made = vitest.expect(received, ...rest);
  const toMatchFileSnapshot = async (name) =>
    vitest.expect(received).toBe(readFileSync(join(dirname(running), name), 'utf8'));
  return Object.defineProperty(made, 'toMatchFileSnapshot', {value: toMatchFileSnapshot});
}, vitest.expect);

let path = [];
let found = [];
let before = [];
const after = [];

/** Loads a test file → its tests. */
export async function collect(file, load) {
  [path, found, before] = [[file], [], []];
  await load();
  return found;
}

const add = (name, ...rest) => {
  const run = rest.find((one) => typeof one === 'function');
  const hooks = before;
  const [file] = path;
  found.push({
    id: [...path, found.length, name].join(' › '),
    async run() {
      running = file;
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
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    make(`${format(name, ...values)}`, () => run(...values));
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
/** When all mutants were tried. */
export const afterAll = (run) => after.push(run);

export async function cleanUp() {
  for (const run of after) await run();
}
