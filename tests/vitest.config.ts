import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import {SlowestFirst} from './slowest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Browsers and solvers share two cores with everything else: a slow machine is no failure.
const patience = {testTimeout: 900_000, hookTimeout: 900_000, expect: {poll: {timeout: 600_000}}};
const reports = 'tests/report/**/*.test.ts';
/** Nothing in these folders changes its process for another: one imports the house for all of them. */
const together = ['bundle', 'client', 'csv', 'delivery', 'figures', 'query', 'templates', 'validate'].map(
  (folder) => `tests/${folder}/**/*.test.ts`
);

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    sequence: {sequencer: SlowestFirst},
    projects: [
      {
        root,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [...together, reports],
          setupFiles: ['tests/seed.ts'],
          ...patience
        }
      },
      {
        root,
        test: {
          name: 'together',
          include: together,
          isolate: false,
          setupFiles: ['tests/seed.ts'],
          ...patience
        }
      },
      {
        root,
        test: {
          name: 'reports',
          include: [reports],
          globalSetup: ['tests/report/setup.ts'],
          setupFiles: ['tests/report/built.ts'],
          ...patience
        }
      }
    ]
  }
});
