/** A sum: column → how many times. */
export type Sum = ReadonlyMap<number, number>;

export interface Span {
  /** Of which of the sums a target is made, by adding and taking away; null: it does not follow from them. */
  readonly madeOf: (target: Sum) => readonly number[] | null;
}

/** One sum as it was reduced, and of which sums it is made. */
interface Reduced {
  readonly sum: Map<number, number>;
  readonly from: Map<number, number>;
}

/** Everything that follows from some sums by adding and taking away, as if each were known exactly. */
export function spanOf(sums: readonly Sum[]): Span {
  const basis = new Map<number, Reduced>();
  const reduce = (one: Reduced): Reduced => {
    // Each holds no pivot of those before it, so one pass in order is enough.
    for (const [pivot, {sum, from}] of basis) {
      const by = one.sum.get(pivot);
      if (by === undefined) continue;
      const times = -by / sum.get(pivot)!;
      add(one.sum, sum, times);
      one.sum.delete(pivot);
      add(one.from, from, times);
    }
    return one;
  };
  for (const [index, sum] of sums.entries()) {
    const left = reduce({sum: new Map(sum), from: new Map([[index, 1]])});
    const pivot = largestIn(left.sum);
    if (pivot !== null) basis.set(pivot, left);
  }
  return {
    madeOf(target) {
      const {sum, from} = reduce({sum: new Map(target), from: new Map()});
      return sum.size === 0 ? [...from.keys()] : null;
    }
  };
}

/** A hair of arithmetic is no amount. */
const HAIR = 1e-9;

function add(into: Map<number, number>, what: Sum, times: number): void {
  for (const [column, by] of what) {
    const value = (into.get(column) ?? 0) + times * by;
    if (Math.abs(value) < HAIR) into.delete(column);
    else into.set(column, value);
  }
}

function largestIn(sum: Sum): number | null {
  let best: number | null = null;
  for (const [column, by] of sum) if (best === null || Math.abs(by) > Math.abs(sum.get(best)!)) best = column;
  return best;
}
