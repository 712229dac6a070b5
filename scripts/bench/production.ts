import {spawnSync} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {orderKeys} from '../../src/publish/key-changes.ts';
import {openSecrets} from '../../src/publish/secrets.ts';
import {standingIn} from '../../src/store/store.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import {load, synthesizer} from '../../src/template/load.ts';
import {frugal} from '../frugal.js';
import {say, times} from './say.ts';

const script = fileURLToPath(new URL('build-timed.ts', import.meta.url));
const [family, edition] = ['kibg', '2021'];
/** Of so many it is protected once: that takes minutes, and is measured when it is done. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/spiegel/bench', import.meta.url));

/** What build-timed.ts tells. */
interface Timed {
  readonly reports: number;
  readonly anew: number;
  readonly protecting: Took;
  readonly rest: Took;
  readonly peak: number;
}
type Took = Readonly<Record<'wall' | 'cpu', number>>;

/** A year of builds: from nothing, of the same, with ten other keys, with one other figure. `--160` or `--1000`: of so many alone. */
export async function production(options: ReadonlySet<string>): Promise<void> {
  const asked = [...options].map((option) => Number(option.slice(2))).filter((size) => size > 0);
  for (const holders of asked.length > 0 ? asked : [160, 1000]) {
    const root = await mkdtemp(join(tmpdir(), 'spiegel-bench-'));
    await produce(holders, root).finally(() => rm(root, {recursive: true, force: true}));
  }
}

async function produce(holders: number, root: string): Promise<void> {
  const delivery = join(root, 'delivery');
  await mkdir(delivery);
  const make = await synthesizer(family);
  for (const [name, text] of make({seed: 'spiegel', holders})) await writeFile(join(delivery, name), text);
  const kept = join(cache, `${family}-${holders}`);
  await cp(kept, `${delivery}.protection`, {recursive: true}).catch(() => {});
  const cold = build(delivery, root, 'keep');
  await cp(`${delivery}.protection`, kept, {recursive: true});
  const tell = telling(holders, cold);
  tell('the same again', build(delivery, root));
  await renewTen(root);
  tell('ten keys renewed', build(delivery, root));
  await changeOne(delivery);
  tell('one figure changed', build(delivery, root));
}

function build(delivery: string, root: string, ...keep: readonly string[]): Timed {
  const {stdout, status} = spawnSync(process.execPath, [...frugal, script, family, delivery, root, ...keep], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8
  });
  if (status !== 0) throw new Error('A build failed.');
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

/** Tells of the first build, and of each that follows beside it. */
function telling(holders: number, cold: Timed): (what: string, timed: Timed) => void {
  const cores = cold.rest.cpu / cold.rest.wall;
  say(`${holders} holders, from nothing: ${cold.reports} reports, protecting aside`, seconds(cold.rest));
  say('  protecting, as a multiple of that (CPU)', times(cold.protecting.cpu / cold.rest.cpu));
  say(`  cores at work, of ${availableParallelism()}`, cores.toFixed(2));
  say('  peak memory', `${cold.peak.toFixed(0)} MiB`, '≤ 1500 MiB');
  return (what, timed) => {
    say(`${holders} holders, ${what}: reports made anew`, `${timed.anew} of ${timed.reports}`);
    say('  CPU, protecting aside, beside from nothing', `${times(timed.rest.cpu / cold.rest.cpu)}`);
    say('  protecting likewise', times(timed.protecting.cpu / cold.rest.cpu));
    say('  time, protecting aside', seconds(timed.rest));
    say('  peak memory', `${timed.peak.toFixed(0)} MiB`, '≤ 1500 MiB');
  };
}

const seconds = ({wall, cpu}: Took): string => `${wall.toFixed(0)} s (${cpu.toFixed(0)} CPU)`;

async function renewTen(root: string): Promise<void> {
  const audiences = audiencesOf((await load(family)).template);
  using vault = await openSecrets({root, family, practice: true, audiences});
  const {reports} = standingIn(vault.store, edition)!;
  const {owner} = reports[0]!.keys[0]!;
  const ids = reports.filter(({keys}) => keys.some((key) => key.owner === owner)).map(({id}) => id);
  const change = {kind: 'renew', owner, reports: ids.slice(0, 10), how: ''} as const;
  await vault.save(orderKeys(vault.store, edition, audiences, change).store);
}

/** Who waits longest waits a tenth of a week more, in the last year of the last provider: the waiting itself, and the total that it is part of. */
async function changeOne(delivery: string): Promise<void> {
  const [file, levering] = ['wachttijden.csv', 'levering.json'].map((name) => join(delivery, name));
  const lines = (await readFile(file!, 'utf8')).trimEnd().split('\n');
  for (const category of ['aanmeld', 'totaal']) {
    const at = lines.findLastIndex((line) => line.includes(`;${edition};totaal;wachttijd;${category};`));
    const fields = lines[at]!.split(';');
    lines[at] = fields
      .with(7, (Number(fields[7]!.replace(',', '.')) + 0.1).toFixed(1).replace('.', ','))
      .join(';');
  }
  await writeFile(file!, `${lines.join('\n')}\n`);
  const meta = JSON.parse(await readFile(levering!, 'utf8'));
  const total = meta.controletotalen.find(({bestand}: {bestand: string}) => bestand === 'wachttijden.csv');
  total.x = Number((total.x + 0.2).toFixed(1));
  await writeFile(levering!, JSON.stringify(meta));
}
