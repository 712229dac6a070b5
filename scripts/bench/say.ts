/** One line of a bench: what was measured, the number, and what was aimed at. */
export function say(what: string, measured: string, aim?: string): void {
  console.log(`${what.padEnd(72)} ${measured.padStart(12)}${aim ? `   aim ${aim}` : ''}`);
}

export const times = (ratio: number): string => `${ratio.toFixed(2)}×`;
export const ms = (time: number): string => `${time.toFixed(0)} ms`;

/** The value below which a share of the measurements lie. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
