import {relative} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {Command} from 'commander';
import {editionHash} from '../../src/bundle/edition-hash.ts';
import {pack} from '../../src/bundle/pack.ts';
import {UsageError} from '../../src/errors.ts';
import type {Decision} from '../../src/privacy/cells.ts';
import {policyHash, policyHashOfOld} from '../../src/privacy/input-hash.ts';
import {issueOf} from '../../src/privacy/issue.ts';
import {protect} from '../../src/privacy/protect.ts';
import {checkHash, checkIssue, issue as giveOut, type Issuable} from '../../src/publish/issue.ts';
import {issuedBefore, ledgerFile} from '../../src/publish/ledger.ts';
import {openBuilt} from '../../src/publish/secrets.ts';
import {load} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';
import {deliveryOf} from './delivery-of.ts';
import {editionOf} from './edition-of.ts';

interface Options {
  readonly edition?: string;
  readonly delivery?: string;
  readonly identity?: string;
  readonly yes?: boolean;
}

export const issue = (): Command =>
  new Command('issue')
    .description('Mark an audited edition as given out: later editions are audited together with it.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .option('-d, --delivery <folder>', 'the delivery it was built from (default: the synthetic one)')
    .addOption(identityOption())
    .option('-y, --yes', 'do not ask')
    .action(async (family: string, options: Options) => {
      const loaded = await load(family);
      const {template} = loaded;
      const place = await editionOf(template.id, options.edition);
      const rows = await rowsFrom(await deliveryOf(family, options.delivery), template);
      const asked = {
        family: template.id,
        policy: policyHash(template.policy),
        policyOfOld: policyHashOfOld(template.policy),
        delivered: rows.files
      };
      using vault = await openBuilt(place, template, accessOf(options.identity), tellTaken);
      const ready = await checkIssue(vault, place, asked);
      if (ready.already)
        return console.log(`${place.name} was given out already, as it is. Nothing changes.`);
      const earlier = await issuedBefore(vault, rows.meta.edition);
      const safe = protect(rows, template, {key: vault.store.tieBreak, earlier});
      checkHash(ready, editionHash(pack(safe, loaded, rows).map((report) => report.pack().plan.hash)));
      for (const decision of safe.decisions) console.log(`- ${say(decision)}`);
      if (!options.yes && !(await confirmed(place.name, ready))) return console.log('Nothing was written.');
      await giveOut(vault, place, ready, issueOf(safe, rows, template, {earlier}));
      console.log(`${place.name} is given out: it stands in ${relative('', ledgerFile(vault))}.`);
    });

/** What staff decide by giving the edition out. */
function say(decision: Decision): string {
  if (decision.kind === 'absorbed')
    return `${decision.provider} is large enough for a report of its own and joins the pool, which is too small without it.`;
  const {group, indicator, category, at} = decision;
  return `The number given out before stands, though figures behind it changed: ${[group, indicator, category, ...Object.values(at)].join(', ')}.`;
}

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
