import {readFileSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

/**
 * Runs the tests that scripts/mutate.ts found in one process, one mutant after another: to start Vitest for each of
 * hundreds takes ten times as long as most of these tests. Assertions are Vitest's; of its functions it has those that
 * the tests use (collect.js).
 */
class OneProcess {
  #tests = null;

  capabilities() {
    return {reloadEnvironment: false};
  }

  async dryRun() {
    const tests = [];
    this.#tests = await load();
    for (const test of this.#tests) {
      world().currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test);
      test.took = performance.now() - start;
      tests.push({id: test.id, name: test.id, timeSpentMs: test.took, ...outcome(failure)});
    }
    world().currentTestId = undefined;
    this.#tests.sort((a, b) => a.took - b.took);
    return {status: 'complete', tests, mutantCoverage: world().mutantCoverage};
  }

  async mutantRun({activeMutant, testFilter, hitLimit}) {
    this.#tests ??= await load();
    Object.assign(world(), {activeMutant: activeMutant.id, hitCount: 0, hitLimit});
    const found = await firstFailure(this.#tests.filter(({id}) => testFilter?.includes(id) ?? true));
    world().activeMutant = undefined;
    const killer = this.#tests.find(({id}) => id === found.killedBy?.[0]);
    // What fails without the change too was broken by an earlier one, and says nothing of this.
    const left = killer ? await failureOf(killer) : null;
    return left === null ? found : {status: 'error', errorMessage: `${killer.id} fails unchanged: ${left}`};
  }

  async dispose() {
    const {cleanUp} = await import(own);
    await cleanUp();
  }
}

const own = new URL('./collect.js', import.meta.url).href;

async function load() {
  registerHooks({
    resolve: (name, context, next) =>
      name === 'vitest' && context.parentURL !== own ? {url: own, shortCircuit: true} : next(name, context)
  });
  const {collect} = await import(own);
  const asModule = (file) => import(pathToFileURL(resolve(file)).href);
  await asModule('tests/seed.ts');
  const tests = [];
  for (const file of JSON.parse(readFileSync('mutation/.work/tests.json', 'utf8')))
    tests.push(...(await collect(file, () => asModule(file))));
  return tests;
}

async function firstFailure(tests) {
  for (const [at, test] of tests.entries()) {
    const failureMessage = await failureOf(test);
    if (world().hitCount > world().hitLimit) return {status: 'timeout', reason: 'goes round without end'};
    if (failureMessage) return {status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: at + 1};
  }
  return {status: 'survived', nrOfTests: tests.length};
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

const outcome = (failure) => (failure === null ? {status: 0} : {status: 1, failureMessage: failure});

export const strykerPlugins = [{kind: 'TestRunner', name: 'one-process', injectableClass: OneProcess}];
