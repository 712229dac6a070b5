import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {Command, InvalidArgumentError} from 'commander';
import sirv from 'sirv';
import {place as noPlace, preview as says} from '../../src/commands.nl.ts';
import {UsageError} from '../../src/errors.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import type {Place} from '../../src/publish/publish.ts';
import {tidy} from '../../src/publish/secrets.ts';
import {say} from '../../src/store/words.ts';
import {load} from '../../src/template/load.ts';
import {editionOf} from './edition-of.ts';

interface Options {
  readonly edition?: string;
  readonly port?: number;
}

const usual = 4321;

export const preview = (): Command =>
  new Command('preview')
    .description('Serve the built reports on this machine and print a link.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .option('--port <port>', `port to listen on (default: ${usual}, or any when that is taken)`, portNumber)
    .action(async (family: string, {edition, port}: Options) => {
      const {template} = await load(family);
      await tidy(process.cwd(), template.id);
      const place = await editionOf(template.id, edition);
      if (!existsSync(place.folder)) throw new UsageError(noPlace.notBuilt(place.name, place.folder));
      const server = createServer(sirv(place.folder, {dev: true, dotfiles: false}));
      await (port === undefined
        ? listen(server, usual).catch(() => listen(server, 0))
        : listen(server, port));
      await tell(place, template.id, `http://localhost:${(server.address() as AddressInfo).port}`);
    });

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError(says.badPort);
  return port;
}

/** On this machine only: nobody else on the network can reach it. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((ready, refuse) => {
    server.once('error', () => refuse(new UsageError(says.portTaken(port))));
    server.listen(port, '127.0.0.1', ready);
  });
}

async function tell(place: Place, family: string, address: string): Promise<void> {
  const [key] = await practiceKeys(process.cwd(), family, place.name.slice(family.length + 1));
  const slug = key?.slug ?? (await readdir(join(place.folder, 'reports'))).sort()[0];
  console.log(says.serving(place.name, `${address}/reports/${slug}/`));
  if (key) console.log(says.phrase(key.phrase));
  console.log(`${says.where(address)} ${say.phrasesWhere(family)}`);
  console.log(says.stop);
}
