/**
 * One command at a time has a family's secrets. The lock is the operating system's, taken through SQLite, which Node brings:
 * it goes when its holder ends, however that ends, so that none is ever left behind. A lock of files has to be renewed by
 * its holder, and a solver that works for minutes lets no timer run.
 */
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {InputError, UsageError} from '../errors.ts';
import {say} from './words.ts';
import {secretFolder} from './write-secret.ts';

const BUSY = 5;

/** Takes the lock; throws UsageError where another command has it. The caller gives it back. */
export async function onlyOne(folder: string, family: string): Promise<() => void> {
  await secretFolder(folder);
  const file = join(folder, `${family}.lock`);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, {timeout: 0});
    // Nothing is ever written into it, so it needs no journal beside it.
    database.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (fault) {
    database?.close();
    if ((fault as {errcode?: number}).errcode === BUSY) throw new UsageError(say.busy(family));
    throw new InputError(say.noLock(file));
  }
  return () => database.close();
}
