import {Command} from 'commander';
import {policy as says} from '../../src/commands.nl.ts';
import {policyPage, policySheet} from '../../src/publish/policy-sheet.ts';
import {policyText} from '../../src/publish/policy-text.ts';
import {load} from '../../src/template/load.ts';
import {writeNamed} from './write-named.ts';

export const policy = (): Command =>
  new Command('policy')
    .description('Print every rule of disclosure control that a family keeps to. For staff only.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('--html <file>', 'also write it as a page to print and sign (Dutch)')
    .action(async (family: string, options: {html?: string}) => {
      const {template} = await load(family);
      const sheet = policySheet(template);
      console.log(policyText(sheet));
      if (options.html === undefined) return;
      await writeNamed(options.html, policyPage(sheet));
      console.log(`\n${says.wrote(options.html)}`);
    });
