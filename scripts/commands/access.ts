import {Option} from 'commander';
import {askUnseen} from '../../src/store/ask.ts';
import type {Access} from '../../src/store/identity.ts';
import {say} from '../../src/store/words.ts';

/** By what a store is opened, as every command asks it that opens one. */
export const identityOption = (): Option =>
  new Option('-i, --identity <file>', 'file that opens the store (default: its passphrase is asked)');

export const accessOf = (identity: string | undefined): Access => ({identity, ask: askUnseen});

export const tellTaken = (file: string): void => console.log(say.csvTaken(file));
