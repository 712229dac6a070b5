/** A delivery against the one before: what the two share is the same, what is new follows from it, or it is told. */
import type {Fault} from '../../errors.ts';
import type {Verdict} from '../rows.ts';
import type {Compared} from './compared.ts';
import {factorFaults} from './factor.ts';
import {figureFaults} from './figures.ts';
import {fileFaults} from './files.ts';
import {holderFaults} from './holders.ts';
import {jumpFaults} from './jumps.ts';
import type {Side} from './side.ts';
import {tally} from './tally.ts';

export interface Comparison {
  readonly faults: readonly Fault[];
  readonly compared: Compared;
}

export function compare(now: Side, before: Side): Comparison {
  const factors = factorFaults(now.read, before.read);
  const figures = figureFaults(now.read, before.read, factors.indicators);
  return {
    faults: [
      ...fileFaults(now.delivery, before.delivery),
      ...holderFaults(now.read, before.read),
      ...factors.faults,
      ...figures,
      ...jumpFaults(now.read, before.read)
    ],
    compared: tally(now.read, before)
  };
}

/** What is found beside what was found already; where it blocks, nothing is built. */
export const withComparison = (verdict: Verdict, {faults, compared}: Comparison): Verdict => ({
  ...verdict,
  rows: faults.some(({severity}) => severity === 'blocks') ? null : verdict.rows,
  faults: [...verdict.faults, ...faults],
  compared
});
