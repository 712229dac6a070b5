import {resolve} from 'node:path';
import {Command, Option} from 'commander';
import {UsageError} from '../../src/errors.ts';
import {makeSecrets} from '../../src/publish/secrets.ts';
import {say} from '../../src/store/words.ts';
import {load} from '../../src/template/load.ts';

export const store = (): Command =>
  new Command('store').description('The locked store of a family: passphrases, consents, keys.').addCommand(
    new Command('create')
      .description('Make the store, once, before the first real delivery is built.')
      .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
      .addOption(
        new Option(
          '-i, --identity <file>',
          'make a file that opens it, instead of a passphrase that is shown once'
        )
      )
      .action(async (family: string, {identity}: {identity?: string}) => {
        const {template} = await load(family);
        if (identity === undefined && !process.stdout.isTTY) throw new UsageError(say.noScreen);
        const named = identity === undefined ? undefined : resolve(identity);
        const made = await makeSecrets(process.cwd(), template.id, named);
        console.log(say.storeMade(made.store));
        console.log(made.phrase === null ? say.identityMade(made.file) : say.phraseMade(made.phrase));
      })
  );
