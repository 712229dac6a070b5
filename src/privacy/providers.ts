import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';
import {providerCount} from './provider-count.ts';

/**
 * Owners in each group in the last period, rounded as the numbers of owners behind its figures are, so that a page
 * tells one number; 0 where they are fewer than any figure may rest on.
 */
export function providersOf(
  {singles, policy}: Frame,
  groups: Groups,
  floor = policy.minProviders
): ReadonlyMap<string, number> {
  const size = groups.in.get(singles.at(-1) ?? '')?.size ?? [];
  return new Map(
    groups.ids.map((id, group) => {
      const owners = size[group] ?? 0;
      return [id, owners < floor.value ? 0 : providerCount(owners, policy)];
    })
  );
}
