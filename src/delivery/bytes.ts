import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Fault} from '../errors.ts';
import {blocks} from './fault.ts';

/** Aggregated figures of a thousand providers are a third of this. */
const MOST = 100_000_000;

/** A file's bytes; or the fault, under the name that the file should have, where it cannot be read. */
export async function bytesOf(folder: string, name: string, file: string): Promise<Uint8Array | Fault> {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    // Who reads a pipe waits for ever.
    if (!found.isFile()) return blocks('file-unreadable', file);
    if (found.size > MOST) return blocks('file-too-large', file, {args: {most: MOST / 1e6}});
    return await readFile(path);
  } catch {
    // No permission, a folder under this name, or kept by another program: the cure is the same.
    return blocks('file-unreadable', file);
  }
}
