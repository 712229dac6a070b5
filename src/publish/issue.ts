import {join} from 'node:path';
import {issue as says} from '../commands.nl.ts';
import type {Delivery} from '../delivery/read.ts';
import {InputError} from '../errors.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import {today} from '../store/consent.ts';
import type {Vault} from '../store/vault.ts';
import {say} from '../store/words.ts';
import {givenOut} from './given-out.ts';
import {appendLedger, type Deed, type Issue, lastLineOf, readLedger} from './ledger.ts';
import {type Correction, type Manifest, readManifest, writeManifest} from './manifest.ts';
import {hashOf} from './matches.ts';
import {deliveryHash, filesHash, type PrivacyReceipt, readPrivacyReceipt} from './privacy-receipt.ts';
import type {Place, Written} from './publish.ts';

/** An edition that is ready to be given out, or was already. */
export interface Issuable {
  readonly files: string;
  readonly hash: string;
  readonly reports: number;
  /** True when this very edition stands in the ledger. */
  readonly already: boolean;
  /** What giving it out is. */
  readonly deed: Deed;
  /** Why what was given out is corrected; null where it is not. */
  readonly reason: string | null;
}

/** What is recorded of an edition whose contents are new. */
export type Recorded = Required<Pick<Issue, 'contents'>> & Pick<Issue, 'edition'>;

/** What the person who gives out an edition brings. */
export interface Asked {
  readonly family: string;
  /** Hash of the policy in force. */
  readonly policy: string;
  /** The same as it was made by versions of which editions were given out. */
  readonly policyOfOld?: string;
  readonly delivered: Delivery['files'];
}

/**
 * May this edition be given out? Its files must be those of its manifest and those that were audited without a finding.
 * Where it was given out before, it says the same, in other files, or it is a correction. Throws InputError with what to do.
 */
export async function checkIssue(
  vault: Vault,
  place: Place,
  {family, policy, policyOfOld, delivered}: Asked
): Promise<Issuable> {
  const {written, correction} = await writtenFiles(place);
  const files = filesHash(written, policy);
  const receipt = await readPrivacyReceipt(place);
  if (receipt.files !== files) throw new InputError(says.otherFiles(place.name, family));
  if (receipt.delivery !== deliveryHash(delivered)) throw new InputError(says.otherDelivery(place.name));
  if (receipt.verdict !== 'passed')
    throw new InputError(
      says.failed(place.name, receipt.findings, join(place.secrets, 'privacy-receipt.html'))
    );
  const before = (await givenOut(vault, place.name))?.last;
  const same = [files, ...(policyOfOld === undefined ? [] : [filesHash(written, policyOfOld)])];
  const deed = deedOf(before, receipt, correction);
  const already = before !== undefined && same.includes(before.files);
  if (deed === null && !already) throw new InputError(says.givenAsOther(place.name));
  const {hash, reports} = receipt;
  return {files, hash, reports, already, deed: deed ?? 'issued', reason: correction?.reason ?? null};
}

/** What it is to give out an edition after what was given out of it; null where that may not be. */
function deedOf(
  before: Issue | undefined,
  {hash}: PrivacyReceipt,
  correction: Correction | undefined
): Deed | null {
  if (before === undefined) return 'issued';
  if (before.hash === hash) return 'rekeyed';
  if (correction === undefined) return null;
  return correction.renewal ? 'renewed' : 'corrected';
}

/** Are the figures that would be recorded those that stand in the reports? Throws InputError where they are not. */
export function checkHash({hash}: Issuable, made: string): void {
  if (hash !== made) throw new InputError(says.otherProtection);
}

/** Marks a checked edition as given out: in the ledger, and in its manifest, which then knows that the ledger does. */
export async function issue(
  vault: Vault,
  {name, secrets}: Place,
  {files, hash, deed, reason}: Issuable,
  recorded: Recorded | null
): Promise<void> {
  const lines = (await readLedger(vault)).filter((line) => line.name === name);
  const contents = recorded?.contents ?? lines.at(-1)?.contents;
  const why = deed !== 'rekeyed' && reason !== null ? {reason} : {};
  const kept = recorded?.edition === undefined ? {} : {edition: named(recorded.edition, lines)};
  const entry: Issue = {
    name,
    deed,
    on: today(),
    ...why,
    files,
    hash,
    ...(contents ? {contents} : {}),
    ...kept
  };
  await appendLedger(vault, entry);
  await markIssued(vault, {name, secrets});
}

/** Its manifest knows what the ledger says of an edition; it does not where giving out was killed between the two. */
export async function markIssued(
  vault: Vault,
  {name, secrets}: Pick<Place, 'name' | 'secrets'>
): Promise<void> {
  const [manifest, issued] = await Promise.all([readManifest(secrets), lastLineOf(vault, name)]);
  if (manifest !== null) await writeManifest(secrets, {...manifest, issued, correction: undefined});
}

/** Whoever reasons with several givings-out of an edition must tell them apart. */
function named(edition: IssuedEdition, lines: readonly Issue[]): IssuedEdition {
  const before = lines.filter((line) => line.edition !== undefined).length;
  return before === 0 ? edition : {...edition, edition: `${edition.edition} (${before + 1})`};
}

/** The manifest, after every file on disk was held against it. */
async function writtenFiles({
  name,
  folder,
  secrets
}: Place): Promise<Pick<Manifest, 'correction'> & {written: readonly Written[]}> {
  const manifest = await readManifest(secrets);
  if (manifest === null) throw new InputError(say.notBuilt(name));
  for (const {file, sha256} of manifest.reports) {
    const hash = await hashOf(join(folder, file));
    if (hash !== sha256)
      throw new InputError((hash === null ? says.fileGone : says.fileOther)(join(folder, file)));
  }
  return {written: manifest.reports, correction: manifest.correction};
}
