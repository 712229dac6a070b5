/**
 * `npm run soak`: the random tests on seeds not tried before, until one fails or the rounds are over.
 * All rounds together kill a build at 200 moments. `-- --rounds 20` runs longer, `-- --seed 7` runs one seed again, and words after that choose test files by path.
 */
import {spawnSync} from 'node:child_process';
import {randomInt} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, seed: {type: 'string'}},
  allowPositionals: true
});

/** The test files that draw at random, themselves or through a file beside them. */
const files = readdirSync('tests', {recursive: true, encoding: 'utf8'})
  .map((file) => join('tests', file))
  .filter((file) => file.endsWith('.test.ts') && !file.includes(join('tests', 'report')))
  .filter((file) => readFileSync(file, 'utf8').includes("'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((word) => file.includes(word)));

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const words = [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'parts',
  '--project',
  'together',
  '--reporter=dot'
];

/** At how many moments a build is killed, see tests/publish/killed-at-any-moment.test.ts. */
const killings = 200;
const rounds = values.seed === undefined ? Number(values.rounds) : 1;
for (let round = 1; round <= rounds; round++) {
  const seed = values.seed ?? String(randomInt(2 ** 31));
  console.log(`Round ${round} of ${rounds}, seed ${seed}, ${files.length} files`);
  const {status} = spawnSync(process.execPath, [vitest, ...words, ...files], {
    stdio: 'inherit',
    env: {...process.env, SPIEGEL_SEED: seed, SPIEGEL_MOMENTS: String(Math.ceil(killings / rounds))}
  });
  if (status !== 0) {
    console.log(`Failed: npm run soak -- --seed ${seed}`);
    process.exitCode = 1;
    break;
  }
}
