import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {z} from 'zod';
import {issue as says} from '../commands.nl.ts';
import type {Delivery} from '../delivery/read.ts';
import {InputError} from '../errors.ts';
import {policyHash} from '../privacy/input-hash.ts';
import {jsonIn, readSecret} from '../store/read-secret.ts';
import {writeSecret} from '../store/write-secret.ts';
import type {Policy} from '../template/define.ts';
import type {Written} from './manifest.ts';
import type {Place} from './place.ts';

const count = z.number().int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  name: z.string(),
  title: z.string(),
  publisher: z.string(),
  verdict: z.enum(['passed', 'failed']),
  /** Check number of the edition, over those of its reports. */
  hash,
  /** Over everything that is public, and the policy. */
  files: hash,
  /** Over the delivered files that it was held against. */
  delivery: hash,
  reports: count,
  copies: count,
  cells: z.strictObject({
    shown: count,
    rounded: count,
    hidden: count,
    hiddenFirst: count,
    hiddenForOthers: count,
    none: count,
    ownShown: count,
    ownHidden: count
  }),
  attackers: count,
  /** Figures of one owner that no rule on the figure itself makes safe. */
  goals: count,
  derivable: count,
  lps: count,
  /** Smallest room found above a value, as a share of it; null where no figure was at risk. */
  smallestRoom: z.number().nullable(),
  percentiles: count,
  ownTested: count,
  coalitions: z.strictObject({tested: count, open: count}),
  /** Owners who came to a group or left it: how many could be told, were everybody else to stay between half and twice as large. */
  turnover: z.strictObject({tested: count, open: count}),
  earlier: count,
  findings: count,
  seconds: z.number().nonnegative()
});

/** What an audit tried and found, in counts; no figure of any provider stands in it. */
export type PrivacyReceipt = z.output<typeof schema>;

/** Sha-256 (hex) over the sorted manifest of what is public and the hash of the policy. */
export function filesHash(files: readonly Written[], policy: string): string {
  const lines = files.map(({file, sha256}) => `${sha256}  ${file}`).sort();
  return createHash('sha256')
    .update([...lines, policy].join('\n'))
    .digest('hex');
}

/** The same of the policy itself. */
export const auditedHash = (files: readonly Written[], policy: Policy): string =>
  filesHash(files, policyHash(policy));

/** Sha-256 (hex) over the names and hashes of delivered files. */
export function deliveryHash(files: Delivery['files']): string {
  const lines = files.map(({name, sha256}) => `${sha256}  ${name}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Writes privacy-receipt.json and its page for the privacy officer beside the edition's secrets. */
export async function writePrivacyReceipt(
  {secrets}: Place,
  receipt: PrivacyReceipt,
  page: string
): Promise<void> {
  await writeSecret(secrets, 'privacy-receipt.json', `${JSON.stringify(receipt, null, 1)}\n`);
  await writeSecret(secrets, 'privacy-receipt.html', page);
}

/** The receipt of an edition's last audit; throws InputError where there is none. */
export async function readPrivacyReceipt({name, secrets}: Place): Promise<PrivacyReceipt> {
  const file = join(secrets, 'privacy-receipt.json');
  const family = name.slice(0, name.lastIndexOf('-'));
  const bytes = await readSecret(file);
  if (bytes === null) throw new InputError(says.notAudited(name, file, family));
  const read = schema.safeParse(jsonIn(bytes.toString('utf8')));
  if (read.success) return read.data;
  throw new InputError(says.oldReceipt(file, family));
}
