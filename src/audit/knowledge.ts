import type {Attempt} from './solver.ts';
import type {System} from './system.ts';

/** Owner → the columns of atoms in which it stands alone: these it knows altogether. */
export type Lonely = ReadonlyMap<string, ReadonlySet<number>>;

/** Who else is in the same groups is no secret, so whoever is alone in exactly these knows that it is. */
export function lonelyIn({columns, known}: System): Lonely {
  const owners = new Map<number, Set<string>>();
  for (const [owner, own] of known)
    for (const column of own.keys()) {
      const {atom} = columns[column]!;
      owners.set(atom, (owners.get(atom) ?? new Set()).add(owner));
    }
  const lonely = new Map<string, Set<number>>();
  columns.forEach(({atom}, column) => {
    const [only, another] = owners.get(atom) ?? [];
    if (only !== undefined && another === undefined)
      lonely.set(only, (lonely.get(only) ?? new Set()).add(column));
  });
  return lonely;
}

/**
 * Of every atom the most that any of these owners knows of its own, and all of it where one of them is alone;
 * null is somebody who knows nothing.
 */
export function know(
  problem: Attempt,
  {known}: System,
  lonely: Lonely,
  owners: readonly (string | null)[]
): void {
  const who = owners.flatMap((owner) => (owner === null ? [] : [known.get(owner)!]));
  const all = new Set(owners.flatMap((owner) => [...(lonely.get(owner ?? '') ?? [])]));
  const most = new Map<number, number>();
  for (const own of who)
    for (const [column, amount] of own) most.set(column, Math.max(most.get(column) ?? 0, amount));
  problem.know({
    least: (column) => most.get(column) ?? 0,
    exactly: (column) => all.has(column),
    left: (terms) =>
      who.reduce(
        (most, own) =>
          Math.max(
            most,
            terms.reduce((sum, [column, by]) => sum + by * (own.get(column) ?? 0), 0)
          ),
        0
      )
  });
}
