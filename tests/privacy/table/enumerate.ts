/** A known sum of unknown whole numbers. */
export interface Sum {
  readonly of: readonly number[];
  readonly value: number;
}

/**
 * Least and most of each sum asked for, over every choice of whole numbers (from 0, or from the least given) that fits
 * the known sums. What is in no known sum is unbounded: it is tried up to `cap`.
 */
export function enumerate(
  unknowns: number,
  cap: number,
  known: readonly Sum[],
  asked: readonly (readonly number[])[],
  from: readonly number[] = []
): readonly (readonly [least: number, most: number])[] {
  const ends = asked.map((): [number, number] => [Infinity, -Infinity]);
  const values = new Array<number>(unknowns).fill(0);
  const left = known.map(({value}) => value);
  const last = known.map(({of}) => Math.max(...of));
  const at = Array.from({length: unknowns}, (_, unknown) =>
    known.flatMap(({of}, sum) => (of.includes(unknown) ? [sum] : []))
  );
  const visit = (unknown: number): void => {
    if (unknown === unknowns) {
      asked.forEach((of, index) => {
        const sum = of.reduce((so, each) => so + values[each]!, 0);
        ends[index] = [Math.min(ends[index]![0], sum), Math.max(ends[index]![1], sum)];
      });
      return;
    }
    const most = at[unknown]!.reduce(
      (so, sum) => Math.min(so, left[sum]!),
      at[unknown]!.length > 0 ? Infinity : cap
    );
    for (let value = from[unknown] ?? 0; value <= most; value++) {
      values[unknown] = value;
      for (const sum of at[unknown]!) left[sum]! -= value;
      if (at[unknown]!.every((sum) => (last[sum] === unknown ? left[sum] === 0 : left[sum]! >= 0)))
        visit(unknown + 1);
      for (const sum of at[unknown]!) left[sum]! += value;
    }
  };
  visit(0);
  return ends;
}
