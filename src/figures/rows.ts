import {aboutOf, besideHere, chosen, groupHere, ownHere, places, pointAt} from './place.ts';
import type {Point, Series} from './series.ts';
import {axisLabel, categoryLabel} from './words.ts';

/** One row of a figure that compares: what it is called, and the points of who is compared. */
export interface Row {
  readonly name: string;
  readonly short: string;
  readonly on: string;
  readonly category: string;
  readonly own: Point | undefined;
  readonly peers: Point | undefined;
  /** The second group's, where there is one. */
  readonly beside: Point | undefined;
  /** Is this the chosen place on the axis? */
  readonly chosen: boolean;
  /** Of several parts: is it the one that the figure's sentence is about? */
  readonly about?: boolean;
}

/**
 * A row for each place on the axis about one category; or for each category at the chosen place, where
 * the axis is a single place or no category is the one it is about.
 */
export function rowsOf(series: Series): readonly Row[] {
  const several = series.indicator.categories.length > 1;
  const byCategory = several && (places(series).length < 2 || series.indicator.about === undefined);
  return byCategory ? categoryRows(series) : placeRows(series);
}

/** A row for each category at the chosen place. */
export function categoryRows(series: Series): readonly Row[] {
  const on = chosen(series);
  return series.indicator.categories
    .map(({id}) => ({
      name: categoryLabel(series, id),
      short: categoryLabel(series, id, true),
      on,
      category: id,
      own: ownHere(series, id),
      peers: groupHere(series, id),
      beside: besideHere(series, id),
      chosen: false
    }))
    .filter(({own, peers}) => own !== undefined || peers !== undefined);
}

/** A row for each place on the axis, the chosen one among them also when it is a total. */
export function placeRows(series: Series): readonly Row[] {
  const category = aboutOf(series);
  return places(series, true).map((on) => ({
    name: axisLabel(series, on),
    short: axisLabel(series, on, true),
    on,
    category,
    own: pointAt(series, series.subject, on, category),
    peers: pointAt(series, series.group?.id, on, category),
    beside: pointAt(series, series.beside?.id, on, category),
    chosen: on === chosen(series)
  }));
}

/** Every point that stands in a row. */
export const pointsOf = (rows: readonly Row[]): readonly Point[] =>
  rows.flatMap(({own, peers, beside}) => [own, peers, beside]).filter((point) => point !== undefined);
