import type {Policy} from '../template/define.ts';
import {type Holding, sumOf} from './holdings.ts';
import type {Shape} from './shape.ts';

/** R1 to R4 on the denominator: enough people, enough owners, nobody who can be worked out by the next largest. */
export function passesWhole(holdings: readonly Holding[], policy: Policy): boolean {
  const n = holdings.map((holding) => holding.n);
  return (
    sumOf(holdings, 'clients') >= policy.minClients.value &&
    holdings.length >= policy.minProviders.value &&
    passesShareOfTop(n, policy.topShare.value) &&
    passesPercent(n, policy.pPercent.value)
  );
}

/** R3 (and for a count R4) on the numerator, and on what is left of the denominator, which can be read off. */
export function passesParts(holdings: readonly Holding[], shape: Shape, policy: Policy): boolean {
  const x = holdings.map((holding) => holding.x);
  const rest = shape.parted ? holdings.map((holding) => holding.n - holding.x) : [];
  return (
    passesPercent(x, policy.pPercent.value) &&
    passesPercent(rest, policy.pPercent.value) &&
    (shape.kind !== 'count' || passesShareOfTop(x, policy.topShare.value))
  );
}

export const passes = (holdings: readonly Holding[], shape: Shape, policy: Policy): boolean =>
  passesWhole(holdings, policy) && passesParts(holdings, shape, policy);

/** R3: the second largest cannot work out the largest within p percent. Nothing at all hides nobody. */
export function passesPercent(amounts: readonly number[], percent: number): boolean {
  let [total, first, second] = [0, 0, 0];
  for (const signed of amounts) {
    const amount = Math.abs(signed);
    total += amount;
    if (amount > first) [first, second] = [amount, first];
    else if (amount > second) second = amount;
  }
  return total - first - second >= (percent / 100) * first;
}

/** R3 where only the most that it can be is known: the second largest owner must still think the largest larger. */
export function leavesRoom(amounts: readonly number[], most: number, {pPercent}: Policy): boolean {
  const [first = 0, second = 0] = [...amounts].sort((a, b) => b - a);
  return most - second >= Math.ceil(first * (1 + pPercent.value / 100) - 1e-9);
}

/** R4: no owner is more than this share of the whole. */
function passesShareOfTop(amounts: readonly number[], share: number): boolean {
  let [total, first] = [0, 0];
  for (const amount of amounts) {
    total += Math.abs(amount);
    first = Math.max(first, Math.abs(amount));
  }
  return first <= share * total;
}

/** R6: a part that is small but not empty. */
export const smallPart = (amount: number, policy: Policy): boolean =>
  amount > 0 && amount < policy.minParts.value;
