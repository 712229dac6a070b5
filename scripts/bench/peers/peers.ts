/**
 * The report beside what one would make or pick instead: the same generated data, the same eighteen figures and three filters,
 * in one run. What `loops` and `framework` are stands in README.md.
 */
import {spawnSync} from 'node:child_process';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ms, say, times} from '../say.ts';
import {type Filtered, measure, type Times} from './measure.ts';
import {buildOurs} from './ours.ts';
import {framework, loops, ours, type Peer} from './peer.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The provider whose report is measured. */
const provider = 'a001';

/** `derivation`: milliseconds of one key derivation in a page of this browser. */
export async function peers(program: string, derivation: number, withFramework: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-peers-'));
  const at = (name: string): string => join(folder, name);
  try {
    run(process.execPath, here('generate.mjs'), at('data'));
    run(process.execPath, here('delivery.mjs'), join(at('data'), 'all.csv'), at('delivery'));
    run(process.execPath, here('loops/build.mjs'), at('data'), at('loops'));
    const built = await buildOurs(folder, at('delivery'), provider);
    const yard = await measure(program, loops(at('loops')));
    const report = await measure(program, ours(built));
    sayBeside('ours', report, yard);
    say('first figure after typing, beyond one derivation', ms(report.typed - derivation), '≤ 50 ms');
    if (withFramework) {
      const peer = await builtFramework(at('framework'), at('data'));
      sayBeside('framework', await measure(program, peer), yard);
    } else
      console.log(
        'Observable Framework is left out: it is no part of the house. Ask for it with --framework.'
      );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Installed in a folder that is thrown away: 500 MB that nobody else needs. */
async function builtFramework(folder: string, data: string): Promise<Peer> {
  await cp(here('framework'), folder, {recursive: true});
  await cp(here('charts.js'), join(folder, 'src/charts.js'));
  run('sh', join(folder, 'build.sh'), data);
  return framework(join(folder, 'dist'));
}

function run(program: string, script: string, ...words: readonly string[]): void {
  const {status, stdout, stderr} = spawnSync(program, [script, ...words], {
    cwd: join(script, '..'),
    encoding: 'utf8',
    timeout: 900_000,
    maxBuffer: 1e8
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
}

/** Every figure as a multiple of the loops', which say how slow this machine is; aims are of our own report. */
function sayBeside(name: string, of: Times, yard: Times): void {
  const aimed = (aim: string) => (name === 'ours' ? aim : undefined);
  say(`${name}: from navigation to the first figure, pasted at once`, beside(of.first, yard.first));
  say(`${name}: bytes by then, engine not counted`, `${(of.bytes / 1000).toFixed(0)} kB`, aimed('≤ 150 kB'));
  for (const [speed, filtered, than] of [
    ['', of.filter, yard.filter],
    [', CPU at a quarter', of.slow, yard.slow]
  ] as const) {
    const line = (what: string, take: (one: Filtered) => number, aim: string) =>
      say(`${name}: ${what}${speed}`, beside(take(filtered), take(than)), aimed(aim));
    line('from a filter to the figures in view, 95%', ({seen}) => seen.p95, '≤ 1.2×');
    line('from a filter to all eighteen, median', ({all}) => all.median, '≤ 2×');
    line('from a filter to all eighteen, 95%', ({all}) => all.p95, '≤ 2×');
    line('from the first filter to all eighteen', ({firstChange}) => firstChange, '≤ 3×');
  }
}

const beside = (time: number, yard: number): string => `${ms(time)} ${times(time / yard)}`;
