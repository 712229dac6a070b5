/** What one provider shows: its clients are drawn around its true value, and counted as in a delivery. */
import {estimate} from '../../../../src/figures/estimate.ts';
import type {IndicatorPlan, Point, SafeCell} from '../../../../src/figures/series.ts';
import type {Draws} from './draws.ts';

/** Draws a mean and a standard deviation of n clients of a provider whose true mean is `truth`. */
export type Clients = (truth: number, n: number, draws: Draws) => readonly [mean: number, sd: number];

/** Clients around the truth in a normal distribution: mean and deviation come apart, exactly. */
export const normalClients =
  (sigma: number): Clients =>
  (truth, n, {normal, gamma}) => [
    truth + (sigma / Math.sqrt(n)) * normal(),
    sigma * Math.sqrt((2 * gamma((n - 1) / 2)) / (n - 1))
  ];

/** Up to so many clients are drawn one by one. */
const oneByOne = 400;

/** Skewed clients, gamma with a coefficient of variation: one by one, or mean and variance as their joint limit. */
export const gammaClients =
  (variation: number): Clients =>
  (truth, n, draws) =>
    n <= oneByOne ? counted(truth, variation, n, draws) : limit(truth, variation, n, draws);

function counted(truth: number, variation: number, n: number, {gamma}: Draws): readonly [number, number] {
  const shape = variation ** -2;
  let sum = 0;
  let squares = 0;
  for (let client = 0; client < n; client++) {
    const value = (gamma(shape) * truth) / shape;
    sum += value;
    squares += value * value;
  }
  return [sum / n, Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1))];
}

/** Mean and variance of many: normal together, with the third and fourth moments of the gamma. */
function limit(truth: number, variation: number, n: number, {normal}: Draws): readonly [number, number] {
  const [shape, scale] = [variation ** -2, truth * variation ** 2];
  const variance = shape * scale ** 2;
  const third = 2 * shape * scale ** 3;
  const fourth = 3 * variance ** 2 + 6 * shape * scale ** 4;
  const off = Math.sqrt(variance / n) * normal();
  const alone = Math.sqrt((fourth - variance ** 2 - third ** 2 / variance) / n);
  return [truth + off, Math.sqrt(Math.max(0, variance + (third / variance) * off + alone * normal()))];
}

const cell: SafeCell = {
  ...{scope: 'own', indicator: '', category: '-', at: {}, status: 'shown'},
  ...{n: null, x: null, xx: null, mean: null, providers: null},
  ...{p10: null, p25: null, p50: null, p75: null, p90: null}
};

export const blank: Omit<Point, 'value' | 'low' | 'high' | 'sd' | 'unreliable'> = {
  ...{scope: 'own', on: '', category: '-', status: 'shown', n: null, x: null, providers: null},
  ...{p10: null, p25: null, p50: null, p75: null, p90: null}
};

export function ownShare(indicator: IndicatorPlan, n: number, x: number): Point {
  return {...blank, n, x, ...estimate({...cell, n, x}, indicator, true)};
}

export function ownMean(indicator: IndicatorPlan, n: number, mean: number, sd: number): Point {
  const x = mean * n;
  const xx = (n - 1) * sd ** 2 + (x * x) / n;
  return {...blank, n, x, ...estimate({...cell, n, x, xx}, indicator, true)};
}
