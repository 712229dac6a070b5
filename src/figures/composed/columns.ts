/** A composition as standing columns: its parts in their colours, from top to bottom. */
import * as paint from '../paint.ts';
import type {Series} from '../series.ts';
import {type Box, type Drawing, hatch, rect} from '../svg.ts';
import type {Part, Whole} from './whole.ts';

export type Whose = 'self' | 'group' | 'beside';

/** One column of a whole: where it stands, and whose it is. */
export interface Column {
  readonly whole: Whole;
  readonly whose: Whose;
  readonly x: number;
  readonly width: number;
}

/** From where to where columns stand. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** How far the fullest column reaches: 1, or more where parts are rounded apart. */
export const reachOf = (columns: readonly Column[]): number =>
  Math.max(...columns.map(({whole}) => whole.reach));

/** Parts as rectangles from top to bottom; what is hidden is one hatched rest. */
export function drawColumn(
  into: Drawing,
  series: Series,
  {whole, whose, x, width}: Column,
  {top, bottom}: Span,
  most: number
): void {
  const y = (share: number) => top + ((bottom - top) * share) / most;
  for (const part of whole.parts) {
    const box = {x, y: y(part.from), width, height: y(part.to) - y(part.from) - 1};
    drawPart(into, series, part, box, whose === 'beside');
  }
  const {from, to} = whole.rest;
  drawRest(into, series, whole, {x, y: y(from), width, height: y(to) - y(from)});
}

/** One part in its colour, with its index where it is a point of this series: hollow for the second group, faint for a bound and for a figure of few. */
export function drawPart(
  into: Drawing,
  series: Series,
  {point, colour}: Part,
  box: Box,
  hollow: boolean
): void {
  const [width, height] = [Math.max(0.5, box.width), Math.max(0.5, box.height)];
  const fill = paint.categoryColour(colour);
  const open = hollow && width > 2 && height > 2;
  const made = open
    ? rect(into, {x: box.x + 0.5, y: box.y + 0.5, width: width - 1, height: height - 1}, paint.paper).attr(
        'stroke',
        fill
      )
    : rect(into, {...box, width, height}, fill);
  if (!open && (point.status !== 'shown' || point.unreliable)) made.attr('fill-opacity', 0.5);
  const index = series.points.indexOf(point);
  if (index >= 0) made.attr('data-point', index);
}

/** What is left of a whole: one hatched rest for all that is hidden, an empty frame where there is nothing. */
export function drawRest(into: Drawing, series: Series, {parts, hidden}: Whole, box: Box): void {
  // Parts of a group are rounded apart, so that nothing may be left over: then the sign stands behind the last.
  const [width, height] = [Math.max(6, box.width) - 1, Math.max(6, box.height) - 1];
  const at = {x: box.x + 0.5, y: box.y + 0.5, width, height};
  const index = hidden[0] ? series.points.indexOf(hidden[0]) : -1;
  if (hidden.length > 0) hatch(into, at, index < 0 ? undefined : index);
  else if (parts.length === 0) rect(into, at, 'none').attr('stroke', paint.grid);
}
