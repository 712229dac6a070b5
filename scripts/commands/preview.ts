import {existsSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Command, InvalidArgumentError} from 'commander';
import sirv from 'sirv';
import {place as noPlace, preview as says} from '../../src/commands.nl.ts';
import {InputError, UsageError} from '../../src/errors.ts';
import {readManifest} from '../../src/publish/manifest.ts';
import {practiceKeys} from '../../src/publish/practice.ts';
import type {Place} from '../../src/publish/publish.ts';
import {tidy} from '../../src/publish/secrets.ts';
import {say} from '../../src/store/words.ts';
import {load} from '../../src/template/load.ts';
import {again} from './again.ts';
import {editionOf} from './edition-of.ts';

interface Options {
  readonly edition?: string;
  readonly port?: number;
  readonly only?: readonly string[];
}

const usual = 4321;

export const preview = (): Command =>
  new Command('preview')
    .description('Serve the built reports on this machine and print a link.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .option('--port <port>', `port to listen on (default: ${usual}, or any when that is taken)`, portNumber)
    .option('--only <codes...>', 'tell the addresses of these reports (default: that of the first)')
    .action(async (family: string, {edition, port, only}: Options) => {
      const {template} = await load(family);
      await tidy(process.cwd(), template.id);
      const place = await editionOf(template.id, edition);
      if (!existsSync(place.folder)) throw new UsageError(noPlace.notBuilt(place.name, place.folder));
      const shown = await reportsOf(place, only);
      const server = createServer(sirv(place.folder, {dev: true, dotfiles: false}));
      await (port === undefined
        ? listen(server, usual).catch(() => listen(server, 0))
        : listen(server, port));
      console.log(says.serving(place.name));
      await tell(shown, place, template.id, `http://localhost:${(server.address() as AddressInfo).port}`);
      const command = again(family, {edition: place.edition});
      console.log(`${says.others(command)} ${say.phrasesWhere(template.id)}`);
      console.log(says.stop);
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

interface Shown {
  readonly id: string;
  readonly slug: string;
}

/** The reports that are asked for, else the first. Throws InputError for a code that has none. */
async function reportsOf(place: Place, only: readonly string[] | undefined): Promise<readonly Shown[]> {
  const manifest = await readManifest(place.secrets);
  const hosted = (manifest?.reports ?? []).filter(({file}) => file.endsWith('/index.html'));
  if (hosted.length === 0) throw new InputError(say.notBuilt(place.name));
  if (only === undefined) return hosted.slice(0, 1);
  const unknown = only.filter((code) => !hosted.some(({id}) => id === code));
  if (unknown.length > 0) throw new InputError(say.noReport(unknown));
  return hosted.filter(({id}) => only.includes(id));
}

/** Whose report is where; names and phrases only of an invented delivery, for a real one has them under lock. */
async function tell(shown: readonly Shown[], place: Place, family: string, address: string): Promise<void> {
  const keys = await practiceKeys(process.cwd(), family, place.edition);
  for (const {id, slug} of shown) {
    const key = keys.find((one) => one.slug === slug);
    console.log(says.report(id, key?.name, `${address}/reports/${slug}/`));
    if (key) console.log(says.phrase(key.phrase));
  }
}
