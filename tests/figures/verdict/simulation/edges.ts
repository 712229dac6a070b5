/** Groups with a wide and with a very narrow spread, to lay true values on their edges. */
import type {IndicatorPlan, Point} from '../../../../src/figures/series.ts';
import {indicator} from '../report.ts';
import {blank, gammaClients, normalClients, ownMean, ownShare} from './clients.ts';
import type {Edge} from './lists.ts';
import {plainMean, positiveMean, type World} from './world.ts';

const share = indicator('share', 'share');

const byCount: World['own'] = (truth, n, {binomial}) => ownShare(share, n, binomial(n, truth));

/** A group of very many, so that its own rounding says nothing here. */
function group(middle: number, reach: number, plan: IndicatorPlan): Point {
  const n = 1e7;
  const at = (times: number) => Number((middle + times * reach).toPrecision(3));
  const spread = {p10: at(-1), p25: at(-0.5), p50: at(0), p75: at(0.5), p90: at(1)};
  const x = plan.kind === 'mean' ? null : Math.round(middle * n);
  return {...blank, ...{scope: 'alle', n, x, value: middle, providers: 114}, ...none, ...spread};
}

const none = {low: null, high: null, sd: null, unreliable: false} as const;

const sharesAround = (middle: number, reach: number): Edge => ({
  name: `shares around ${middle * 100}%`,
  plan: share,
  peers: group(middle, reach, share),
  own: byCount
});

const meansOf = (name: string, plan: IndicatorPlan, own: World['own'], reach: number): Edge => ({
  name,
  plan: {...plan, step: 0},
  peers: group(10, reach, plan),
  own
});

const skewed = (variation: number, reach: number): Edge =>
  meansOf(
    `means, gamma clients ${variation}`,
    positiveMean,
    (truth, n, draws) => ownMean(positiveMean, n, ...gammaClients(variation)(truth, n, draws)),
    reach
  );

/** Ordinary ranges wider than most margins, and narrower than nearly all of them. */
export const edges = (narrow: boolean): readonly Edge[] => [
  sharesAround(0.03, narrow ? 0.0003 : 0.012),
  sharesAround(0.15, narrow ? 0.002 : 0.05),
  sharesAround(0.5, narrow ? 0.002 : 0.1),
  sharesAround(0.9, narrow ? 0.002 : 0.04),
  meansOf(
    'means, normal clients',
    plainMean,
    (truth, n, draws) => ownMean(plainMean, n, ...normalClients(6)(truth, n, draws)),
    narrow ? 0.1 : 3
  ),
  skewed(0.6, narrow ? 0.1 : 3),
  skewed(1, narrow ? 0.1 : 3)
];
