import {relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {SingleBar} from 'cli-progress';
import {Command, InvalidArgumentError} from 'commander';
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
  readonly threads?: number;
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
    .option('--threads <number>', 'how many threads draw and lock (default: one for each core)', countOf)
    .addOption(identityOption())
    .action(async (family: string, options: Options) => {
      const folder = familyFolder(family);
      const delivery = await deliveryOf(family, options.delivery);
      const root = process.cwd();
      console.log(`Building ${family} from ${relative(root, delivery) || '.'}`);
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
        threads: options.threads,
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

function countOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 99.');
  return Number(text);
}

const warned = (family: string, delivery: string | undefined) => (count: number) => {
  const check = `npx spiegel check ${family}${delivery === undefined ? '' : ` -d ${delivery}`}`;
  console.log(
    `${count} warning${count === 1 ? '' : 's'} in this delivery, which do not block: see \`${check}\`.`
  );
};

function tellProtecting(how: 'kept' | 'made'): void {
  console.log(
    how === 'kept'
      ? 'Protection: taken from an earlier build of the same delivery, policy and code.'
      : 'Protection: the audit runs; every provider is tried as an attacker.'
  );
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
    console.log(`  audit: ${Math.round((100 * begun) / of)}% begun, about ${Math.ceil(left / 1000)} s to go`);
  };
}

/** A bar in a terminal, plain lines elsewhere. */
function progress(): Required<Pick<Order, 'onStart' | 'onPage'>> & {stop: () => void} {
  const bar = new SingleBar({
    format: process.stderr.isTTY
      ? 'Rendering and locking {bar} {value}/{total} pages'
      : 'Rendering and locking: {value} of {total} pages',
    noTTYOutput: true,
    notTTYSchedule: 5000,
    linewrap: false
  });
  return {onStart: (pages) => bar.start(pages, 0), onPage: () => bar.increment(), stop: () => bar.stop()};
}

/** What of the edition differs from what stood. */
const anewWords = ({anew, reports}: Receipt): string =>
  anew === reports
    ? 'All of them are new.'
    : `${anew} of them are new or changed; the files of the other ${reports - anew} are the very same.`;

async function tell(made: Receipt, family: string): Promise<void> {
  const folder = relative('', made.folder);
  const sample = made.written.find(({file}) => file.startsWith('portable/'));
  console.log(`
${made.reports} reports stand in ${folder}: ${[...made.audiences].map(([label, reports]) => `${reports} ${label}`).join(', ')}.
${anewWords(made)}
Cells: ${made.tally.shown} shown, ${made.tally.hidden} hidden, ${made.tally.none} structurally empty.

To open one: \`${family === started ? 'npm start' : `npx spiegel preview ${family}`}\` serves them on this machine and prints a link.${
    sample ? `\nWithout a server: open ${folder}/${sample.file} in a browser.` : ''
  }
${say.phrasesWhere(family)}`);
  const keys = made.synthetic ? await practiceKeys(process.cwd(), made.family, made.edition) : [];
  const key = keys.find(({slug}) => slug === sample?.slug);
  if (key) console.log(`This delivery is invented, so here is one: ${key.phrase} opens ${sample!.file}`);
}
