/** Confidence intervals of a share, for counts of cases. */
import {binomialLower, binomialUpper} from './verdict/tails.ts';

export type Interval = readonly [low: number, high: number];

/** How a family wants the interval of a share: see docs/statistiek.md. */
export type IntervalKind = 'wilson' | 'exact';

const z = 1.959963984540054;

/** The 95% interval of x of n (0..1); both may be fractional. */
export const shareInterval = (x: number, n: number, kind: IntervalKind = 'wilson'): Interval =>
  kind === 'exact' ? exact(x, n) : wilson(x / n, n);

/** Wilson's score interval (1927): honest for small n and at 0 and 1. */
function wilson(share: number, n: number): Interval {
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, Math.min(share, centre - reach)), Math.min(1, Math.max(share, centre + reach))];
}

/** Clopper and Pearson (1934): the shares that exact binomial tails of 2.5% leave. */
const exact = (x: number, n: number): Interval => [
  x <= 0 ? 0 : solve((share) => binomialUpper(x, n, share) > 0.025),
  x >= n ? 1 : solve((share) => binomialLower(x, n, share) <= 0.025)
];

/** The least share for which something holds that holds for all above it. */
function solve(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
