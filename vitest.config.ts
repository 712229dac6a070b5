import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Browsers and solvers share two cores with everything else: a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2
  }
});
