import {relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {SingleBar} from 'cli-progress';
import {Command} from 'commander';
import {build as says} from '../../src/commands.nl.ts';
import type {Order} from '../../src/publish/order.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import type {Receipt} from '../../src/publish/receipt.ts';
import {say} from '../../src/store/words.ts';
import {familyFolder} from '../../src/template/load.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';
import {deliveryOf} from './delivery-of.ts';

/** The family that `npm start` serves, see package.json. */
const started = 'kibg';
const project = fileURLToPath(new URL('../..', import.meta.url));

interface Options {
  readonly delivery?: string;
  readonly portable?: string[];
  readonly keepProtection?: boolean;
  readonly identity?: string;
}

export const build = (): Command =>
  new Command('build')
    .description('Build every locked report of a delivery.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-d, --delivery <folder>', 'folder of the delivery (default: the synthetic one of the family)')
    .option(
      '-p, --portable <ids...>',
      '"all", or the providers that also get a file that opens from disk (default: one of each kind)'
    )
    .option('--keep-protection', 'also keep the protection beside the (invented) delivery')
    .addOption(identityOption())
    .action(async (family: string, options: Options) => {
      const folder = familyFolder(family);
      const delivery = await deliveryOf(family, options.delivery);
      const root = process.cwd();
      console.log(says.building(family, relative(root, delivery) || '.'));
      const {onStart, onPage, stop} = progress();
      const order: Order = {
        family: folder,
        delivery,
        root,
        access: accessOf(options.identity && resolve(options.identity)),
        onTaken: tellTaken,
        keepProtection: options.keepProtection ?? false,
        onWarnings: warned(family, options.delivery),
        onProtect: tellProtecting,
        onAudit: audited(),
        portable: portable(options.portable),
        onStart,
        onPage
      };
      // Astro looks for its packages from the working folder; what is made still lands where the person is.
      process.chdir(project);
      // Only now: Astro takes a second to load, and `--help` has no need of it.
      const {build: makeReports} = await import('../../src/build.ts');
      const made = await makeReports(order).finally(stop);
      process.chdir(root);
      await tell(made, family);
    });

const portable = (asked: string[] | undefined): Order['portable'] =>
  asked === undefined ? 'sample' : asked.includes('all') ? 'all' : asked;

const warned = (family: string, delivery: string | undefined) => (count: number) => {
  const check = `npx spiegel check ${family}${delivery === undefined ? '' : ` -d ${delivery}`}`;
  console.log(says.warnings(count, check));
};

function tellProtecting(how: 'kept' | 'made'): void {
  console.log(says.protected[how]);
}

/** Plain lines, since the audit leaves a terminal no time to draw: how far it is, and how long it may yet take. */
function audited(): (begun: number, of: number) => void {
  let start: number | undefined;
  let next = 0;
  return (begun, of) => {
    start ??= Date.now();
    if (Date.now() < Math.max(next, start + 2000)) return;
    next = Date.now() + 5000;
    const left = ((Date.now() - start) / begun) * (of - begun);
    console.log(says.audited(Math.round((100 * begun) / of), Math.ceil(left / 1000)));
  };
}

/** A bar in a terminal, plain lines elsewhere. */
function progress(): Required<Pick<Order, 'onStart' | 'onPage'>> & {stop: () => void} {
  const bar = new SingleBar({
    format: process.stderr.isTTY ? says.pages.bar : says.pages.line,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    linewrap: false
  });
  return {onStart: (pages) => bar.start(pages, 0), onPage: () => bar.increment(), stop: () => bar.stop()};
}

async function tell(made: Receipt, family: string): Promise<void> {
  const folder = relative('', made.folder);
  const sample = made.written.find(({file}) => file.startsWith('portable/'));
  const kinds = [...made.audiences].map(([label, reports]) => `${reports} ${label}`);
  console.log(`\n${says.stand(made.reports, folder, kinds)}`);
  for (const id of made.absorbed) console.log(says.absorbed(id));
  console.log(made.anew === made.reports ? says.allAnew : says.anew(made.anew, made.reports - made.anew));
  console.log(`${says.cells(made.tally)}\n`);
  console.log(says.toOpen(family === started ? 'npm start' : `npx spiegel preview ${family}`));
  if (sample) console.log(says.fromDisk(`${folder}/${sample.file}`));
  console.log(say.phrasesWhere(family));
  const keys = made.synthetic ? await practiceKeys(process.cwd(), made.family, made.edition) : [];
  const key = keys.find(({slug}) => slug === sample?.slug);
  if (key) console.log(says.phrase(key.phrase, sample!.file));
}
