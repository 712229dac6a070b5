import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
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

/** Is there a terminal of its own for a command? It is from util-linux. */
export const terminal =
  spawnSync('script', ['--version']).error === undefined && process.platform === 'linux';

/** Runs the command in a terminal, types an answer once what is looked for was asked, and gives all that stood on the screen. */
export async function typing(
  cwd: string,
  words: readonly string[],
  asked: RegExp,
  answer: string
): Promise<{code: number | null; said: string}> {
  const line = [process.execPath, script, ...words].map((word) => `'${word}'`).join(' ');
  const running = spawn('script', ['-qec', line, '/dev/null'], {cwd});
  let said = '';
  let answered = false;
  running.stdout.on('data', (text: Buffer) => {
    said += text;
    if (answered || !asked.test(said)) return;
    answered = true;
    running.stdin.write(`${answer}\r`);
  });
  await once(running, 'close');
  return {code: running.exitCode, said: said.replaceAll('\r\n', '\n')};
}
