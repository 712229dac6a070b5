import {nOf} from './basis.ts';
import {isShare} from './format.ts';
import type {Point, Series} from './series.ts';
import {binomialLower, binomialUpper} from './verdict/tails.ts';

/** The two pairs of limits of a funnel (shares, 0..1): within `usual` lies 95% of what chance does, 99.9% in `nearly`. */
export interface Chance {
  readonly usual: Limits;
  readonly nearly: Limits;
}

type Limits = readonly [number, number];

/** The limits around the group's published share for as many as the reader's own share rests on. */
export function chanceOf(
  {indicator}: Series,
  own: Point | undefined,
  peers: Point | undefined
): Chance | null {
  if (!isShare(indicator.kind) || indicator.quantity || nOf(own) === null || peers?.value == null)
    return null;
  const [usual, nearly] = [0.95, 0.999].map((within) => limitsOf(peers.value!, own!.n!, within));
  return usual && nearly ? {usual, nearly} : null;
}

/**
 * From where to where x / n may lie by chance alone, where the true share is `share`: the exact binomial limits
 * (both as shares, 0..1) that leave (1 − `within`) / 2 out on each side. Null where nothing can be said.
 */
export function limitsOf(share: number, n: number, within: number): Limits | null {
  const draws = Math.floor(n);
  if (draws < 1 || share <= 0 || share >= 1) return null;
  const tail = (1 - within) / 2;
  const least = first(draws, (x) => binomialLower(x, draws, share) > tail);
  const most = first(draws, (x) => x === draws || binomialUpper(x + 1, draws, share) <= tail);
  return [least / draws, most / draws];
}

/** The least whole number in 0..most for which something holds that holds for all above it. */
function first(most: number, holds: (x: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
