import type {CategoryPlan, IndicatorPlan, Show} from '../figures/series.ts';
import {contains, isPartlyWithin} from '../periods/order.ts';
import {isSingle} from '../periods/period.ts';
import type {Categories, Drawn, Indicator, Policy} from './define.ts';

/** An indicator's declaration as the page needs it; `periods` are the codes of the delivery, single ones first. */
export function planIndicator(
  indicator: Indicator,
  policy: Policy,
  periods: readonly string[]
): IndicatorPlan {
  const {count} = indicator;
  const shape = planCount(indicator, periods);
  return {
    id: indicator.id,
    title: indicator.title,
    short: indicator.short,
    kind: count.kind,
    unit: indicator.unit,
    of: count.of,
    decimals: indicator.decimals ?? 0,
    ...shape,
    ...planUnions(count),
    ...(count.quantity ? {quantity: true} : {}),
    ...('interval' in count && count.interval ? {interval: count.interval} : {}),
    ...(indicator.than ? {than: indicator.than} : {}),
    rounding: policy.roundingBase.value,
    ...(count.kind === 'mean' ? {step: count.step} : {}),
    exclusive: count.kind === 'flow' || (count.kind === 'distribution' && count.exclusive),
    ...('about' in count && count.about !== undefined ? {about: count.about} : {}),
    show: Object.fromEntries(
      Object.entries(indicator.show).map(([axis, shows]) => [axis, (shows ?? []).map(planShow)])
    ),
    unavailable: Object.fromEntries(
      Object.entries(indicator.unavailable ?? {}).map(([id, why]) => [id, why ?? ''])
    ),
    benchmark: indicator.benchmark ?? true,
    ...(indicator.with === undefined ? {} : {with: indicator.with.id}),
    norms: indicator.norms ?? [],
    ...(indicator.incomplete === undefined
      ? {}
      : {
          incomplete: {codes: incomplete(periods, indicator.incomplete.last), note: indicator.incomplete.note}
        }),
    reliableFrom: policy.reliableFrom.value,
    say: indicator.say
  };
}

const planShow = (show: Drawn): Show => (show.kind === 'ends' ? {...show, of: show.of.id} : show);

function planCount(
  {count}: Indicator,
  periods: readonly string[]
): Pick<IndicatorPlan, 'categories' | 'ends' | 'range'> {
  if (count.kind === 'flow') {
    const ends = {from: list(count.from), to: list(count.to)};
    return {ends, categories: ends.from.flatMap((from) => ends.to.map((to) => pair(from, to)))};
  }
  const categories =
    'categories' in count && count.categories
      ? list(count.categories).filter((one) => isIn(one, periods))
      : [];
  return {categories, ...(count.kind === 'mean' && count.range ? {range: count.range} : {})};
}

/** Unions with parts that exist; a flow's are pairs. */
function planUnions(count: Indicator['count']): Pick<IndicatorPlan, 'unions'> {
  if (!('unions' in count) || !count.unions) return {};
  const unions = Object.entries(count.unions).map(([id, {label, of, without = false}]) => ({
    id,
    label,
    of,
    without
  }));
  return {unions};
}

const list = (categories: Categories): CategoryPlan[] =>
  Object.entries(categories).map(([id, category]) => ({id, ...category}));

/** Does a category exist in any period of the delivery? */
const isIn = ({from, to}: CategoryPlan, periods: readonly string[]): boolean =>
  periods.some((period) => isPartlyWithin(period, from, to));

/** The last single periods, and those of several together that hold one of them. */
function incomplete(periods: readonly string[], last: number): string[] {
  const open = periods.filter(isSingle).slice(-last);
  const holds = (period: string): boolean => open.some((code) => contains(period, code));
  return periods.filter(holds);
}

const pair = (from: CategoryPlan, to: CategoryPlan): CategoryPlan => ({
  id: `${from.id}>${to.id}`,
  label: `${from.label} → ${to.label}`
});
