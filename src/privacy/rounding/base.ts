/** A number between two multiples of the base: which one is below it, and how far above that it lies (0 to 1). */
export function split(value: number, base: number): {readonly floor: number; readonly over: number} {
  const units = value / base;
  const nearest = Math.round(units);
  if (Math.abs(units - nearest) < 1e-9) return {floor: nearest, over: 0};
  const floor = Math.floor(units);
  return {floor, over: units - floor};
}

export const nearest = (value: number, base: number): number => Math.round(value / base) * base;
