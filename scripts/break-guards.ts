/**
 * `npm run guards`: breaks every guard of tests/guards on purpose, one at a time in a copy of the project, and says
 * whether the test that is named for it fails. `-- R3 ledger` tries those whose claim, file or test has one of these
 * words, and `-- --table` writes the tables of tests/guards.md.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import type {Guard} from '../tests/guards/guard.ts';
import {guarded} from '../tests/guards/list.ts';
import {guardTables, withTables} from '../tests/guards/tables.ts';

const {values, positionals} = parseArgs({
  options: {table: {type: 'boolean', default: false}},
  allowPositionals: true
});
/** Fifteen minutes, also for all tests at once on a busy machine. */
const timeout = 900_000;
const copied = ['src', 'templates', 'scripts', 'tests', 'docs', 'data', 'mutation', '.ci'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'README.md'];

if (values.table) {
  const file = 'tests/guards.md';
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), guardTables(guarded)));
} else breakAll(guarded.flatMap(({guards}) => guards).filter(isAsked));

function isAsked({claim, file, test}: Guard): boolean {
  const text = `${claim} ${file} ${test}`.toLowerCase();
  return positionals.length === 0 || positionals.some((word) => text.includes(word.toLowerCase()));
}

function breakAll(guards: readonly Guard[]): void {
  const copy = copyOfAll();
  try {
    // A test that fails anyhow would catch everything.
    const tests = [...new Set(guards.map(({test}) => test))];
    const failing = passes(copy, ...tests) ? [] : tests.filter((test) => !passes(copy, test));
    for (const test of failing) console.log(`FAILS UNBROKEN  ${test}`);
    const missed = guards.filter((guard) => !isCaught(copy, guard));
    console.log(`${guards.length - missed.length} of ${guards.length} breaks caught.`);
    if (failing.length > 0 || missed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

/** Nothing is broken where one works: an interruption would leave it so. */
function copyOfAll(): string {
  const copy = mkdtempSync(join(tmpdir(), 'spiegel-guards-'));
  const skip = /[\\/](node_modules|\.work|deliveries)$/;
  for (const name of [...copied, ...files])
    cpSync(name, join(copy, name), {recursive: true, filter: (path) => !skip.test(path)});
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function isCaught(copy: string, {claim, file, from, to, test}: Guard): boolean {
  const path = join(copy, file);
  const whole = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!whole.includes(from)) {
    console.log(`GONE        ${claim}  (${file} no longer holds what is broken)`);
    return false;
  }
  writeFileSync(
    path,
    whole.replace(from, () => to)
  );
  const caught = !passes(copy, test);
  writeFileSync(path, whole);
  console.log(`${caught ? 'caught    ' : 'NOT CAUGHT'}  ${claim}  (${file}, ${test})`);
  return caught;
}

function passes(cwd: string, ...tests: readonly string[]): boolean {
  const files = tests.filter((test) => test !== 'tsc');
  const vitest = ['run', '--config', 'tests/vitest.config.ts', '--bail', '1'];
  return (
    (files.length === tests.length || run(cwd, 'typescript/bin/tsc', '-p', '.')) &&
    (files.length === 0 || run(cwd, 'vitest/vitest.mjs', ...vitest, ...files))
  );
}

/** True where it ended well. A run that was stopped from outside says nothing, and is begun again. */
function run(cwd: string, program: string, ...words: readonly string[]): boolean {
  const file = join(cwd, 'node_modules', program);
  for (let times = 0; times < 5; times++) {
    const {status} = spawnSync(process.execPath, [file, ...words], {cwd, stdio: 'ignore', timeout});
    if (status !== null) return status === 0;
  }
  throw new Error(`${program} ${words.join(' ')} was stopped five times before it ended.`);
}
