import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Deed, SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Template} from '../../src/template/define.ts';
import {load, synthesizer} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {say, times} from './say.ts';

const small = 80;

/** What protecting an edition costs, how that grows, and what it takes from the reader. */
export async function privacy(): Promise<void> {
  const {template} = await load('kibg');
  let first: number | undefined;
  for (const holders of [small, 160, 320]) {
    const rows = await rowsOf(holders, template);
    const start = performance.now();
    const safe = protect(rows, template, {key: 'bench'});
    const took = (performance.now() - start) / 1000;
    first ??= took;
    const grown = `${took.toFixed(1)} s, ${times(took / first)}`;
    say(`${holders} holders: protect and audit, all measures and years; of ${small}`, grown, '160: ≤ 120 s');
    say(
      `${holders} holders: linear problems, owners that attack`,
      `${safe.audit.lps}, ${safe.audit.attackers}`
    );
    if (holders === 160) sayHidden('of another draw of 160', safe, template);
  }
  const committed = await rowsFrom('data/synthetic/kibg-2021', template);
  sayHidden(
    'of the edition of 160 in data/synthetic',
    protect(committed, template, {key: 'bench'}),
    template
  );
}

async function rowsOf(holders: number, template: Template): Promise<Rows> {
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-bench-'));
  await mkdir(folder, {recursive: true});
  const make = await synthesizer('kibg');
  for (const [name, text] of make({seed: 'bench', holders})) await writeFile(join(folder, name), text);
  const rows = await rowsFrom(folder, template);
  await rm(folder, {recursive: true});
  return rows;
}

/** Share of group cells that nobody sees, per chapter; structural zeros and unpublished totals left out. */
function sayHidden(what: string, {log}: SafeCells, template: Template): void {
  say(`Group cells hidden, ${what}`, '');
  for (const {title, indicators} of template.chapters) {
    const ids = new Set(indicators.map(({id}) => id));
    const deeds = log.filter(({scope, indicator}) => scope !== 'own' && ids.has(indicator));
    const hidden = sum(deeds, (deed) => deed.primary + deed.secondary + deed.difference + deed.audit);
    const shown = sum(deeds, (deed) => deed.shown);
    if (shown + hidden > 0) say(`  ${title}`, `${((100 * hidden) / (shown + hidden)).toFixed(1)}%`, '< 5%');
  }
}

const sum = (deeds: readonly Deed[], count: (deed: Deed) => number): number =>
  deeds.reduce((total, deed) => total + count(deed), 0);
