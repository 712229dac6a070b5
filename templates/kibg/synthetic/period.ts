/** A year, or years taken together, with the code that the delivery uses. */
export interface Period {
  readonly code: string;
  readonly years: readonly number[];
}

/** Every year, and the last two together. */
export function periodsOf(from: number, to: number): Period[] {
  const years = Array.from({length: to - from + 1}, (_, nth) => from + nth);
  const single = years.map((year) => ({code: String(year), years: [year]}));
  return years.length < 2 ? single : [...single, {code: `${to - 1}-${to}`, years: [to - 1, to]}];
}
