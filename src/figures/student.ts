const z = 1.959963984540054;

/**
 * The 97.5% point of Student's t: exact for 1 and 2 degrees of freedom, above that the expansion of
 * Fisher and Cornish (1960), within 0.004 of the tables. A fraction counts as the degree below it when small.
 */
export function studentT(freedom: number): number {
  if (freedom < 2) return 12.706204736174707;
  if (freedom < 3) return 4.302652729749464;
  const v = freedom;
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * v ** 4)
  );
}
