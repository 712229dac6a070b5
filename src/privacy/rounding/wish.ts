/**
 * A few people (less than two bases) had better go to one base: then the rounded number, also where it can
 * be read off because its neighbours are shown, leaves every small number possible. 1: up, -1: down.
 */
export function wish(floor: number, over: number): -1 | 0 | 1 {
  if (over === 0 || floor < 0 || floor > 1) return 0;
  return floor === 0 ? 1 : -1;
}
