import {readFileSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/**
 * Runs the tests that scripts/mutate.ts found in one process, one mutant after another: to start Vitest for each of
 * hundreds takes a hundred times as long as most of these tests. Assertions are Vitest's; of its functions it knows what the
 * tests here use. What it cannot run it names, and leaves to Vitest (`--vitest`).
 */
class OneProcess {
  #tests = [];

  capabilities() {
    return {reloadEnvironment: false};
  }

  async init() {
    const own = new URL('./collect.js', import.meta.url).href;
    registerHooks({
      resolve: (name, context, next) =>
        name === 'vitest' && context.parentURL !== own ? {url: own, shortCircuit: true} : next(name, context)
    });
    const {collect} = await import(own);
    await import(pathToFileURL(resolve('tests/seed.ts')).href);
    for (const file of JSON.parse(readFileSync('mutation/.work/tests.json', 'utf8')))
      this.#tests.push(...(await collect(file, () => import(pathToFileURL(resolve(file)).href))));
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      world().currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test);
      tests.push({...told(test), timeSpentMs: performance.now() - start, ...outcome(failure)});
    }
    world().currentTestId = undefined;
    return {status: 'complete', tests, mutantCoverage: world().mutantCoverage};
  }

  async mutantRun({activeMutant, testFilter, hitLimit}) {
    Object.assign(world(), {activeMutant: activeMutant.id, hitCount: 0, hitLimit});
    try {
      return await this.#firstFailure(testFilter);
    } finally {
      world().activeMutant = undefined;
    }
  }

  async #firstFailure(testFilter) {
    const asked = testFilter && new Set(testFilter);
    const tests = this.#tests.filter(({id}) => asked?.has(id) ?? true);
    for (const [at, test] of tests.entries()) {
      const failure = await failureOf(test);
      if (world().hitCount > world().hitLimit) return {status: 'timeout', reason: 'goes round without end'};
      if (failure) return {status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests: at + 1};
    }
    return {status: 'survived', nrOfTests: tests.length};
  }
}

/** What Stryker's changed code asks which change is made. */
const world = () => (globalThis.__stryker__ ??= {});

async function failureOf({run}) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error) || 'failed';
  }
}

const told = ({id}) => ({id, name: id});
const outcome = (failure) => (failure === null ? {status: 0} : {status: 1, failureMessage: failure});

export const strykerPlugins = [{kind: 'TestRunner', name: 'one-process', injectableClass: OneProcess}];
