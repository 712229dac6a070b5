/** The words of `spiegel`: every command with its options, and what is said of a wrong use. */
import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import {misuse} from './endings.nl.ts';

/** Each is loaded when it is asked for: what one command needs takes the others a second to read. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check(),
  build: async () => (await import('./commands/build.ts')).build(),
  preview: async () => (await import('./commands/preview.ts')).preview(),
  audit: async () => (await import('./commands/audit.ts')).audit(),
  issue: async () => (await import('./commands/issue.ts')).issue(),
  correct: async () => (await import('./commands/correct.ts')).correct(),
  renew: async () => (await import('./commands/renew.ts')).renew(),
  ledger: async () => (await import('./commands/ledger.ts')).ledger(),
  policy: async () => (await import('./commands/policy.ts')).policy(),
  store: async () => (await import('./commands/store.ts')).store(),
  key: async () => (await import('./commands/key.ts')).key(),
  export: async () => (await import('./commands/export.ts')).exports(),
  table: async () => (await import('./commands/table.ts')).table(),
  synthesize: async () => (await import('./commands/synthesize.ts')).synthesize()
};
const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const output = {outputError: (said: string, write: (text: string) => void) => write(misuse(said))};

/** The program with the command that is asked for, or with all: help and a slip of the pen name each of them. */
export async function programFor(asked?: string): Promise<Command> {
  const program = new Command('spiegel')
    .description('From a delivery of aggregated figures to one locked report per provider.')
    .version(version)
    .exitOverride()
    .configureOutput(output)
    .configureHelp({showGlobalOptions: true})
    .addHelpText('after', '\nExit codes: 0, 1 (the input is at fault), 2 (wrong use).');
  const names = asked !== undefined && Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands);
  for (const name of names) program.addCommand(ending(await commands[name]!()));
  return program;
}

/** What is wrong with its words is thrown, also of what stands below it. */
function ending(command: Command): Command {
  for (const below of command.commands) ending(below);
  return command.exitOverride().configureOutput(output);
}
