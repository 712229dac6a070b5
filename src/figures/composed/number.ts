import {briefly} from '../format.ts';
import {drawn} from '../key.ts';
import * as paint from '../paint.ts';
import type {Point, Series} from '../series.ts';
import {type Drawing, label, veil, veilSize} from '../svg.ts';
import {widthOf} from '../text.ts';
import type {Whose} from './columns.ts';
import type {Entry} from './list.ts';

export interface Figure {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly whose: Whose;
  readonly anchor: 'start' | 'end';
}

/** A number of the list: the reader's in its colour, a hidden one as its sign. */
export function drawNumber(into: Drawing, series: Series, point: Point | undefined, at: Figure): void {
  const {x, y, size, whose, anchor} = at;
  if (point?.status === 'hidden') {
    veil(into, [anchor === 'end' ? x - veilSize.width : x, y - size * 0.36]);
    return;
  }
  const own = whose === 'self';
  label(into, {
    x,
    y,
    text: numberWords(series, point),
    size,
    anchor,
    fill: own ? paint.own : paint.muted,
    bold: own
  });
}

export function numberWords(series: Series, point: Point | undefined): string {
  if (!point || drawn(point, series) === null) return '–';
  return `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`;
}

/** How wide the widest number of a column is. */
export const numbersWidth = (series: Series, entries: readonly Entry[], at: number, size: number): number =>
  Math.max(
    veilSize.width,
    ...entries.map(({points}) => widthOf(numberWords(series, points[at]), size, at === 0))
  );
