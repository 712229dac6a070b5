import {join} from 'node:path';
import {z} from 'zod';
import {InputError} from '../errors.ts';
import {jsonIn, readSecret} from '../store/read-secret.ts';
import {say} from '../store/words.ts';
import {writeSecret} from '../store/write-secret.ts';

const written = z.object({
  id: z.string(),
  slug: z.string(),
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** What it is made of, see stays.ts. */
  made: z.string().optional()
});

/** One written file of a report, as manifest.json lists it. */
export type Written = Readonly<z.output<typeof written>>;

const correction = z.object({
  reason: z.string(),
  /** Own figures are newer, and nothing else. */
  renewal: z.boolean().optional(),
  /** Ids of the reports that may change; left out where all may. */
  only: z.array(z.string()).readonly().optional()
});

/** Why what was given out is corrected. */
export type Correction = Readonly<z.output<typeof correction>>;

const manifest = z.object({
  /** Its name: `<family>-<edition>`. */
  edition: z.string(),
  /** Left out by versions that kept phrases in passphrases.csv. */
  family: z.string().optional(),
  /** Made of an invented delivery? Its passphrases are no secret then. */
  invented: z.boolean(),
  /** Hash of the delivered files that it was made of. */
  delivery: z.string().optional(),
  /** Which version of the store, and which folder in `dist`, belong to it. */
  version: z.string().optional(),
  reports: z.array(written),
  /** What its pages load, in `app/`. */
  app: z.array(z.object({file: z.string(), sha256: z.string()})).optional(),
  /** How large every report's sealed parts are, in bytes, and how many locks each has. */
  sizes: z.object({first: z.number(), rest: z.number(), slots: z.number()}).optional(),
  /** Whose phrase belongs to which report, see `bindingOf` in the store. */
  keys: z
    .array(z.object({id: z.string(), slug: z.string(), owner: z.string(), binding: z.string()}))
    .optional(),
  /** Given out: the hash of its line in the ledger. */
  issued: z.string().optional(),
  /** It corrects what was given out, and is not given out itself yet. */
  correction: correction.optional()
});

/**
 * What stands of an edition; lies among its secrets, since it lists the slugs. It is the one file that says which version
 * stands: to replace it is to replace the edition, in one step.
 */
export type Manifest = Readonly<z.output<typeof manifest>>;

const NAME = 'manifest.json';

export const manifestFile = (folder: string): string => join(folder, NAME);

/** Writes manifest.json, in one step. */
export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeSecret(folder, NAME, `${JSON.stringify(manifest, null, 1)}\n`);

/** What manifest.json says; null where nothing was built. Throws InputError where it is damaged. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const file = manifestFile(folder);
  const bytes = await readSecret(file);
  if (bytes === null) return null;
  const parsed = manifest.safeParse(jsonIn(bytes.toString('utf8')));
  if (!parsed.success) throw new InputError(say.brokenManifest(file));
  return parsed.data;
}
