import type {Amounts, Holdings} from './holdings.ts';

/**
 * Holders in one leaf whom nothing tells apart: one unknown instead of one each. Whatever the pool can hold,
 * any one of them may hold alone.
 */
export interface Pool {
  readonly leaf: string;
  readonly members: Amounts;
}

export interface Pools {
  readonly pools: readonly Pool[];
  /** The pool, by index, that a holder is in at a leaf. */
  at(holder: string, leaf: string): number | undefined;
  /** Sums of pools that are zero. */
  readonly ties: readonly (readonly (readonly [pool: number, times: number])[])[];
}

/** Pools per leaf: holders bound by the same ties move together through all their leaves, the others are free. */
export function poolsOf({of, leaves, ties, holders}: Holdings): Pools {
  const isLeaf = [...of.keys()].filter((id) => leaves.get(id)?.get(id) === 1);
  const tied = new Map(holders.map((holder) => [holder, tiesOf(holder, ties, of)]));
  const keyOf = (holder: string, leaf: string) => {
    const own = tied.get(holder)!;
    return own.some((sum) => sum.has(leaf)) ? signature(own) : '';
  };
  const pools: Pool[] = [];
  const index = new Map<string, number>();
  for (const leaf of isLeaf) {
    const groups = Map.groupBy(of.get(leaf)!, ([holder]) => keyOf(holder, leaf));
    for (const members of groups.values()) {
      for (const [holder] of members) index.set(place(holder, leaf), pools.length);
      pools.push({leaf, members: new Map(members)});
    }
  }
  const at = (holder: string, leaf: string) => index.get(place(holder, leaf));
  return {pools, at, ties: poolTies(tied, at)};
}

const place = (holder: string, leaf: string) => JSON.stringify([holder, leaf]);
const signature = (sums: readonly Amounts[]) => JSON.stringify(sums.map((sum) => [...sum]));

/** A tie for one holder: only the leaves in which it can have something. */
function tiesOf(holder: string, ties: readonly Amounts[], of: Holdings['of']): readonly Amounts[] {
  return ties
    .map((sum) => new Map([...sum].filter(([leaf]) => of.get(leaf)!.has(holder))))
    .filter((sum) => sum.size > 0);
}

function poolTies(tied: ReadonlyMap<string, readonly Amounts[]>, at: Pools['at']): Pools['ties'] {
  const once = new Map<string, readonly (readonly [number, number])[]>();
  for (const [holder, sums] of tied)
    for (const sum of sums) {
      const terms = [...sum].map(([leaf, times]) => [at(holder, leaf)!, times] as const);
      once.set(JSON.stringify(terms), terms);
    }
  return [...once.values()];
}
