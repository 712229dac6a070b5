import {relative} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {Command} from 'commander';
import {openEdition} from '../../src/audit/audit.ts';
import {issuedOf} from '../../src/audit/issued.ts';
import {policyHash} from '../../src/bundle/edition-hash.ts';
import {read} from '../../src/delivery/read.ts';
import {UsageError} from '../../src/errors.ts';
import {checkIssue, issue as giveOut, type Issuable} from '../../src/publish/issue.ts';
import {ledgerFile} from '../../src/publish/ledger.ts';
import {load} from '../../src/template/load.ts';
import {accept, validate} from '../../src/validate/validate.ts';
import {deliveryOf} from './delivery-of.ts';
import {editionOf} from './edition-of.ts';

interface Options {
  readonly edition?: string;
  readonly delivery?: string;
  readonly yes?: boolean;
}

export const issue = (): Command =>
  new Command('issue')
    .description('Mark an audited edition as given out: later editions are audited together with it.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .option('-d, --delivery <folder>', 'the delivery it was built from (default: the synthetic one)')
    .option('-y, --yes', 'do not ask')
    .action(async (family: string, options: Options) => {
      const {template} = await load(family);
      const place = await editionOf(template.id, options.edition);
      const root = process.cwd();
      const delivery = await read(await deliveryOf(family, options.delivery), template);
      const asked = {family: template.id, policy: policyHash(template.policy), delivered: delivery.files};
      const ready = await checkIssue(root, place, asked);
      if (ready.already)
        return console.log(`${place.name} was given out already, as it is. Nothing changes.`);
      if (!options.yes && !(await confirmed(place.name, ready))) return console.log('Nothing was written.');
      const rows = accept(validate(delivery, template));
      const {reports} = await openEdition(place);
      await giveOut(root, template.id, place, ready, issuedOf(reports, rows, template));
      console.log(`${place.name} is given out: it stands in ${relative('', ledgerFile(root, template.id))}.`);
    });

async function confirmed(name: string, {reports, hash}: Issuable): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError('Nobody can be asked here. Add --yes when this edition is really given out.');
  const ask = createInterface({input: process.stdin, output: process.stdout});
  const answer = await ask.question(
    `Give out ${name}: ${reports} reports, check number ${hash.slice(0, 12)}? What is given out cannot be taken back. Type the name of the edition to confirm: `
  );
  ask.close();
  return answer.trim() === name;
}
