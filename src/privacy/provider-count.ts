import type {Policy} from '../template/define.ts';
import {nearest} from './rounding/base.ts';

/**
 * How many owners are behind a group's figure, as it may be read: who is in a group is no secret, but who of
 * them has any of this is, so that the number is rounded; never below what any number rests on.
 */
export const providerCount = (owners: number, {minProviders, roundingBase}: Policy): number =>
  Math.max(minProviders.value, nearest(owners, roundingBase.value));

/** The least number of owners that reads the same: what a reader cannot tell from this one, nobody may conclude from it. */
export function fewestReadAs(owners: number, policy: Policy): number {
  const read = providerCount(owners, policy);
  let fewest = owners;
  while (fewest > policy.minProviders.value && providerCount(fewest - 1, policy) === read) fewest--;
  return fewest;
}
