import {place, refused} from '../commands.nl.ts';
import {type Delivery, read} from '../delivery/read.ts';
import {InputError} from '../errors.ts';
import type {Template} from '../template/define.ts';
import {compare, withComparison} from './before/compare.ts';
import {sayFaults} from './say.ts';
import {type Rows, type Verdict, validate} from './validate.ts';

/** What came in, and what is found of it. */
export interface Received {
  readonly delivery: Delivery;
  readonly verdict: Verdict;
  /** May it be built, whatever stands in the delivery before? */
  readonly fitAlone: boolean;
}

/**
 * Reads a delivery's folder and checks all of it, against the folder of the delivery before where that is named. Throws
 * InputError when there is no folder.
 */
export async function receive(folder: string, template: Template, previous?: string): Promise<Received> {
  const delivery = await read(folder, template);
  const verdict = validate(delivery, template);
  const fitAlone = verdict.rows !== null;
  if (previous === undefined) return {delivery, verdict, fitAlone};
  const before = await read(previous, template);
  if (before.meta?.family !== template.id || before.rows.size === 0)
    throw new InputError(place.notPrevious(previous));
  const sides = [
    {delivery, read: verdict.read},
    {delivery: before, read: validate(before, template).read}
  ] as const;
  return {delivery, verdict: withComparison(verdict, compare(...sides)), fitAlone};
}

/**
 * The one way from a delivery's folder to rows: who builds, audits or gives out goes it, so that all refuse the same
 * deliveries in the same words. It ends here; what groups and sums an audit makes of the rows is its own. Throws
 * InputError with every fault where one blocks.
 */
export async function rowsFrom(
  folder: string,
  template: Template,
  onWarnings?: (count: number) => void
): Promise<Rows> {
  const {verdict} = await receive(folder, template);
  return accept(verdict, onWarnings);
}

/** The rows of a verdict in which nothing blocks. */
export function accept({rows, faults}: Verdict, onWarnings?: (count: number) => void): Rows {
  if (rows !== null && faults.length > 0) onWarnings?.(faults.length);
  if (rows !== null) return rows;
  throw new InputError(`${refused}\n\n${sayFaults(faults, 'nl')}`);
}
