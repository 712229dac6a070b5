import type {Step} from '../periods/period.ts';
import type {Categories, Count, Dimension, Indicator, Template} from '../template/define.ts';

/** Periods in which a category, or an end of a flow, exists. */
export interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** What the checks must know of one indicator. */
export interface IndicatorRules {
  readonly indicator: Indicator;
  /** Category → the dates that it must keep. */
  readonly categories: ReadonlyMap<string, readonly Dated[]>;
  /** One denominator for all categories of a place. */
  readonly sharesN: boolean;
  /** The categories of a place add up to its denominator. */
  readonly exclusive: boolean;
}

/** A template as the checks look things up in it. */
export interface Rules {
  readonly indicators: ReadonlyMap<string, IndicatorRules>;
  readonly dimensions: readonly (readonly [id: string, dimension: Dimension])[];
  readonly period: string | null;
  /** What its single codes are. */
  readonly step: Step;
}

export function rulesOf(template: Template): Rules {
  const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
  const dimensions = Object.entries(template.dataset.dimensions);
  const [period = null] = dimensions.find(([, {role}]) => role === 'period') ?? [];
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.id, rulesOfIndicator(indicator)])),
    dimensions,
    period,
    step: stepOf(template)
  };
}

/** The step of a family's periods: years, where it says nothing. */
export const stepOf = ({dataset}: Pick<Template, 'dataset'>): Step =>
  Object.values(dataset.dimensions).find(({role}) => role === 'period')?.step ?? 'year';

function rulesOfIndicator(indicator: Indicator): IndicatorRules {
  const {count} = indicator;
  return {
    indicator,
    categories: categoriesOf(count),
    sharesN: count.kind === 'share' || count.kind === 'distribution' || count.kind === 'flow',
    exclusive: count.kind === 'flow' || (count.kind === 'distribution' && count.exclusive)
  };
}

function categoriesOf(count: Count): ReadonlyMap<string, readonly Dated[]> {
  if (count.kind === 'flow') return pairs(count.from, count.to);
  if (!('categories' in count) || count.categories === undefined) return new Map([['-', []]]);
  return new Map(Object.entries(count.categories).map(([id, dated]) => [id, [dated]]));
}

function pairs(from: Categories, to: Categories): ReadonlyMap<string, readonly Dated[]> {
  const all = Object.entries(from).flatMap(([start, dated]) =>
    Object.entries(to).map(([end, other]) => [`${start}>${end}`, [dated, other]] as const)
  );
  return new Map(all);
}
