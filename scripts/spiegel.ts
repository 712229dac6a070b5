/** The command `spiegel`: one thin file a command; exit code 0, 1 (the input is at fault) or 2 (wrong use). */
import {CommanderError} from 'commander';
import {endingOf} from './exit-code.ts';
import {programFor} from './program.ts';

try {
  const program = await programFor(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  // `--help` and `--version` end this way too.
  if (!(error instanceof CommanderError && error.exitCode === 0)) end(error);
}

function end(error: unknown): void {
  const ending = endingOf(error);
  if (ending === null) throw error;
  if (ending.says !== null) console.error(ending.says);
  process.exitCode = ending.code;
}
