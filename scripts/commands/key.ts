import {Command} from 'commander';
import {isBuilt, type KeyChange, listKeys, orderKeys} from '../../src/publish/key-changes.ts';
import {openForKeys} from '../../src/publish/secrets.ts';
import {say} from '../../src/store/words.ts';
import {audiencesOf} from '../../src/template/audience.ts';
import {load} from '../../src/template/load.ts';
import {accessOf, identityOption, tellTaken} from './access.ts';

interface Options {
  readonly edition?: string;
  readonly identity?: string;
  readonly consent?: string;
  readonly reason?: string;
}

export const key = (): Command =>
  new Command('key')
    .description('Who has a key to which report. Phrases are never shown here: see `spiegel export`.')
    .addCommand(list())
    .addCommand(
      change('add', 'Record a consent: from the next build on, somebody has a key to a report.')
        .requiredOption('-c, --consent <text>', 'how the consent is known: "letter of 3 March 2022"')
        .action(changing('add'))
    )
    .addCommand(
      change(
        'refuse',
        'Record that there is no consent: reports are built without that key, also where a delivery names it.'
      )
        .requiredOption('-r, --reason <text>', 'how that is known: "no answer on 3 March 2022"')
        .action(changing('refuse'))
    )
    .addCommand(
      change('renew', 'Draw another passphrase for a key, at the next build.').action(changing('renew'))
    )
    .addCommand(
      change('withdraw', 'Record that a consent is withdrawn: the next build gives that key no more.')
        .requiredOption('-r, --reason <text>', 'how that is known: "mail of 3 March 2022"')
        .action(changing('withdraw'))
    );

const about = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-e, --edition <edition>', 'edition (default: the last one of real deliveries)')
    .addOption(identityOption());

const change = (name: KeyChange['kind'], description: string): Command =>
  about(name, description)
    .argument('<owner>', 'whose key it is, by name: "consultant"')
    .argument('<reports...>', 'codes of the reports');

const list = (): Command =>
  about('list', 'Tell every key, and what changes at the next build.').action(
    async (family: string, options: Options) => {
      const {vault, edition} = await opened(family, options);
      using _ = vault;
      for (const line of listKeys(vault.store, edition ?? '')) console.log(line);
    }
  );

const changing =
  (kind: KeyChange['kind']) =>
  async (family: string, owner: string, reports: readonly string[], options: Options): Promise<void> => {
    const {vault, edition, audiences} = await opened(family, options);
    using _ = vault;
    const how = options.consent ?? options.reason ?? '';
    const asked: KeyChange = {kind, owner, reports, how};
    const ordered = orderKeys(vault.store, edition ?? '', audiences, asked);
    await vault.save(ordered.store);
    for (const line of ordered.said) console.log(line);
    console.log(isBuilt(ordered.store) ? say.atNextBuild[kind] : say.atFirstBuild);
  };

async function opened(family: string, {edition: named, identity}: Options) {
  const {template} = await load(family);
  const access = accessOf(identity);
  const {vault, edition} = await openForKeys(process.cwd(), template, named, {access, onTaken: tellTaken});
  console.log(say.whichKeys(template.id, edition, vault.practice));
  return {vault, edition, audiences: audiencesOf(template)};
}
