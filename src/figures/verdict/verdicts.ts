/** All comparisons of one view together: which of them may be called striking. */

import type {Comparison} from './comparison.ts';
import {evidence} from './evidence.ts';
import type {Evidence, Verdict, Verdicts} from './verdict.ts';

/** Benjamini and Hochberg (1995): of what is called striking, at most this share is expected to be chance. */
export const falseDiscovery = 0.05;

/**
 * Judges every comparison of a view. All that are judged are weighed, with p = 1 where the value lies inside the ordinary range
 * or nobody knows what is ordinary; striking is what the list allows, on the side to which the group's value says it differs.
 */
export function verdicts(comparisons: readonly Comparison[]): Verdicts {
  const all = comparisons.map(evidence);
  const judged = all.filter(({level}) => level !== 'none').map(({p}) => p ?? 1);
  const most = threshold(judged, falseDiscovery);
  return new Map(all.map((one) => [one.id, weigh(one, most)]));
}

function weigh(one: Evidence, most: number): Verdict {
  const found = one.p !== null && one.p <= most && one.beyond !== 0;
  return found && one.level === 'differs' && one.side === one.beyond ? {...one, level: 'striking'} : one;
}

/** The largest p that the procedure lets through; -1 where it lets none. */
export function threshold(chances: readonly number[], rate: number): number {
  const sorted = chances.toSorted((a, b) => a - b);
  return sorted.findLast((p, at) => p <= (rate * (at + 1)) / sorted.length) ?? -1;
}
