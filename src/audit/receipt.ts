import type {Delivery} from '../delivery/read.ts';
import {policyHash} from '../privacy/input-hash.ts';
import {deliveryHash, filesHash, type PrivacyReceipt} from '../publish/privacy-receipt.ts';
import type {Place, Written} from '../publish/publish.ts';
import type {Template} from '../template/define.ts';
import type {Audited} from './audit.ts';

/** What an audit came to, as it is kept beside the secrets: counts and hashes only. */
export function receiptOf(
  {name}: Place,
  {title, publisher, policy}: Template,
  files: readonly Written[],
  {findings, ...audited}: Audited,
  {delivered, ...extra}: Pick<PrivacyReceipt, 'earlier' | 'seconds'> & {readonly delivered: Delivery['files']}
): PrivacyReceipt {
  return {
    name,
    title,
    publisher,
    verdict: findings.length === 0 ? 'passed' : 'failed',
    files: filesHash(files, policyHash(policy)),
    delivery: deliveryHash(delivered),
    copies: files.length,
    findings: findings.length,
    ...audited,
    ...extra
  };
}
