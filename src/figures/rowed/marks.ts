/** The marks that figures of rows share. */
import {type Across, cutBy, drawBeyond} from '../beyond.ts';
import {boundOf} from '../format.ts';
import {drawn} from '../key.ts';
import {margin} from '../looks.ts';
import * as paint from '../paint.ts';
import {isIncomplete, normAt} from '../place.ts';
import type {Row} from '../rows.ts';
import type {Point, Series} from '../series.ts';
import {type Drawing, hollow, line, round} from '../svg.ts';
import type {RowFrame} from './frame.ts';

/** The lines of the axis, through all rows. */
export function drawGrid(
  into: Drawing,
  {top, height, bottom}: RowFrame,
  ticks: readonly number[],
  x: Across
): void {
  for (const tick of ticks) line(into, [x(tick), top - 4, x(tick), height - bottom], paint.grid);
}

export type {Across} from '../beyond.ts';

/** A dot for the reader: larger at the chosen place, open where the figure is not firm. */
export function drawDot(
  into: Drawing,
  series: Series,
  point: Point,
  [x, y]: readonly [number, number],
  large: boolean
): void {
  const open = point.unreliable || boundOf(point, series.indicator) || isIncomplete(series, point.on);
  into
    .append('circle')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', large ? 6.5 : 4.5)
    .attr('fill', open ? paint.paper : paint.own)
    .attr('stroke', paint.own)
    .attr('stroke-width', 2)
    .attr('data-point', series.points.indexOf(point));
}

/** The 95% interval of a figure of the reader, where there is one. */
export function drawInterval(
  into: Drawing,
  series: Series,
  {low, high}: Pick<Point, 'low' | 'high'>,
  y: number,
  x: Across
): void {
  if (low === null || high === null) return;
  margin(into, [x(low), x(high)], y, 'across', cutBy(x, {low, high}));
  drawBeyond(into, series, {low, high}, y, x);
}

/** A stroke for the group's figure, and a hollow one for the second group's. */
export function drawMean(
  into: Drawing,
  series: Series,
  {peers, beside}: Row,
  [from, to]: readonly [number, number],
  x: Across
): void {
  const second = drawn(beside, series);
  if (second !== null) hollow(into, x(second), [from, to]).attr('data-point', series.points.indexOf(beside!));
  const first = drawn(peers, series);
  if (first !== null)
    line(into, [x(first), from, x(first), to], paint.group, 3).attr(
      'data-point',
      series.points.indexOf(peers!)
    );
}

/** What norms ask of a row, as dashed strokes through it. */
export function drawNorms(
  into: Drawing,
  series: Series,
  {on, category}: Row,
  [from, to]: readonly [number, number],
  x: Across
): void {
  for (const norm of series.indicator.norms) {
    const value = normAt(series, norm, on, category);
    if (value === null) continue;
    line(into, [x(value), from, x(value), to], paint.ink, 1.5).attr('stroke-dasharray', '4 3');
  }
}
