/** The fraction with the smallest denominator (up to 60) that a number surely is; else the number itself. */
export function simple(value: number): number {
  for (let denominator = 1; denominator <= 60; denominator++) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(value * denominator - numerator) < 1e-7 * denominator) return numerator / denominator;
  }
  return value;
}
