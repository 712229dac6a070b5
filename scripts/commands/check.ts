import {writeFile} from 'node:fs/promises';
import {Command} from 'commander';
import {read} from '../../src/delivery/read.ts';
import {load} from '../../src/template/load.ts';
import {qualityReport, sayFaults} from '../../src/validate/say.ts';
import {validate} from '../../src/validate/validate.ts';
import {deliveryOf} from './delivery-of.ts';

export const check = (): Command =>
  new Command('check')
    .description('Check a delivery: every fault with its file, row, column, and what to do.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-d, --delivery <folder>', 'folder of the delivery (default: the synthetic one of the family)')
    .option('-r, --report <file>', 'also write the quality report (HTML, Dutch) to this file')
    .action(async (family: string, options: {delivery?: string; report?: string}) => {
      const {template} = await load(family);
      const delivery = await read(await deliveryOf(family, options.delivery), template);
      const verdict = validate(delivery, template);
      if (options.report) await writeFile(options.report, qualityReport(delivery, verdict, template));
      console.log(sayFaults(verdict.faults));
      console.log(
        verdict.rows
          ? 'The delivery can be built.'
          : 'Nothing can be built from this delivery until the faults that block are mended.'
      );
      process.exitCode = verdict.rows ? 0 : 1;
    });
