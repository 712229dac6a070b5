/**
 * `npm run mutate`: changes the code that guards something, a spot at a time, and says which changes no test noticed.
 * `-- --files src/lock` chooses files or folders (`a,b` takes them together), `--sample 20` how many lines of each are
 * drawn, `--seed 7` which, `--whole` takes all of them; `--spots` only says which. `--tests percentiles` leaves the tests whose name has that in it.
 * Stryker is installed beside mutation/, since nothing else needs it. Survivors are read in tests/guards.md.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {randomLcg} from 'd3';
import {testsOf} from './mutate/tests-of.ts';

const {values} = parseArgs({
  options: {
    files: {type: 'string', multiple: true},
    sample: {type: 'string', default: '20'},
    seed: {type: 'string', default: '2021'},
    whole: {type: 'boolean', default: false},
    spots: {type: 'boolean', default: false},
    tests: {type: 'string', multiple: true, default: ['']}
  }
});
const guards = ['src/privacy', 'src/audit', 'src/lock', 'src/figures/verdict'];
const stryker = 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js';

if (!values.spots && !existsSync(stryker))
  spawnSync('npm', ['ci', '--prefix', 'mutation'], {stdio: 'inherit', shell: true});
for (const place of values.files ?? guards) mutate(place);

function mutate(place: string): void {
  const inside = filesIn(place);
  const spots = values.whole ? inside : sampleOf(inside);
  if (values.spots) {
    console.log(spots.join('\n'));
    return;
  }
  const files = [...new Set(spots.map((spot) => spot.split(':')[0]!))];
  const tests = testsOf(files).filter((test) => values.tests.some((word) => test.includes(word)));
  const taken = values.whole ? 'all' : `${spots.length} lines`;
  console.log(`${place}: ${taken} of ${files.length} files, held by ${tests.length} test files`);
  mkdirSync('mutation/.work', {recursive: true});
  writeFileSync('mutation/.work/tests.json', JSON.stringify(tests));
  const words = ['run', 'mutation/stryker.config.json', '--mutate', spots.join(',')];
  const {status} = spawnSync(process.execPath, [stryker, ...words], {stdio: 'inherit'});
  if (status !== 0) process.exitCode = 1;
}

function sampleOf(files: readonly string[]): readonly string[] {
  return drawn(files.flatMap(codeLines), Number(values.sample), randomLcg(Number(values.seed) / 2 ** 32));
}

function filesIn(place: string): readonly string[] {
  return place
    .split(',')
    .flatMap((one) =>
      statSync(one).isFile()
        ? [one]
        : readdirSync(one, {recursive: true, encoding: 'utf8'}).map((name) => join(one, name))
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
}

/** Every line that decides or reckons: `file:line-line`, as Stryker is told a place. */
function codeLines(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => (decides(text) ? [`${file}:${index + 1}-${index + 1}`] : []));
}

function decides(text: string): boolean {
  if (/^\s*(\*|\/\*|\/\/|import|export type|export interface|readonly)/.test(text)) return false;
  return /[<>!=]==|&&|\|\||\?\?|\bif\b| [-+*/%<>?] | [<>]= |\b(true|false|every|some|filter|min|max)\b/.test(
    text
  );
}

/** So many of them, each as likely as any other; all where there are no more. */
function drawn(lines: readonly string[], size: number, random: () => number): readonly string[] {
  const left = [...lines];
  const found: string[] = [];
  while (found.length < size && left.length > 0)
    found.push(...left.splice(Math.floor(random() * left.length), 1));
  return found.sort();
}
