/** The command `spiegel`: one thin file a command; exit code 0, 1 (the input is at fault) or 2 (wrong use). */
import {Command, CommanderError} from 'commander';
import {InputError, UsageError} from '../src/errors.ts';
import {audit} from './commands/audit.ts';
import {build} from './commands/build.ts';
import {check} from './commands/check.ts';
import {issue} from './commands/issue.ts';
import {policy} from './commands/policy.ts';
import {preview} from './commands/preview.ts';
import {synthesize} from './commands/synthesize.ts';
import {table} from './commands/table.ts';

const program = new Command('spiegel')
  .description('From a delivery of aggregated figures to one locked report per provider.')
  .exitOverride()
  .configureHelp({showGlobalOptions: true});
const commands = [check(), build(), preview(), audit(), issue(), policy(), table(), synthesize()];
for (const command of commands) program.addCommand(command.exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof InputError || error instanceof UsageError)) throw error;
  console.error(error.message);
  return error instanceof UsageError ? 2 : 1;
}
