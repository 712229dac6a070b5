import {join, relative, resolve} from 'node:path';
import {Command} from 'commander';
import {auditWritten} from '../../src/audit/audit.ts';
import {renew as says} from '../../src/commands.nl.ts';
import {InputError} from '../../src/errors.ts';
import {policyHash} from '../../src/privacy/input-hash.ts';
import {checkIssue, issue as giveOut, markIssued} from '../../src/publish/issue.ts';
import {ledgerFile} from '../../src/publish/ledger.ts';
import {deliveryHash} from '../../src/publish/privacy-receipt.ts';
import type {Place} from '../../src/publish/publish.ts';
import {openBuilt} from '../../src/publish/secrets.ts';
import {mayGuessDelivery} from '../../src/publish/together.ts';
import type {Access} from '../../src/store/identity.ts';
import {type Family, familyFolder, load} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import {accessOf, identityOption} from './access.ts';
import {deliveryOf} from './delivery-of.ts';
import {editionOf} from './edition-of.ts';
import {make, warned} from './make.ts';

interface Options {
  readonly edition: string;
  readonly delivery?: string;
  readonly identity?: string;
}

export const renew = (): Command =>
  new Command('renew')
    .description(
      'Give out newer own figures beside the groups as they were given out, where the family allows it.'
    )
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .requiredOption('-e, --edition <edition>', 'the edition that was given out')
    .option('-d, --delivery <folder>', 'the delivery with newer own figures (default: the synthetic one)')
    .addOption(identityOption())
    .action(async (family: string, options: Options) => {
      const loaded = await load(family);
      if (!loaded.template.renewable) throw new InputError(says.notRenewable(loaded.template.id));
      const place = await editionOf(loaded.template.id, options.edition);
      if (options.delivery === undefined) await mayGuessDelivery(place);
      const delivery = await deliveryOf(family, options.delivery);
      console.log(says.renewing(place.name, relative('', delivery) || '.'));
      const access = askingOnce(accessOf(options.identity && resolve(options.identity)));
      const {anew} = await make({
        family: familyFolder(family),
        delivery,
        root: process.cwd(),
        access,
        portable: [],
        onWarnings: warned(family, options.delivery),
        correction: {edition: options.edition, reason: says.reason, renewal: true, onChange: async () => {}}
      });
      await auditAndGiveOut(place, loaded, delivery, access, anew);
    });

/** What is renewed is audited as any edition is; without a finding it is given out, and nobody is asked. */
async function auditAndGiveOut(
  place: Place,
  family: Family,
  delivery: string,
  access: Access,
  anew: number
): Promise<void> {
  const {template} = family;
  const rows = await rowsFrom(delivery, template);
  using vault = await openBuilt(place, template, access);
  const {receipt, numbers} = await auditWritten(vault, place, rows, family);
  const page = relative('', join(place.secrets, 'privacy-receipt.html'));
  if (receipt.verdict !== 'passed') throw new InputError(says.failed(receipt.findings, page));
  const asked = {family: template.id, policy: policyHash(template.policy), delivered: rows.files};
  const ready = await checkIssue(vault, place, asked);
  if (ready.already) {
    await markIssued(vault, place);
    return console.log(says.same);
  }
  const contents = {
    delivery: deliveryHash(rows.files),
    delivered: rows.meta.delivered,
    reports: numbers
  };
  await giveOut(vault, place, ready, ready.deed === 'renewed' ? {contents} : null);
  console.log(says.done(place.name, anew, relative('', ledgerFile(vault))));
}

/** The store is opened twice, and its passphrase asked once. */
function askingOnce({ask, ...access}: Access): Access {
  let typed: ReturnType<NonNullable<Access['ask']>> | undefined;
  return ask === undefined ? access : {...access, ask: (...words) => (typed ??= ask(...words))};
}
