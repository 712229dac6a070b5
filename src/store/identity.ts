import {mkdir, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {InputError, UsageError} from '../errors.ts';
import {inFours} from '../lock/crockford.ts';
import {generatePassphrase, normalise} from '../lock/passphrase.ts';
import {AGE_HEADER, closeWithPhrase, newIdentity, openWithPhrase} from './age.ts';
import {readSecret} from './read-secret.ts';
import {say} from './words.ts';
import {writeSecret} from './write-secret.ts';

/** Asks the person at the keyboard without showing the answer; null where nobody can be asked, or nobody answers. */
export type Ask = (question: string) => Promise<string | null>;

/** By what a store is opened: a file that holds its identity, or the passphrase of the one beside the store. */
export interface Access {
  /** Path of the file. */
  readonly identity?: string | undefined;
  readonly ask?: Ask | undefined;
}

const tries = 3;
const besideOf = (folder: string, family: string): string => join(folder, `${family}.identity.age`);

/** The identity that opens a family's store. Throws UsageError where nobody can be asked, InputError where it is no identity. */
export async function identityOf(
  folder: string,
  family: string,
  {identity: named, ask}: Access
): Promise<string> {
  const file = named ?? besideOf(folder, family);
  const bytes = await readSecret(file);
  if (bytes === null) throw new InputError(named ? say.noIdentity(named) : say.nameIdentity(family));
  await refuseOpen(file);
  const text = bytes.toString('utf8');
  return identityIn(text.startsWith(AGE_HEADER) ? await unlock(bytes, file, ask) : text, file);
}

/** Of several lines, as `age-keygen` writes them, the one that is the identity. */
function identityIn(text: string, file: string): string {
  const [line] = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text) ?? [];
  if (line === undefined) throw new InputError(say.brokenIdentity(file));
  return line;
}

/** Whoever may read the file can open the store. Windows has no such bits. */
async function refuseOpen(file: string): Promise<void> {
  const {mode} = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new InputError(say.openIdentity(file));
}

async function unlock(closed: Uint8Array, file: string, ask: Ask | undefined): Promise<string> {
  for (let left = tries; left > 0; left--) {
    const wrong = left < tries ? say.askAgain(left) : '';
    const typed = (await ask?.(wrong + say.askPhrase)) ?? null;
    if (typed === null) throw new UsageError(say.nobodyToAsk);
    const opened = await openWithPhrase(asShown(typed), closed);
    if (opened !== null) return opened;
  }
  throw new InputError(say.wrongPhrase(file));
}

/** However it was typed, in the form in which it was shown: that is what `age` is to be told. */
const asShown = (typed: string): string => inFours(normalise(typed));

/** A new identity, and where it now lies; with the passphrase that opens it, where it lies beside the store. */
export interface Made {
  readonly identity: string;
  readonly file: string;
  readonly phrase: string | null;
}

/** Makes an identity: in the file that is named, or beside the store under a passphrase that is shown once and kept nowhere. */
export async function makeIdentity(folder: string, family: string, named?: string): Promise<Made> {
  const file = named ?? besideOf(folder, family);
  if ((await readSecret(file)) !== null) throw new UsageError(say.identityExists(file));
  const identity = await newIdentity();
  const text = `# Spiegel, ${family}\n${identity}\n`;
  if (named !== undefined) {
    await mkdir(dirname(named), {recursive: true});
    await writeFile(named, text, {mode: 0o600, flag: 'wx'});
    return {identity, file, phrase: null};
  }
  const phrase = generatePassphrase();
  await writeSecret(folder, basename(file), await closeWithPhrase(phrase, text));
  return {identity, file, phrase};
}
