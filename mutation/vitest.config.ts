import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The test files that scripts/mutate.ts found to hold what is changed. */
const include = JSON.parse(readFileSync(new URL('.work/tests.json', import.meta.url), 'utf8'));

export default defineConfig({
  root,
  test: {include, setupFiles: ['tests/seed.ts'], testTimeout: 300_000, hookTimeout: 300_000, isolate: false}
});
