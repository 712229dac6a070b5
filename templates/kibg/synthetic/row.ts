/** One cell as it stands in a file of the delivery. */
export interface Row {
  readonly aanbieder: string;
  readonly periode: string;
  readonly prestatie: string;
  readonly indicator: string;
  readonly categorie: string;
  readonly clienten: number;
  readonly n: number;
  readonly x: number;
  readonly xx?: number;
}

/** Where a row stands. */
export type Spot = Pick<Row, 'aanbieder' | 'periode' | 'prestatie'>;

/** Categories of one indicator at one spot; nothing where nothing was counted. */
export function distribute(
  spot: Spot,
  indicator: string,
  clienten: number,
  counts: ReadonlyMap<string, number>
): Row[] {
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (n === 0) return [];
  return [...counts].map(([categorie, x]) => ({...spot, indicator, categorie, clienten, n, x}));
}

/** How often each of the categories occurs; those that do not are 0. */
export function tally(categories: readonly string[], seen: Iterable<string>): Map<string, number> {
  const counts = new Map(categories.map((category) => [category, 0]));
  for (const category of seen) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}

/** n, sum and sum of squares. */
export function sums(values: readonly number[]): {n: number; x: number; xx: number} {
  const total = {n: values.length, x: 0, xx: 0};
  for (const value of values) {
    total.x += value;
    total.xx += value * value;
  }
  return total;
}
