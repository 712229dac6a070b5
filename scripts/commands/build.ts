import {relative, resolve} from 'node:path';
import {Command, InvalidArgumentError} from 'commander';
import {build as says} from '../../src/commands.nl.ts';
import type {Order} from '../../src/publish/order.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import type {Receipt} from '../../src/publish/receipt.ts';
import {familyFolder} from '../../src/template/load.ts';
import {accessOf, identityOption} from './access.ts';
import {again} from './again.ts';
import {deliveryOf} from './delivery-of.ts';
import {make, warned} from './make.ts';

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
      console.log(says.building(family, relative(root, delivery) || '.'));
      const made = await make({
        family: folder,
        delivery,
        root,
        access: accessOf(options.identity && resolve(options.identity)),
        keepProtection: options.keepProtection ?? false,
        onWarnings: warned(family, options.delivery),
        portable: portable(options.portable),
        threads: options.threads
      });
      await tell(made, family, options);
    });

const portable = (asked: string[] | undefined): Order['portable'] =>
  asked === undefined ? 'sample' : asked.includes('all') ? 'all' : asked;

function countOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError(says.threads);
  return Number(text);
}

async function tell(made: Receipt, family: string, {delivery, identity}: Options): Promise<void> {
  const folder = relative('', made.folder);
  const sample = made.written.find(({file}) => file.startsWith('portable/'));
  const kinds = [...made.audiences].map(([label, reports]) => `${reports} ${label}`);
  console.log(`\n${says.stand(made.reports, folder, kinds)}`);
  if (made.absorbed.length > 0) console.log(says.absorbed(made.absorbed));
  if (made.gone.ids.length > 0) console.log(says.gone(made.gone.ids, made.gone.period));
  console.log(made.anew === made.reports ? says.allAnew : says.anew(made.anew, made.reports - made.anew));
  console.log(`${says.cells(made.tally)}\n`);
  console.log(says.toOpen(`npx spiegel preview ${again(family, {edition: made.edition})}`));
  if (sample) console.log(says.fromDisk(`${folder}/${sample.file}`));
  const keys = made.synthetic ? await practiceKeys(process.cwd(), made.family, made.edition) : [];
  const key = keys.find(({slug}) => slug === sample?.slug);
  if (key) console.log(says.phrase(key.phrase, sample!.file));
  const command = again(family, {edition: made.edition, delivery, identity});
  console.log(`\n${made.again ? says.again(command) : says.toAudit(command)}`);
}
