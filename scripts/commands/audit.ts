import {join, relative} from 'node:path';
import {SingleBar} from 'cli-progress';
import {Command} from 'commander';
import {auditWritten, type Progress} from '../../src/audit/audit.ts';
import {sayFinding} from '../../src/audit/say-finding.ts';
import {audit as says} from '../../src/commands.nl.ts';
import {openBuilt} from '../../src/publish/secrets.ts';
import {checkTogether, mayGuessDelivery} from '../../src/publish/together.ts';
import {load} from '../../src/template/load.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';
import {again} from './again.ts';
import {deliveryOf} from './delivery-of.ts';
import {editionOf} from './edition-of.ts';

interface Options {
  readonly edition?: string;
  readonly delivery?: string;
  readonly identity?: string;
}

export const audit = (): Command =>
  new Command('audit')
    .description('Open every report of a built edition and try to work out what is protected.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .option('-d, --delivery <folder>', 'the delivery it was built from (default: the synthetic one)')
    .addOption(identityOption())
    .action(async (family: string, options: Options) => {
      const loaded = await load(family);
      const {template} = loaded;
      const place = await editionOf(template.id, options.edition);
      if (options.delivery === undefined) await mayGuessDelivery(place);
      const delivery = await deliveryOf(family, options.delivery);
      console.log(says.auditing(place.name, relative('', delivery) || '.'));
      const rows = await rowsFrom(delivery, template);
      await checkTogether(place, rows);
      using vault = await openBuilt(place, template, accessOf(options.identity), tellTaken);
      const bars = progress();
      const {receipt, findings} = await auditWritten(vault, place, rows, loaded, bars).finally(bars.stop);
      for (const finding of findings.slice(0, 20)) console.log(`- ${sayFinding(finding, 'nl')}`);
      if (findings.length > 20) console.log(says.more(findings.length - 20));
      const {shown} = receipt.cells;
      console.log(`\n${says.tried({...receipt, shown, seconds: Math.round(receipt.seconds)})}`);
      console.log(receipt.verdict === 'passed' ? says.passed : says.failed(findings.length));
      console.log(says.wrote(relative('', join(place.secrets, 'privacy-receipt.html'))));
      if (receipt.verdict === 'passed')
        console.log(says.next(again(family, {...options, edition: place.edition})));
      process.exitCode = receipt.verdict === 'passed' ? 0 : 1;
    });

/** A bar in a terminal, plain lines elsewhere: first opening, then attacking. */
function progress(): Progress & {stop: () => void} {
  let bar: SingleBar | undefined;
  const start = (what: string, total: number): void => {
    bar?.stop();
    bar = new SingleBar({
      format: `${what} {bar} {value}/{total}`,
      noTTYOutput: true,
      notTTYSchedule: 5000,
      linewrap: false
    });
    bar.start(total, 0);
  };
  return {
    onFiles: (count) => start(says.opening, count),
    onOpen: () => bar?.increment(),
    onSlices: (count) => start(says.attacking, count),
    onSlice: () => bar?.increment(),
    stop: () => bar?.stop()
  };
}
