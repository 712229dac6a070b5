import {join, relative, resolve} from 'node:path';
import {Command} from 'commander';
import {InputError, UsageError} from '../../src/errors.ts';
import type {Part} from '../../src/publish/lists.ts';
import {readManifest} from '../../src/publish/manifest.ts';
import {openBuilt} from '../../src/publish/secrets.ts';
import {takeOut} from '../../src/publish/take-out.ts';
import {standingIn} from '../../src/store/store.ts';
import {say} from '../../src/store/words.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import {load} from '../../src/template/load.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';
import {editionOf} from './edition-of.ts';

interface Options {
  readonly edition?: string;
  readonly identity?: string;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly at?: string;
  readonly files?: boolean;
  readonly contact?: string;
}

export const exports = (): Command =>
  new Command('export')
    .description('Letters and lists for readers: addresses and passphrases, always apart.')
    .addCommand(
      taking('addresses', 'Letters, and a list, that tell where each report is.')
        .option('--at <address>', 'address of the server: https://…')
        .option('--files', 'reports are sent as files that open from disk')
    )
    .addCommand(taking('passphrases', 'Letters, and a list, with the passphrase of each key.'));

const taking = (part: Part, description: string): Command =>
  new Command(part)
    .description(description)
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one built)')
    .addOption(identityOption())
    .option('-o, --out <folder>', 'where to write them (default: among the secrets of the edition)')
    .option('--only <codes...>', 'of these reports only')
    .option('--contact <text>', 'whom a reader may ask, for the letters: "020 123 45 67" (default: not said)')
    .action((family: string, options: Options) => take(part, family, options));

async function take(part: Part, family: string, options: Options): Promise<void> {
  const at = part === 'addresses' ? whereIn(options) : null;
  const {template} = await load(family);
  const place = await editionOf(template.id, options.edition);
  using vault = await openBuilt(place, template, accessOf(options.identity), tellTaken);
  const {edition} = place;
  const standing = standingIn(vault.store, edition);
  const manifest = await readManifest(place.secrets);
  if (standing === undefined || manifest === null) throw new InputError(say.notBuilt(place.name));
  const folder = resolve(options.out ?? join(place.secrets, 'export', part));
  const {title, publisher, policy} = template;
  const contact = options.contact ?? null;
  const made = await takeOut({part, at, only: options.only ?? null, folder}, standing.reports, {
    place,
    written: manifest.reports,
    sender: {title, publisher, contact, edition, audiences: audiencesOf(template), pool: policy.pool.label}
  });
  console.log(say.exported[part](relative('', made.letters), relative('', made.list)));
  if (contact === null) console.log(say.noContact);
}

/** Null where files are sent. */
function whereIn({at, files}: Options): string | null {
  if ((at === undefined) === (files === undefined)) throw new UsageError(say.sayWhere);
  if (at !== undefined && !/^https:\/\/[^\s/]/.test(at)) throw new UsageError(say.notSecure(at));
  return at ?? null;
}
