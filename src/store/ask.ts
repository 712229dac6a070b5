import {createInterface} from 'node:readline';
import {Writable} from 'node:stream';

/**
 * Asks at the keyboard without showing what is typed; null where there is no keyboard, and where it is closed or stopped
 * instead of an answer.
 */
export async function askUnseen(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const nowhere = new Writable({write: (_text, _encoding, done) => done()});
  const lines = createInterface({input: process.stdin, output: nowhere, terminal: true, historySize: 0});
  // Only now: a terminal shows what is typed until somebody listens.
  process.stderr.write(question);
  const typed = await new Promise<string | null>((answer) => {
    lines.once('line', answer);
    lines.once('close', () => answer(null));
    lines.once('SIGINT', () => answer(null));
  });
  lines.close();
  process.stderr.write('\n');
  return typed;
}
