import type {Status} from '../figures/series.ts';
import type {Policy} from '../template/define.ts';
import {type Holding, sumOf} from './holdings.ts';
import {passesParts, passesWhole, smallPart} from './rules.ts';
import type {Shape} from './shape.ts';

/** One group's figure on its own: R1 to R4, R6, R7 and R10, before anybody subtracts. */
export function judge(holdings: readonly Holding[], shape: Shape, policy: Policy): Status {
  if (holdings.length === 0) return 'none';
  if (!passesWhole(holdings, policy)) return 'hidden';
  const [n, x] = [sumOf(holdings, 'n'), sumOf(holdings, 'x')];
  if (x === 0 && holdings.length < policy.zeroFrom.value) return 'hidden';
  const bound = shape.parted ? boundOf(n, x, policy) : null;
  if (bound) return bound;
  if (!passesParts(holdings, shape, policy)) return 'hidden';
  return shape.parted && (smallPart(x, policy) || smallPart(n - x, policy)) ? 'hidden' : 'shown';
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
