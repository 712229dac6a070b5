import {studentUpper} from './verdict/tails.ts';

/**
 * The 97.5% point of Student's t: where its tail is 2.5%, by secants. Freedom may be fractional; less than one counts as one.
 * Rounded to seven digits, since logarithms differ in their last bit from browser to browser and a redraw must not.
 */
export function studentT(freedom: number): number {
  const off = (t: number): number => Math.log(studentUpper(t, Math.max(1, freedom)) / 0.025);
  let [before, t] = [2, 2.5];
  let was = off(before);
  for (let step = 0; step < 20 && Math.abs(t - before) > 1e-8 * t; step++) {
    const is = off(t);
    [before, t, was] = [t, t - (is * (t - before)) / (is - was), is];
  }
  return Number(t.toPrecision(7));
}
