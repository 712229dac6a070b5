import {relative} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {Command} from 'commander';
import {editionHash} from '../../src/bundle/edition-hash.ts';
import {pack} from '../../src/bundle/pack.ts';
import {build, issue as says} from '../../src/commands.nl.ts';
import {InputError, UsageError} from '../../src/errors.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {policyHash, policyHashOfOld} from '../../src/privacy/input-hash.ts';
import {issueOf} from '../../src/privacy/issue.ts';
import {protect} from '../../src/privacy/protect.ts';
import {asGivenOut, givenOut, issuedBefore} from '../../src/publish/given-out.ts';
import {
  checkHash,
  checkIssue,
  issue as giveOut,
  type Issuable,
  markIssued,
  type Recorded
} from '../../src/publish/issue.ts';
import {keepIssued} from '../../src/publish/issued-cells.ts';
import {ledgerFile} from '../../src/publish/ledger.ts';
import {deliveryHash} from '../../src/publish/privacy-receipt.ts';
import type {Place} from '../../src/publish/publish.ts';
import {among} from '../../src/publish/receipt.ts';
import {openBuilt} from '../../src/publish/secrets.ts';
import {keepingFault} from '../../src/publish/solver-fault.ts';
import {checkTogether, mayGuessDelivery} from '../../src/publish/together.ts';
import type {Vault} from '../../src/store/vault.ts';
import {type Family, load} from '../../src/template/load.ts';
import {type Gone, goneIn} from '../../src/validate/last-rows.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';
import {again} from './again.ts';
import {deliveryOf} from './delivery-of.ts';
import {editionOf} from './edition-of.ts';
import {audited} from './make.ts';

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
      if (options.delivery === undefined) await mayGuessDelivery(place);
      const rows = await rowsFrom(await deliveryOf(family, options.delivery), template);
      const asked = {
        family: template.id,
        policy: policyHash(template.policy),
        policyOfOld: policyHashOfOld(template.policy),
        delivered: rows.files
      };
      await checkTogether(place, rows);
      using vault = await openBuilt(place, template, accessOf(options.identity), tellTaken);
      const ready = await checkIssue(vault, place, asked);
      if (ready.already) await markIssued(vault, place);
      if (ready.already) return console.log(says.already(place.name));
      const {deed} = ready;
      if (deed === 'renewed') throw new InputError(says.renewAgain(place.name));
      if (!options.yes) console.log(says.asks[deed](place.name, ready.reason ?? ''));
      console.log(says.files(ready.reports));
      const made = deed === 'rekeyed' ? null : await record(vault, place, ready, rows, loaded);
      if (!options.yes && !(await confirmed(place.name, ready))) return;
      if (made && template.renewable) await keepIssued(vault, place, ready.hash, made.safe);
      await giveOut(vault, place, ready, made);
      console.log(says.done[deed](place.name, relative('', ledgerFile(vault))));
      const words = again(family, {edition: rows.meta.edition, identity: options.identity});
      console.log(says.next[deed](`${relative('', place.folder)}/`, words));
    });

/** Protects once more, to record what is given out, and says what staff decide by it. */
async function record(
  vault: Vault,
  place: Place,
  ready: Issuable,
  rows: Rows,
  family: Family
): Promise<Recorded & {readonly safe: SafeCells}> {
  console.log(says.protecting);
  const {template} = family;
  const earlier = await issuedBefore(vault, rows.meta.edition);
  const known = {key: vault.store.tieBreak, earlier, onAudit: audited()};
  const safe = await keepingFault(vault, () => protect(rows, template, known));
  const bundles = asGivenOut(pack(safe, family, rows), await givenOut(vault, place.name));
  const numbers = bundles.map(({reader, pack}) => [reader.id, pack().plan.hash] as const);
  checkHash(ready, editionHash(numbers.map(([, number]) => number)));
  const besides = decided(
    safe.decisions,
    among(
      goneIn(rows.holders),
      numbers.map(([id]) => id)
    )
  );
  console.log(says.found(besides.length));
  for (const line of besides) console.log(line);
  const {meta, files} = rows;
  return {
    safe,
    contents: {
      delivery: deliveryHash(files),
      delivered: meta.delivered,
      reports: Object.fromEntries(numbers)
    },
    edition: issueOf(safe, rows, template, {earlier})
  };
}

/** What staff decide by giving the edition out. */
function decided(decisions: SafeCells['decisions'], gone: Gone): readonly string[] {
  const absorbed = decisions.flatMap((one) => (one.kind === 'absorbed' ? [one.provider] : []));
  const stands = decisions.flatMap((one) =>
    one.kind === 'absorbed'
      ? []
      : [says.stands([one.group, one.indicator, one.category, ...Object.values(one.at)].join(', '))]
  );
  return [
    ...(absorbed.length > 0 ? [build.absorbed(absorbed)] : []),
    ...(gone.ids.length > 0 ? [build.gone(gone.ids, gone.period)] : []),
    ...stands
  ];
}

async function confirmed(name: string, {reports, hash}: Issuable): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError(says.nobodyToAsk);
  const ask = createInterface({input: process.stdin, output: process.stdout});
  const typed = (await ask.question(says.question(name, reports, hash.slice(0, 12)))).trim();
  ask.close();
  if (typed !== name) console.log(says.otherAnswer(typed, name));
  return typed === name;
}
