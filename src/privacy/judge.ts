import type {Status} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import {type Holding, sumOf} from './holdings.ts';
import {leavesRoom, passesParts, passesPercent, passesWhole, smallPart} from './rules.ts';
import type {Shape} from './shape.ts';

/** One group's figure on its own: R1 to R4, R6, R7 and R10, before anybody subtracts. */
export function judge(holdings: readonly Holding[], shape: Shape, policy: Policy): Status {
  if (holdings.length === 0) return 'none';
  if (!passesWhole(holdings, policy)) return 'hidden';
  const [n, x] = [sumOf(holdings, 'n'), sumOf(holdings, 'x')];
  if (x === 0 && holdings.length < policy.zeroFrom.value) return 'hidden';
  if (!shape.parted) return passesParts(holdings, shape, policy) ? 'shown' : 'hidden';
  return boundOf(n, x, policy) ?? partOf(holdings, n, x, shape, policy);
}

/**
 * R3 and R6 on a part and on what it leaves: either may be too few or too much of one owner's to be read.
 * Then it is a bound, where the bound leaves everybody uncertain enough, else it is hidden.
 */
function partOf(holdings: readonly Holding[], n: number, x: number, shape: Shape, policy: Policy): Status {
  const isFew = smallPart(x, policy) || smallPart(n - x, policy);
  if (!isFew && passesParts(holdings, shape, policy)) return 'shown';
  const part = holdings.map((holding) => holding.x);
  const rest = holdings.map((holding) => holding.n - holding.x);
  const covers = policy.minParts.value <= policy.bound.value * n;
  if (!covers) return 'hidden';
  if (fits(x, part, n, policy) && passesPercent(rest, policy.pPercent.value)) return 'under';
  return fits(n - x, rest, n, policy) && passesPercent(part, policy.pPercent.value) ? 'over' : 'hidden';
}

/** Is the part below the bound, and does no more than that leave the largest owner uncertain to the second? */
function fits(part: number, amounts: readonly number[], n: number, policy: Policy): boolean {
  const most = smallPart(part, policy) ? policy.minParts.value - 1 : policy.bound.value * n;
  return part > 0 && part < policy.bound.value * n && leavesRoom(amounts, most, policy);
}

/**
 * R7: of a small denominator nobody may read that it was nobody or everybody. The bound stands for
 * everything below it, one or two people too, so that it does not say which.
 */
export function boundOf(n: number, x: number, {bound, boundFrom}: Policy): 'under' | 'over' | null {
  if (n >= boundFrom.value) return null;
  if (x < bound.value * n) return 'under';
  return x > (1 - bound.value) * n ? 'over' : null;
}
