/** Worlds whose truth is known: from which distribution providers' true values come, and what their clients do. */
import type {IndicatorPlan, Point} from '../../../../src/figures/series.ts';
import {indicator} from '../report.ts';
import {type Clients, gammaClients, normalClients, ownMean, ownShare} from './clients.ts';
import type {Draws} from './draws.ts';

export interface World {
  readonly name: string;
  readonly plan: IndicatorPlan;
  /** The true value of one provider. */
  readonly truth: (draws: Draws) => number;
  /**
   * A true value that lies so many standard deviations beyond the 95% (above) or 5% (below) of providers, on the scale
   * on which they are drawn.
   */
  readonly beyond: (deviations: number, side: -1 | 1) => number;
  /** What a provider with this true value shows over n clients. */
  readonly own: (truth: number, n: number, draws: Draws) => Point;
}

/** The standard normal's 95% point. */
const outer = 1.6448536;
/** At which n the standard error is meant. */
const usualSize = 300;

const share: IndicatorPlan = indicator('share', 'share', {rounding: 5});

/** Means that can be below zero are seen as they are, others on the log. */
export const plainMean: IndicatorPlan = indicator('plain', 'mean', {
  step: 0.5,
  rounding: 5,
  range: [-1e6, 1e6]
});
export const positiveMean: IndicatorPlan = indicator('log', 'mean', {step: 0.5, rounding: 5});

/** Providers differ by `times` standard errors at n = 300. */
export type Spread = number;

/** Shares around 15%, normal on the logit. */
export function logitNormal(times: Spread, middle = 0.15): World {
  const error = Math.sqrt((middle * (1 - middle)) / usualSize);
  const deviation = (times * error) / (middle * (1 - middle));
  const back = (logit: number) => 1 / (1 + Math.exp(-logit));
  const centre = Math.log(middle / (1 - middle));
  return {
    name: `logit-normal shares around ${100 * middle}%`,
    plan: share,
    truth: ({normal}) => back(centre + deviation * normal()),
    beyond: (deviations, side) => back(centre + side * (outer + deviations) * deviation),
    own: (truth, n, {binomial}) => ownShare(share, n, binomial(n, truth))
  };
}

const middle = 10;
const deviation = 3;
const ownBy =
  (plan: IndicatorPlan, clients: Clients): World['own'] =>
  (truth, n, draws) =>
    ownMean(plan, n, ...clients(truth, n, draws));

const clientsFor = (times: Spread): Clients => normalClients((deviation / times) * Math.sqrt(usualSize));

/** Means around 10, providers normal with a standard deviation of 3. */
export const normalMeans = (times: Spread, plan = plainMean): World => ({
  name: 'normal means',
  plan,
  truth: ({normal}) => middle + deviation * normal(),
  beyond: (deviations, side) => middle + side * (outer + deviations) * deviation,
  own: ownBy(plan, clientsFor(times))
});

/** The same with providers skewed to the right: gamma. */
export function gammaMeans(times: Spread, plan = positiveMean): World {
  const shape = (middle / deviation) ** 2;
  return {
    name: 'gamma means',
    plan,
    truth: ({gamma}) => (gamma(shape) * middle) / shape,
    beyond: (deviations, side) =>
      (side > 0 ? gammaOuter.high : gammaOuter.low) + side * deviations * deviation,
    own: ownBy(plan, clientsFor(times))
  };
}

/** The 5% and 95% points of that gamma (shape 100/9, mean 10), as SciPy has them. */
const gammaOuter = {low: 5.627138, high: 15.39102} as const;

/** Clients skewed too: their deviation is their mean, and so the providers' is `times` that over √300. */
export function skewedMeans(times: Spread, plan = positiveMean): World {
  const own = times / Math.sqrt(usualSize);
  const shape = own ** -2;
  return {
    name: 'gamma means of gamma clients',
    plan,
    truth: ({gamma}) => (gamma(shape) * middle) / shape,
    beyond: (deviations, side) => middle * (1 + side * (outer + deviations) * own),
    own: ownBy(plan, gammaClients(1))
  };
}
