/** The numbers of a cell that has none: fixtures fill in what they need. */
export const blank = {
  n: null,
  x: null,
  xx: null,
  mean: null,
  providers: null,
  p10: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null
};
