/** `npm test`: types, lint and format, then every test; the last line gives the counts. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {bring} from './browser.ts';

const require = createRequire(import.meta.url);

/** The tests start this program a hundred times: its code is compiled once. */
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'spiegel-compiled');

/** Runs the command of an installed package on this Node; true when it ended well. */
function run(pack: string, command: string, words: readonly string[]): boolean {
  const manifest = require.resolve(`${pack}/package.json`);
  const {bin} = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
  return spawnSync(process.execPath, [file, ...words], {stdio: 'inherit'}).status === 0;
}

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

function vitest(words: readonly string[]): {ok: boolean; counts: Counts} {
  const folder = mkdtempSync(join(tmpdir(), 'spiegel-'));
  const file = join(folder, 'counts.json');
  const ok = run('vitest', 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...words
  ]);
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {numPassedTests: 0, numFailedTests: 1, numPendingTests: 0};
  rmSync(folder, {recursive: true, force: true});
  return {ok, counts};
}

const types = run('typescript', 'tsc', ['-p', '.']);
const lint = run('@biomejs/biome', 'biome', ['check', '.']);
await bring();
const {ok, counts} = vitest(process.argv.slice(2));
if (!types) console.log('Types: failed (see above).');
if (!lint) console.log('Lint and format: failed (see above); `npm run format` mends most of it.');
process.exitCode = types && lint && ok ? 0 : 1;
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`
);
