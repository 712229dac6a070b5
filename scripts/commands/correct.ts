import {relative, resolve} from 'node:path';
import {Command} from 'commander';
import {changedFigures} from '../../src/audit/audit.ts';
import {correct as says} from '../../src/commands.nl.ts';
import {UsageError} from '../../src/errors.ts';
import {correctedLines, writeCorrected} from '../../src/publish/corrected-list.ts';
import {readManifest} from '../../src/publish/manifest.ts';
import type {Change} from '../../src/publish/order.ts';
import {mayGuessDelivery} from '../../src/publish/together.ts';
import {familyFolder, load} from '../../src/template/load.ts';
import {accessOf, identityOption} from './access.ts';
import {again} from './again.ts';
import {deliveryOf} from './delivery-of.ts';
import {editionOf} from './edition-of.ts';
import {make, warned} from './make.ts';

interface Options {
  readonly edition: string;
  readonly reason: string;
  readonly delivery?: string;
  readonly only?: readonly string[];
  readonly identity?: string;
}

export const correct = (): Command =>
  new Command('correct')
    .description(
      'Mend an edition that was given out: build what changes, and list it. Then audit, and issue.'
    )
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .requiredOption('-e, --edition <edition>', 'the edition that was given out')
    .requiredOption('-r, --reason <text>', 'why: it is kept in the ledger')
    .option('-d, --delivery <folder>', 'the corrected delivery (default: the synthetic one)')
    .option('-o, --only <reports...>', 'codes of the reports that may change; refused where others would')
    .addOption(identityOption())
    .action(async (family: string, options: Options) => {
      const reason = options.reason.trim();
      if (reason === '' || /\p{Cc}/u.test(reason)) throw new UsageError(says.sayWhy);
      const {template} = await load(family);
      const place = await editionOf(template.id, options.edition);
      if (options.delivery === undefined) await mayGuessDelivery(place);
      const delivery = await deliveryOf(family, options.delivery);
      console.log(says.correcting(place.name, relative('', delivery) || '.'));
      const before = await readManifest(place.secrets);
      const {lines, counted, onChange} = listing();
      const made = await make({
        family: familyFolder(family),
        delivery,
        root: process.cwd(),
        access: accessOf(options.identity && resolve(options.identity)),
        portable: [],
        onWarnings: warned(family, options.delivery),
        correction: {
          edition: options.edition,
          reason,
          ...(options.only ? {only: options.only} : {}),
          onChange
        }
      });
      const file = await writeCorrected(place, lines, before?.correction !== undefined);
      console.log(`\n${says.changed(made.anew, counted.figures, relative('', file))}`);
      console.log(says.next(again(family, options)));
    });

/** Gathers what changes, report by report. */
function listing() {
  const lines: string[] = [];
  const counted = {figures: 0};
  const onChange = async (change: Change): Promise<void> => {
    const changed = await changedFigures(change);
    counted.figures += changed.length;
    lines.push(...correctedLines(change, changed));
  };
  return {lines, counted, onChange};
}
