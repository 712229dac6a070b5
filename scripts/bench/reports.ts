import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {synthesizer} from '../../src/template/load.ts';
import {say, times} from './say.ts';

const script = fileURLToPath(new URL('build-once.ts', import.meta.url));

/** CPU and memory of building 160 and 1,000 reports. */
export async function reports(): Promise<void> {
  const make = await synthesizer('kibg');
  for (const holders of [160, 1000]) {
    const root = await mkdtemp(join(tmpdir(), 'spiegel-bench-'));
    const delivery = join(root, 'delivery');
    await mkdir(delivery);
    for (const [name, text] of make({seed: 'bench', holders})) await writeFile(join(delivery, name), text);
    const {stdout, status} = spawnSync(process.execPath, [script, 'kibg', delivery, root], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1e8
    });
    if (status !== 0) throw new Error(`The build of ${holders} holders failed.`);
    const told = JSON.parse(stdout.trim().split('\n').at(-1)!);
    say(
      `${holders} holders: CPU of a page, as a multiple of one key derivation`,
      times(told.perPage / told.derivation),
      '≤ 3'
    );
    say(
      `${holders} holders: CPU of the whole build per report, likewise`,
      times(told.whole / told.reports / told.derivation)
    );
    say(`${holders} holders: peak memory`, `${told.peak.toFixed(0)} MiB`);
    await rm(root, {recursive: true, force: true});
  }
}
