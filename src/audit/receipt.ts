import type {Delivery} from '../delivery/read.ts';
import {auditedHash, deliveryHash, type PrivacyReceipt} from '../publish/privacy-receipt.ts';
import type {Place, Written} from '../publish/publish.ts';
import type {Template} from '../template/define.ts';
import type {Audited} from './audited.ts';

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
    files: auditedHash(files, policy),
    delivery: deliveryHash(delivered),
    copies: files.length,
    findings: findings.length,
    ...audited,
    ...extra
  };
}
