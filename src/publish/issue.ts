import {join} from 'node:path';
import {issue as says} from '../commands.nl.ts';
import type {Delivery} from '../delivery/read.ts';
import {InputError} from '../errors.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import type {Vault} from '../store/vault.ts';
import {say} from '../store/words.ts';
import {appendLedger, type Issue, readLedger} from './ledger.ts';
import {readManifest, writeManifest} from './manifest.ts';
import {hashOf} from './matches.ts';
import {deliveryHash, filesHash, readPrivacyReceipt} from './privacy-receipt.ts';
import type {Place, Written} from './publish.ts';

/** An edition that is ready to be given out, or was already. */
export interface Issuable {
  readonly files: string;
  readonly hash: string;
  readonly reports: number;
  /** True when this very edition stands in the ledger. */
  readonly already: boolean;
}

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
 * May this edition be given out? Its files must be those of its manifest and those that were audited without
 * a finding, and no other version of it may have been given out. Throws InputError with what to do.
 */
export async function checkIssue(
  vault: Vault,
  place: Place,
  {family, policy, policyOfOld, delivered}: Asked
): Promise<Issuable> {
  const written = await writtenFiles(place);
  const files = filesHash(written, policy);
  const receipt = await readPrivacyReceipt(place);
  if (receipt.files !== files) throw new InputError(says.otherFiles(place.name, family));
  if (receipt.delivery !== deliveryHash(delivered)) throw new InputError(says.otherDelivery(place.name));
  if (receipt.verdict !== 'passed')
    throw new InputError(
      says.failed(place.name, receipt.findings, join(place.secrets, 'privacy-receipt.html'))
    );
  const before = (await readLedger(vault)).find(({name}) => name === place.name);
  const same = [files, ...(policyOfOld === undefined ? [] : [filesHash(written, policyOfOld)])];
  if (before && !same.includes(before.files)) throw new InputError(says.givenAsOther(place.name));
  return {files, hash: receipt.hash, reports: receipt.reports, already: before !== undefined};
}

/** Are the figures that would be recorded those that stand in the reports? Throws InputError where they are not. */
export function checkHash({hash}: Issuable, made: string): void {
  if (hash !== made) throw new InputError(says.otherProtection);
}

/** Marks a checked edition as given out: in the ledger, and in its manifest, which then knows that the ledger does. */
export async function issue(
  vault: Vault,
  {name, secrets}: Place,
  {files, hash}: Issuable,
  edition: IssuedEdition
): Promise<void> {
  const entry: Issue = {name, files, hash, edition};
  const issued = await appendLedger(vault, entry);
  const manifest = await readManifest(secrets);
  if (manifest !== null) await writeManifest(secrets, {...manifest, issued});
}

/** The manifest, after every file on disk was held against it. */
async function writtenFiles({name, folder, secrets}: Place): Promise<readonly Written[]> {
  const manifest = await readManifest(secrets);
  if (manifest === null) throw new InputError(say.notBuilt(name));
  for (const {file, sha256} of manifest.reports) {
    const hash = await hashOf(join(folder, file));
    if (hash !== sha256)
      throw new InputError((hash === null ? says.fileGone : says.fileOther)(join(folder, file)));
  }
  return manifest.reports;
}
