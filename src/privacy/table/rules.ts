import {isSecretZero} from './empty.ts';
import type {Amounts} from './holdings.ts';
import type {Cell, Policy} from './schema.ts';

/** Arithmetic may not tip a rule: a share of exactly the limit passes, however its parts were added. */
const hair = 1e-9;

/** May this cell not be shown, judged by itself? `amounts` are its holders', where they are known. */
export function isSensitive(cell: Cell, amounts: Amounts | undefined, policy: Policy): boolean {
  return (
    isSecretZero(cell, policy) ||
    tooFew(cell, amounts, policy) ||
    (amounts !== undefined && tooFewHolders(amounts, policy))
  );
}

function tooFew(cell: Cell, amounts: Amounts | undefined, {minFrequency}: Policy): boolean {
  const frequency = frequencyOf(cell, amounts);
  return minFrequency !== undefined && frequency > 0 && frequency < minFrequency;
}

/** Without a frequency: the number of holders, and without holders the value, which is then a count. */
export function frequencyOf({frequency, value}: Cell, amounts: Amounts | undefined): number {
  return frequency ?? (amounts ? contributors(amounts) : value);
}

function tooFewHolders(amounts: Amounts, {minHolders, pPercent, topShare}: Policy): boolean {
  const {total, first, second} = largest(amounts);
  if (total === 0) return false;
  return (
    (minHolders !== undefined && contributors(amounts) < minHolders) ||
    (topShare !== undefined && first > topShare * total * (1 + hair)) ||
    (pPercent !== undefined && total - first - second < (pPercent / 100) * first * (1 - hair) - hair * total)
  );
}

/** Is there a rule that could find any cell of such a table sensitive? If not, hidden cells speak for themselves. */
export function canJudge({minFrequency, minHolders, pPercent, topShare, zeros}: Policy): boolean {
  const rules = [minFrequency, minHolders, pPercent, topShare];
  return zeros === 'secret' || rules.some((rule) => rule !== undefined);
}

/** Does the policy protect one holder's part from another, also in a cell that may be shown? */
export const guardsHolders = ({minHolders, pPercent}: Policy): boolean =>
  pPercent !== undefined || (minHolders !== undefined && minHolders >= 3);

/** How far above a cell's value its upper bound must lie: p/100 × the largest − what the others blur. */
export function upperProtection(amounts: Amounts, pPercent: number): number {
  const {total, first, second} = largest(amounts);
  return Math.max(0, (pPercent / 100) * first - (total - first - second));
}

const contributors = (amounts: Amounts): number =>
  [...amounts.values()].filter((amount) => amount > 0).length;

function largest(amounts: Amounts): {total: number; first: number; second: number} {
  let [total, first, second] = [0, 0, 0];
  for (const amount of amounts.values()) {
    total += amount;
    if (amount > first) [first, second] = [amount, first];
    else if (amount > second) second = amount;
  }
  return {total, first, second};
}
