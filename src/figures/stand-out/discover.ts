/** Which of many tests may be believed together. */

export interface Test {
  readonly p: number;
  /** How much was expected of this test beforehand; 1 when nothing was. */
  readonly weight: number;
}

/**
 * The tests that pass Benjamini and Hochberg's procedure at a false discovery rate, with weights set to a mean
 * of one (Genovese, Roeder and Wasserman 2006). Depends on the values only, not on their order.
 */
export function discover<T extends Test>(tests: readonly T[], rate: number): readonly T[] {
  const mean = tests.reduce((sum, {weight}) => sum + weight, 0) / tests.length;
  const weighed = ({p, weight}: Test): number => (p * mean) / weight;
  const sorted = tests.map(weighed).sort((a, b) => a - b);
  const last = sorted.findLastIndex((p, at) => p <= (rate * (at + 1)) / sorted.length);
  return last < 0 ? [] : tests.filter((test) => weighed(test) <= sorted[last]!);
}
