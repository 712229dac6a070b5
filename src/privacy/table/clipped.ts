/** Amounts are known to be 0 or more where `lower` says so: a published interval never reaches below that. */
export function clipped(lo: number, value: number, lower: number): number {
  const least = Math.min(lower, 0);
  return value >= least ? Math.max(lo, least) : lo;
}
