import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join, resolve} from 'node:path';
import {Command} from 'commander';
import sirv from 'sirv';
import {UsageError} from '../../src/errors.ts';
import {readLines} from '../../src/publish/keyring.ts';
import {load} from '../../src/template/load.ts';

export const preview = (): Command =>
  new Command('preview')
    .description('Serve the built reports on this machine and print a link.')
    .argument('<family>', 'a report family')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .option('--port <port>', 'port to listen on', '4321')
    .action(async (family: string, options: {edition?: string; port: string}) => {
      const {template} = await load(family);
      const name = options.edition ? `${template.id}-${options.edition}` : await newest(template.id);
      const folder = resolve('dist', name);
      if (!existsSync(folder)) throw new UsageError(`There is no ${folder}. Build it first: npm run build`);
      const server = createServer(sirv(folder, {dev: true, dotfiles: false}));
      await new Promise<void>((ready) => server.listen(Number(options.port), '127.0.0.1', ready));
      const [line] = await readLines(resolve('secrets', name));
      console.log(`Serving ${name} on http://localhost:${options.port}/reports/${line?.slug ?? ''}/`);
      console.log(
        `Names and passphrases stand in ${join('secrets', name, 'passphrases.csv')}. Stop with Ctrl+C.`
      );
    });

async function newest(family: string): Promise<string> {
  const names = existsSync('dist') ? await readdir('dist') : [];
  const name = names
    .filter((name) => name.startsWith(`${family}-`))
    .sort()
    .at(-1);
  if (name === undefined)
    throw new UsageError(`Nothing of ${family} is built yet. Build it first: npm run build`);
  return name;
}
