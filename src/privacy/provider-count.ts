import type {Policy} from '../template/define.ts';
import {nearest} from './rounding/base.ts';

/**
 * How many owners are behind a group's figure, as it may be read: who is in a group is no secret, but who of
 * them has any of this is, so that the number is rounded; never below what any number rests on.
 */
export const providerCount = (owners: number, {minProviders, roundingBase}: Policy): number =>
  Math.max(minProviders.value, nearest(owners, roundingBase.value));
