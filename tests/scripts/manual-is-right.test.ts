import {globSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {programFor} from '../../scripts/program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const told = ['README.md', 'docs/handleiding.md', 'docs/privacy.md', 'data/README.md', 'templates/README.md'];

interface Use {
  readonly file: string;
  readonly line: string;
  readonly command: string;
  readonly options: readonly string[];
}

/** Every command that the text tells a person to type. */
const uses: readonly Use[] = told.flatMap((file) =>
  [...read(file).matchAll(/npx spiegel ([a-z]+)([^\n`#|]*)/g)].map(([line, command = '', rest = '']) => ({
    file,
    line,
    command,
    options: rest.match(/(?<= )--?[a-z][a-z-]*/g) ?? []
  }))
);

test('every command and option that a text names exists', async () => {
  expect(uses.length).toBeGreaterThan(15);
  const program = await programFor();
  // A command may have others below it: their options are its own.
  const help = new Map(
    program.commands.map((command) => [
      command.name(),
      [command, ...command.commands].map((one) => one.helpInformation()).join()
    ])
  );
  for (const {file, line, command, options} of uses) {
    expect(help.get(command), `${file}: ${line}`).toContain(`Usage: spiegel ${command}`);
    for (const option of options)
      expect(help.get(command), `${file}: ${line}`).toMatch(new RegExp(`(^|[ ,])${option}[ ,\n]`));
  }
});

test('every message that the manual explains is one that can be said', () => {
  const rows = [...read('docs/handleiding.md').matchAll(/^\| (`.*`) \|/gm)]
    .flatMap(([, messages = '']) => messages.match(/`[^`]+`/g) ?? [])
    .map((message) => message.slice(1, -1))
    .filter((message) => message.includes('…'));
  expect(rows.length).toBeGreaterThan(8);
  const source = globSync('{src,scripts}/**/*.ts', {cwd: root}).map(read).join('\n');
  for (const message of rows)
    for (const part of message.split('…').map((text) => text.trim()))
      if (/[a-z]{3}/i.test(part)) expect(source.includes(part), `${message}: ${part}`).toBe(true);
});

test('every file and folder that the manual names is there, or is made by a command', () => {
  const named = [...read('docs/handleiding.md').matchAll(/`((?:data|templates|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path
  );
  expect(named.length).toBeGreaterThan(3);
  for (const path of named.filter((one) => !one.startsWith('data/deliveries')))
    expect(globSync(path.replace(/\/$/, ''), {cwd: root}), path).toHaveLength(1);
});
