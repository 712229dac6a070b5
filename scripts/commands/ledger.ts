import {Command} from 'commander';
import {ledger as says} from '../../src/commands.nl.ts';
import {readLedger} from '../../src/publish/ledger.ts';
import {openForKeys} from '../../src/publish/secrets.ts';
import {load} from '../../src/template/load.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';

interface Options {
  readonly edition?: string;
  readonly identity?: string;
}

export const ledger = (): Command =>
  new Command('ledger')
    .description('Tell what was given out, and when: the lines of the ledger, without figures.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'of this edition only (default: all of real deliveries)')
    .addOption(identityOption())
    .action(async (family: string, {edition, identity}: Options) => {
      const {template} = await load(family);
      const access = accessOf(identity);
      const opened = await openForKeys(process.cwd(), template, edition, {access, onTaken: tellTaken});
      using vault = opened.vault;
      const named = edition === undefined ? null : `${template.id}-${edition}`;
      const lines = (await readLedger(vault)).filter(({name}) => named === null || name === named);
      console.log(lines.length === 0 ? says.empty : says.of(template.id, vault.practice));
      for (const {name, on, deed, reason} of lines)
        console.log(says.line(name, on, says.deeds[deed ?? 'issued'], reason));
    });
