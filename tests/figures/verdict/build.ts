/** One comparison for the tests, from a few numbers. */
import type {IndicatorPlan, Point} from '../../../src/figures/series.ts';
import type {Comparison} from '../../../src/figures/verdict/comparison.ts';
import {indicator} from './report.ts';
import {blank, ownMean, ownShare} from './simulation/clients.ts';

export {ownMean, ownShare};

export const shares = (more: Partial<IndicatorPlan> = {}): IndicatorPlan => indicator('s', 'share', more);
export const means = (more: Partial<IndicatorPlan> = {}): IndicatorPlan => indicator('m', 'mean', more);

export type Spread = Partial<Pick<Point, 'p10' | 'p25' | 'p50' | 'p75' | 'p90'>>;

const unjudged = {low: null, high: null, sd: null, unreliable: false} as const;

/** A group's share: printed x of n. */
export const groupShare = (n: number, x: number, spread: Spread = {}): Point => ({
  ...blank,
  ...{scope: 'alle', n, x, value: Math.min(1, x / n), ...unjudged, providers: 100},
  ...spread
});

/** A group's mean as it is printed, over n. */
export const groupMean = (n: number, value: number, spread: Spread = {}): Point => ({
  ...blank,
  ...{scope: 'alle', n, value, ...unjudged, providers: 100},
  ...spread
});

/** Only `meer dan 95%` or `minder dan 5%` may be read, of n. */
export const bounded = (status: 'under' | 'over', n: number): Point => ({
  ...blank,
  ...{status, n, value: null, ...unjudged}
});

export const compare = (
  indicator: IndicatorPlan,
  own: Point,
  peers: Point,
  more: Partial<Comparison> = {}
): Comparison => ({
  ...{id: 'one', indicator, own, peers, pooled: false, incomplete: false, member: false},
  ...more
});
