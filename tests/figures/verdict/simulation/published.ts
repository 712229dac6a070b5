/** What a group of providers publishes, as the house does: rounded counts, a mean in steps, percentiles in three digits. */
import type {IndicatorPlan, Point} from '../../../../src/figures/series.ts';
import {percentilesOf} from '../../../../src/privacy/percentiles.ts';
import policy from '../../../../templates/kibg/policy.ts';
import {blank} from './clients.ts';

const rounded = (value: number, base: number): number => Math.round(value / base) * base;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export function publish(all: readonly Point[], plan: IndicatorPlan): Point {
  const holdings = all.map(({n, x}) => ({n: n!, x: x!, clients: n!}));
  const [n, x] = [sum(holdings.map((one) => one.n)), sum(holdings.map((one) => one.x))];
  const {rounding = 1, step = 1} = plan;
  const mean = plan.kind === 'mean';
  const shown = {n: rounded(n, rounding), x: mean ? null : rounded(x, rounding)};
  const value = mean ? rounded(x / n, step) : Math.min(1, shown.x! / shown.n);
  const spread = percentilesOf(holdings, {kind: plan.kind, parted: !mean, exclusive: false}, policy);
  return {...blank, scope: 'alle', ...shown, value, ...none, providers: all.length, ...spread};
}

const none = {low: null, high: null, sd: null, unreliable: false} as const;
