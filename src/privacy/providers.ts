import type {Frame} from './frame.ts';
import type {Groups} from './groups.ts';

/** Owners in each group in the last period: who is in a group is taken to be known, so the number is exact. */
export function providersOf(frame: Frame, groups: Groups): ReadonlyMap<string, number> {
  const size = groups.in.get(frame.singles.at(-1) ?? '')?.size ?? [];
  return new Map(groups.ids.map((id, group) => [id, size[group] ?? 0]));
}
