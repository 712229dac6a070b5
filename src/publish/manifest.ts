import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {writeSecret} from './write-secret.ts';

/** One written file of a report, as manifest.json lists it. */
export interface Written {
  readonly id: string;
  readonly slug: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What stands of an edition; lies among its secrets, since it lists the slugs. */
export interface Manifest {
  readonly edition: string;
  /** Made of an invented delivery? Its passphrases are no secret then. */
  readonly invented: boolean;
  /** Hash of the delivered files that it was made of, see privacy-receipt.ts; editions of before 0.2 do not say. */
  readonly delivery?: string;
  readonly reports: readonly Written[];
}

const NAME = 'manifest.json';

/** Writes manifest.json. */
export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeSecret(folder, NAME, `${JSON.stringify(manifest, null, 1)}\n`);

/** What manifest.json says; null where nothing was built. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => 'null');
  return JSON.parse(text) as Manifest | null;
}
