import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
// Browsers and solvers share two cores with everything else: a slow machine is no failure.
const patience = {testTimeout: 900_000, hookTimeout: 900_000, expect: {poll: {timeout: 600_000}}};

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/report/**'],
          setupFiles: ['tests/seed.ts'],
          ...patience
        }
      },
      {
        root,
        test: {
          name: 'reports',
          include: ['tests/report/**/*.test.ts'],
          globalSetup: ['tests/report/setup.ts'],
          setupFiles: ['tests/report/built.ts'],
          ...patience
        }
      }
    ]
  }
});
