import {createHash} from 'node:crypto';
import type {ReportPlan} from '../template/plan.ts';

/**
 * The check number of a report (sha-256, hex), known before a page is drawn: over all that it says, and its final cells.
 * What does not touch a report leaves its number as it was.
 */
export function reportHash(plan: Omit<ReportPlan, 'hash'>, cells: Uint8Array): string {
  return createHash('sha256')
    .update(`${JSON.stringify(plan)}\n`)
    .update(cells)
    .digest('hex');
}

/** The check number of an edition (sha-256, hex), which stands in its privacy receipt: over those of its reports, in any order. */
export function editionHash(reports: Iterable<string>): string {
  return createHash('sha256')
    .update([...reports].sort().join('\n'))
    .digest('hex');
}
