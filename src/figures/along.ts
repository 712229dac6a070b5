/** A count that stands in the figure of another one: how many people, and how often they came. */
import {nOf} from './basis.ts';
import {rounded} from './format.ts';
import {aboutOf, pointAt} from './place.ts';
import type {Point, Series} from './series.ts';

/** The series of that count, along the same axis; null where there is none, or nothing is known of it. */
export const alongIn = ({indicator, other}: Series): Series | null =>
  indicator.with !== undefined && other !== undefined && other.points.length > 0 ? other : null;

/** What it is for whom a point is about, at the same place. */
export function alongAt(series: Series, {scope, on}: Pick<Point, 'scope' | 'on'>): Point | undefined {
  const along = alongIn(series);
  return along === null ? undefined : pointAt(along, scope, on, aboutOf(along));
}

/**
 * How many stand under a figure: what it rests on, or, of a count, the count that goes along with it. Of a group, a pool among
 * them, either of the two is what is usual for one provider.
 */
export function underneath(series: Series, point: Point | undefined): number | null {
  if (series.indicator.kind !== 'count') return nOf(point);
  const along = point === undefined ? undefined : alongAt(series, point);
  return along?.value == null ? null : rounded(along.value, alongIn(series)!.indicator.decimals);
}

/** What those are: `trajecten`. */
export const underneathWords = (series: Series): string => (alongIn(series) ?? series).indicator.of;

/** Can anything stand there? A count by itself rests on nothing else. */
export const hasUnderneath = (series: Series): boolean =>
  series.indicator.kind !== 'count' || alongIn(series) !== null;
