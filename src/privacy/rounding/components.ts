import type {Sum} from './round.ts';

/** Sums that share an amount, directly or through others, belong together. */
export function components(sums: readonly Sum[]): readonly (readonly Sum[])[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    while (parent.has(at) && parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  for (const {total, parts} of sums)
    for (const id of [total, ...parts]) {
      const [a, b] = [root(id), root(total)];
      parent.set(a, b);
    }
  const found = new Map<string, Sum[]>();
  for (const sum of sums) found.set(root(sum.total), [...(found.get(root(sum.total)) ?? []), sum]);
  return [...found.values()];
}
