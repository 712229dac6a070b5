/** Equal but for what floating point does to a sum. */
export function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack(one, other);
}

/** Is one more than the other, floating point aside? */
export const exceeds = (one: number, other: number): boolean => one - other > slack(one, other);

const slack = (one: number, other: number): number => 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** How far a delivered amount may be from the true one: half its last digit; whole numbers are exact. */
export function rounding(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(value).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  return 0.5 * 10 ** -decimals;
}
