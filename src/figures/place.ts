/** Which points of a series a figure is about. */
import {isPartlyWithin} from '../periods/order.ts';
import type {CategoryPlan, GroupPlan, IndicatorPlan, Norm, Point, Series} from './series.ts';

/**
 * The category that a sentence or a single line is about, in the chosen period: where that one does not exist
 * then, the one that was called the same, else the first that does.
 */
export function aboutOf(series: Series): string {
  const {categories} = series.indicator;
  const wanted = categoryOf(series, askedFor(series));
  const period = periodAt(series, chosen(series));
  if (!wanted || isValid(wanted, period)) return askedFor(series);
  const valid = categories.filter((category) => isValid(category, period));
  return (valid.find((category) => nameOf(category) === nameOf(wanted)) ?? valid[0] ?? wanted).id;
}

/** Does {@link aboutOf} speak of what the family's sentence names, by that name or an earlier version of it? */
export function isAsAsked(series: Series): boolean {
  const [wanted, about] = [askedFor(series), aboutOf(series)].map((id) => categoryOf(series, id));
  return wanted === about || (!!wanted && !!about && nameOf(wanted) === nameOf(about));
}

const askedFor = ({indicator}: Series): string => indicator.about ?? indicator.categories[0]?.id ?? '-';

const categoryOf = ({indicator}: Series, id: string): CategoryPlan | undefined =>
  indicator.categories.find((category) => category.id === id);

const nameOf = ({short, label}: CategoryPlan): string => short ?? label;

/** Does a category exist in a period, or in part of it (`2020-2021`)? */
export const isValid = ({from, to}: CategoryPlan, period: string): boolean =>
  (from === undefined && to === undefined) || isPartlyWithin(period, from, to);

/** The period of a place on the axis. */
export function periodAt({axis, at, dimensions}: Series, on: string): string {
  if (axis.role === 'period') return on;
  const period = dimensions.find(({role}) => role === 'period');
  return (period && at[period.id]) ?? '';
}

export function pointAt(
  series: Series,
  scope: string | undefined,
  on: string,
  category: string
): Point | undefined {
  return series.points.find(
    (point) => point.scope === scope && point.on === on && point.category === category
  );
}

/** The chosen place on the axis. */
export const chosen = ({axis, at}: Series): string => at[axis.id] ?? axis.initial;

/**
 * Do groups have figures at a place on the axis, with everything else as it is chosen? A total over a dimension
 * of which groups show none is by design without; that of an indicator that is not split by it is no total.
 */
export const isCompared = (series: Series, on: string): boolean =>
  isComparedAt(series, {...series.at, [series.axis.id]: on});

/** The same of a place by its codes. */
export const isComparedAt = (
  {dimensions, indicator}: Pick<Series, 'dimensions' | 'indicator'>,
  at: Readonly<Record<string, string>>
): boolean =>
  dimensions.every(
    ({id, total, values}) =>
      (at[id] === total && id in indicator.unavailable) ||
      values.find(({code}) => code === at[id])?.compared !== false
  );

/** Without what groups do not have by design: an empty group is no group. */
export function onlyCompared(series: Series): Series {
  const points = series.points.filter(({scope, on}) => scope === series.self || isCompared(series, on));
  return series.axis.values.some(({code}) => isCompared(series, code))
    ? {...series, points}
    : {...series, points, group: null, beside: null};
}

/** The point of the headline of whom the figure is about. */
export const ownHere = (series: Series, category = aboutOf(series)): Point | undefined =>
  pointAt(series, series.subject, chosen(series), category);

export const groupHere = (series: Series, category = aboutOf(series)): Point | undefined =>
  pointAt(series, series.group?.id, chosen(series), category);

/** The same of the second group. */
export const besideHere = (series: Series, category = aboutOf(series)): Point | undefined =>
  pointAt(series, series.beside?.id, chosen(series), category);

/** A group that the reader is beside, with its point of the headline. */
export interface Peers {
  readonly group: GroupPlan;
  readonly point: Point | undefined;
}

/** The first group and the second, as far as they are chosen and groups have figures here. */
export const groupsHere = (series: Series, category = aboutOf(series)): readonly Peers[] =>
  [series.group, series.beside]
    .filter((group) => group !== null)
    .filter(() => isCompared(series, chosen(series)))
    .map((group) => ({group, point: pointAt(series, group.id, chosen(series), category)}));

/** Codes that are points on the axis and have a cell; a total or several periods together only when chosen. */
export function places(series: Series, withChosen = false): readonly string[] {
  const known = new Set(series.points.map(({on}) => on));
  const here = chosen(series);
  return series.axis.values
    .filter(({code, axis}) => known.has(code) && (axis || (withChosen && code === here)))
    .map(({code}) => code);
}

/** The figure in which an indicator stands: its own, or that of the one it goes along with. */
export const figureOf = ({id, within}: IndicatorPlan): string => within ?? id;

/** What a norm asks at a place on the axis and in a category; null when it says nothing there. */
export function normAt({axis, at}: Series, norm: Norm, on: string, category: string): number | null {
  const key = norm.by === null ? '-' : norm.by === axis.id ? on : (at[norm.by] ?? category);
  return norm.values[key] ?? norm.values[category] ?? null;
}

/** Is the period of this place not complete yet? */
export function isIncomplete({indicator, axis, at, dimensions}: Series, on: string): boolean {
  const codes = indicator.incomplete?.codes ?? [];
  return dimensions.some(
    ({id, role}) => role === 'period' && codes.includes(id === axis.id ? on : (at[id] ?? ''))
  );
}

/** Is the reader counted in the group in the chosen period ("inclusief uzelf")? */
export const isMember = (series: Series, group = series.group, on = chosen(series)): boolean =>
  !series.pooled && (group?.memberIn.includes(periodAt(series, on)) ?? false);

/**
 * Has the reader no figures at all in the period of a place, rather than none of one class? Where a class is
 * chosen the cells cannot tell: then the group can, in which every reader with figures is a member.
 */
export function isAbsent(series: Series, on: string): boolean {
  const {axis, subject, points, pooled} = series;
  const mine = points.filter(
    (point) => point.scope === subject && (axis.role === 'class' || point.on === on)
  );
  if (pooled || mine.some(({status}) => status !== 'none')) return false;
  return isWhole(series) || (series.group !== null && !isMember(series, series.group, on));
}

/** Do the points at hand span every class: along the axis, or as a total? */
const isWhole = ({axis, at, dimensions}: Series): boolean =>
  dimensions.every(({id, role, total}) => role === 'period' || id === axis.id || at[id] === total);
