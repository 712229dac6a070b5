import {readFile, stat} from 'node:fs/promises';
import {InputError} from '../errors.ts';
import {say} from './words.ts';

/** Largest of what is kept: a store of some thousand reports is a hundredth of it. */
const most = 200_000_000;

/**
 * The bytes of a file among the secrets; null where there is none. Throws InputError where something else than a file
 * has its name: who reads a pipe waits for ever.
 */
export async function readSecret(file: string): Promise<Buffer | null> {
  const found = await stat(file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null;
    throw fault;
  });
  if (found === null) return null;
  if (!found.isFile() || found.size > most) throw new InputError(say.noFile(file));
  return readFile(file);
}

/** What stands in a text as JSON; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
