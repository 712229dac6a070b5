/** Exact tail probabilities; the regularised incomplete beta function gives both that are needed. */

/** P(X ≥ x) for a binomial X of n draws at `share` (0..1); x and n may be fractional. */
export function binomialUpper(x: number, n: number, share: number): number {
  if (x <= 0) return 1;
  if (share <= 0 || x > n) return 0;
  return share >= 1 ? 1 : beta(share, x, n - x + 1);
}

/** P(X ≤ x) for the same. */
export const binomialLower = (x: number, n: number, share: number): number =>
  binomialUpper(n - x, n, 1 - share);

/** P(T ≥ t) for Student's t, t ≥ 0. */
export function studentUpper(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return 0;
  return beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}

/** P(Z ≥ z) for a standard normal, z ≥ 0: a Student's t of so many degrees that nobody sees the difference. */
export const normalUpper = (z: number): number => studentUpper(z, 1e7);

/** I_x(a, b), by the continued fraction on the side where it converges fast (Abramowitz and Stegun 26.5.8). */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(1 - x, b, a);
  const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(front) / a) * fraction(x, a, b);
}

/** Lentz's method; a few terms for small parameters, some hundreds for counts in the tens of thousands. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let made = d;
  for (let m = 1; m < 5000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    made *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    made *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return made;
}

const away = (from: number): number => (Math.abs(from) < 1e-300 ? 1e-300 : from);

/** Stirling's series above 7, reached by recurrence: within 1e-12. */
function logGamma(z: number): number {
  let shift = 0;
  let at = z;
  for (; at < 7; at++) shift += Math.log(at);
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
