import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    // Browsers and solvers share two cores with everything else: a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2
  }
});
