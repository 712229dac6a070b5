/** Which points of a series a figure is about. */
import type {Norm, Point, Series} from './series.ts';

/** The category that a sentence or a single line is about. */
export function aboutOf({indicator}: Series): string {
  return indicator.about ?? indicator.categories[0]?.id ?? '-';
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

/** The reader's point of the headline. */
export const ownHere = (series: Series, category = aboutOf(series)): Point | undefined =>
  pointAt(series, series.self, chosen(series), category);

export const groupHere = (series: Series, category = aboutOf(series)): Point | undefined =>
  pointAt(series, series.group?.id, chosen(series), category);

/** Codes that are points on the axis and have a cell; a total or several years together only when chosen. */
export function places(series: Series, withChosen = false): readonly string[] {
  const known = new Set(series.points.map(({on}) => on));
  const here = chosen(series);
  return series.axis.values
    .filter(({code, axis}) => known.has(code) && (axis || (withChosen && code === here)))
    .map(({code}) => code);
}

/** Index of a point in its series: the value of `data-point`. */
export const indexOf = (series: Series, point: Point): number => series.points.indexOf(point);

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
export function isMember({group, dimensions, at, pooled}: Series): boolean {
  if (!group || pooled) return false;
  const periods = dimensions.filter(({role}) => role === 'period').map(({id}) => at[id] ?? '');
  return periods.some((code) => group.memberIn.includes(code));
}
