import type {Policy} from '../../template/define.ts';
import type {Shape} from '../shape.ts';
import type {OwnDraft} from './draft.ts';
import type {Hole} from './interval.ts';

/** What the reader knows of a numerator that it may not read, and what must stay possible. */
export function holeOf(
  {n, x, status}: OwnDraft,
  {parted, kind}: Shape,
  least: number,
  {bound}: Policy
): Hole {
  const under = Math.ceil(bound.value * n) - 1;
  if (status === 'under') return {value: x, least: 0, most: under, keep: [0, under]};
  if (status === 'over') return {value: x, least: n - under, most: n, keep: [n - under, n]};
  // Of enough clients a zero would have been shown, and a count of nobody always is: such a hole is at least one.
  const from = n < least && kind !== 'count' ? 0 : Math.min(1, x);
  const most = parted ? n : Number.POSITIVE_INFINITY;
  return {
    value: x,
    least: from,
    most,
    keep: x < least ? [Math.max(from, Math.min(1, x)), Math.min(least - 1, most)] : null
  };
}

/** The same of what is left of the denominator. */
export function restOf(draft: OwnDraft, shape: Shape, least: number, policy: Policy): Hole {
  const turned = {over: 'under', under: 'over'} as const;
  const status = draft.status === 'over' || draft.status === 'under' ? turned[draft.status] : draft.status;
  return holeOf({...draft, x: draft.n - draft.x, status}, shape, least, policy);
}
