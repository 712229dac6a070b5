import {estimate} from './estimate.ts';
import {isValid, onlyCompared} from './place.ts';
import {isIssued} from './scope.ts';
import type {
  DimensionPlan,
  GroupPlan,
  IndicatorPlan,
  Point,
  SafeCell,
  Series,
  SpokenWords,
  View
} from './series.ts';
import {unionOf} from './union.ts';
import {categoriesOf} from './verdict/compared.ts';

/** What the cells of one indicator are asked for: its plan, the view, and who reads. */
export interface Seen {
  readonly indicator: IndicatorPlan;
  readonly dimensions: readonly DimensionPlan[];
  readonly view: View;
  readonly self: string | null;
  readonly selfLabel: string;
  readonly pooled: boolean;
  readonly group: GroupPlan | null;
  readonly beside?: GroupPlan | null;
  readonly words: SpokenWords;
}

/**
 * Final cells of one indicator → the series that its figure draws, along the chosen axis and with every
 * other dimension fixed. Other indicators' cells, places and scopes are left out, and so is what groups do not have
 * by design; nothing is added up.
 */
export function toSeries(cells: readonly SafeCell[], seen: Seen): Series {
  const {indicator, dimensions, self} = seen;
  const own = cells.filter((cell) => cell.indicator === indicator.id);
  const axis = axisOf(seen);
  const at = Object.fromEntries(dimensions.map((dimension) => [dimension.id, placeIn(dimension, own, seen)]));
  const who = whoIn(seen);
  const order = ranks(indicator, axis, [who.subject, who.group?.id, who.beside?.id]);
  const fixed = Object.entries(at).filter(([id]) => id !== axis.id);
  const here = own
    .filter((cell) => fixed.every(([id, code]) => cell.at[id] === code))
    .filter((cell) => existsIn(cell, seen));
  const pointsOf = (of: readonly SafeCell[]): readonly Point[] => {
    const parts = of.map((cell) => toPoint(cell, axis, indicator, self));
    return [...parts, ...unionsOf(parts, indicator, self)];
  };
  const issued =
    self === null ? [] : here.flatMap((cell) => (isIssued(cell.scope) ? {...cell, scope: self} : []));
  const points = pointsOf(here.filter(({scope}) => !isIssued(scope)))
    .flatMap((point) => {
      const rank = order(point);
      return rank === null ? [] : [{point, rank}];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({point}) => point);
  const {words} = seen;
  return onlyCompared({
    indicator,
    axis,
    at,
    self,
    ...who,
    dimensions,
    words,
    points,
    ...(issued.length > 0 ? {issued: pointsOf(issued)} : {})
  });
}

/** The indicator that the figure of this one takes besides, if there is one. */
export const otherOf = ({with: along, show}: IndicatorPlan): string | undefined =>
  along ??
  Object.values(show)
    .flat()
    .find((one) => one.kind === 'ends')?.of;

/**
 * The series of that other indicator. One that has no figure of its own is asked along the axis of this one; of any other it is
 * the chosen place and nowhere else: all that a question is sure to have asked of it, along whichever axis it is seen itself.
 */
export function otherSeries(cells: readonly SafeCell[], seen: Seen, axis: DimensionPlan): Series {
  const {id, within} = seen.indicator;
  if (within !== undefined) return toSeries(cells, seen);
  const view = {...seen.view, axis: {...seen.view.axis, [id]: axis.id}};
  const series = toSeries(cells, {...seen, view});
  return {...series, points: series.points.filter(({on}) => on === series.at[series.axis.id])};
}

interface Who {
  readonly subject: string;
  readonly selfLabel: string;
  readonly pooled: boolean;
  readonly group: GroupPlan | null;
  readonly beside: GroupPlan | null;
}

/**
 * Whom a figure is about, and who stands beside it. Where a report highlights nobody it is about the first group, which
 * is spoken of by its name, and the second stands beside that one.
 */
function whoIn(seen: Seen): Who {
  const {indicator, self, selfLabel, pooled} = seen;
  const group = indicator.benchmark && seen.group?.id !== self ? seen.group : null;
  const second = secondOf(seen, group);
  if (self !== null) return {subject: self, selfLabel, pooled, group, beside: second};
  const [subject, label] = [group?.id ?? '', group?.label ?? ''];
  return {subject, selfLabel: label, pooled: true, group: second, beside: null};
}

/** The second group: only beside a first, and neither that one nor the reader's own. */
function secondOf({self, beside = null}: Seen, group: GroupPlan | null): GroupPlan | null {
  return group === null || beside?.id === self || beside?.id === group.id ? null : beside;
}

/** The dimension along which an indicator is seen in this view: that of the figure in which it stands. */
export function axisOf({
  indicator,
  dimensions,
  view
}: Pick<Seen, 'indicator' | 'dimensions' | 'view'>): DimensionPlan {
  const offered = Object.keys(indicator.show);
  const chosen = view.axis[indicator.within ?? indicator.id];
  const id = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
  return dimensions.find((dimension) => dimension.id === id) ?? dimensions[0]!;
}

/** A category has no place in a period in which it did not exist, not even an empty one. */
export function existsIn(
  {category, at}: SafeCell,
  {indicator, dimensions}: Pick<Seen, 'indicator' | 'dimensions'>
): boolean {
  const plan = indicator.categories.find(({id}) => id === category);
  return (
    !plan ||
    dimensions.every(({id, role}) => role !== 'period' || at[id] === undefined || isValid(plan, at[id]))
  );
}

/** An indicator that is not split by a dimension stands at that dimension's total, whatever is chosen. */
function placeIn(dimension: DimensionPlan, cells: readonly SafeCell[], {indicator, view}: Seen): string {
  const {id, total, initial} = dimension;
  if (total !== undefined) {
    if (id in indicator.unavailable) return total;
    if (cells.length > 0 && cells.every((cell) => cell.at[id] === total)) return total;
  }
  return view.at[id] ?? initial;
}

function toPoint(cell: SafeCell, axis: DimensionPlan, indicator: IndicatorPlan, self: string | null): Point {
  const {scope, category, status, n, x, providers, p10, p25, p50, p75, p90} = cell;
  const on = cell.at[axis.id] ?? '';
  const spread = {providers, p10, p25, p50, p75, p90};
  return {scope, on, category, status, n, x, ...estimate(cell, indicator, scope === self), ...spread};
}

/** The declared unions, at every place and of every scope that has parts there. */
function unionsOf(parts: readonly Point[], indicator: IndicatorPlan, self: string | null): readonly Point[] {
  const {unions = []} = indicator;
  if (unions.length === 0) return [];
  const places = Map.groupBy(parts, ({scope, on}) => `${scope} ${on}`);
  return unions.flatMap((union) =>
    [...places.values()].flatMap((here) => unionOf(union, here, indicator, self) ?? [])
  );
}

/** Place of a point in reading order: scope, then axis, then category; null for what the figure does not know. */
function ranks(indicator: IndicatorPlan, axis: DimensionPlan, scopes: readonly (string | undefined)[]) {
  const codes = axis.values.map(({code}) => code);
  const categories = categoriesOf({indicator});
  return ({scope, on, category}: Point): number | null => {
    const at = [scopes.indexOf(scope), codes.indexOf(on), categories.indexOf(category)] as const;
    if (at.some((rank) => rank < 0)) return null;
    return (at[0] * codes.length + at[1]) * categories.length + at[2];
  };
}
