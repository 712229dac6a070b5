/** The words of `spiegel`: every command with its options, and what is said of a wrong use. */
import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import {misuse} from '../src/commands.nl.ts';
import {audit} from './commands/audit.ts';
import {build} from './commands/build.ts';
import {check} from './commands/check.ts';
import {correct} from './commands/correct.ts';
import {exports} from './commands/export.ts';
import {issue} from './commands/issue.ts';
import {key} from './commands/key.ts';
import {ledger} from './commands/ledger.ts';
import {policy} from './commands/policy.ts';
import {preview} from './commands/preview.ts';
import {renew} from './commands/renew.ts';
import {store} from './commands/store.ts';
import {synthesize} from './commands/synthesize.ts';
import {table} from './commands/table.ts';

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
export const program = new Command('spiegel')
  .description('From a delivery of aggregated figures to one locked report per provider.')
  .version(version)
  .exitOverride()
  .configureOutput({outputError: (said, write) => write(misuse(said))})
  .configureHelp({showGlobalOptions: true})
  .addHelpText('after', '\nExit codes: 0, 1 (the input is at fault), 2 (wrong use).');
const commands = [
  check(),
  build(),
  preview(),
  audit(),
  issue(),
  correct(),
  renew(),
  ledger(),
  policy(),
  store(),
  key(),
  exports(),
  table(),
  synthesize()
];
const output = {outputError: (said: string, write: (text: string) => void) => write(misuse(said))};
for (const command of commands) program.addCommand(ending(command));

/** What is wrong with its words is thrown, also of what stands below it. */
function ending(command: Command): Command {
  for (const below of command.commands) ending(below);
  return command.exitOverride().configureOutput(output);
}
