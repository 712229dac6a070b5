import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

export const script = fileURLToPath(new URL('../../scripts/spiegel.ts', import.meta.url));
export const mini = fileURLToPath(new URL('../families/mini', import.meta.url));

/** Runs the command in a folder to its end: its exit code and all that it said. */
export function spiegel(cwd: string, ...words: readonly string[]): {code: number | null; said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...words], {encoding: 'utf8', cwd});
  return {code: status, said: stdout + stderr};
}

/** Starts the command and waits until it has said what is looked for; or rejects with what it said before it ended. */
export function start(
  cwd: string,
  words: readonly string[],
  until: RegExp
): Promise<{said: string; running: ChildProcess}> {
  const running = spawn(process.execPath, [script, ...words], {cwd});
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text;
      if (until.test(said)) resolve({said, running});
    };
    running.stdout.on('data', hear);
    running.stderr.on('data', hear);
    running.once('exit', () => reject(new Error(`The command ended: ${said}`)));
  });
}
