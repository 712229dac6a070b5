/** Lines, bands and dots: whatever follows the places of an axis is drawn here, in one large drawing or in many small ones. */
import {area, line as curve} from 'd3';
import * as paint from '../paint.ts';
import {type Drawing, round} from '../svg.ts';

/** A place on the axis and how high something stands there, in px; null where there is nothing, and the line breaks. */
export interface Spot {
  readonly x: number;
  readonly y: number | null;
}

export interface Stroke {
  readonly stroke: string;
  readonly width: number;
  readonly dashes?: string;
  /** Are corners and ends round? */
  readonly soft?: boolean;
}

export function drawLine(into: Drawing, spots: readonly Spot[], {stroke, width, dashes, soft}: Stroke): void {
  const shape = curve<Spot>()
    .defined(({y}) => y !== null)
    .x(({x}) => round(x))
    .y(({y}) => round(y!));
  const d = shape([...spots]);
  if (!d) return;
  const path = into.append('path').attr('d', d).attr('fill', 'none').attr('stroke', stroke);
  path.attr('stroke-width', width);
  if (dashes) path.attr('stroke-dasharray', dashes);
  if (soft) path.attr('stroke-linejoin', 'round').attr('stroke-linecap', 'round');
}

/** From where to where the middle half reaches at a place, in px. */
export interface Reached {
  readonly x: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The middle half over places that follow one another: a block with an edge. */
export function drawBand(into: Drawing, reached: readonly Reached[]): void {
  const shape = area<Reached>()
    .defined(({low, high}) => low !== null && high !== null)
    .x(({x}) => round(x))
    .y0(({low}) => round(low!))
    .y1(({high}) => round(high!));
  const d = shape([...reached]);
  if (!d) return;
  const band = into.append('path').attr('d', d).attr('fill', paint.groupSoft);
  band.attr('stroke', paint.group).attr('data-band', '');
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly colour: string;
  readonly hollow: boolean;
  /** Width of its edge; without one it is a plain disc. */
  readonly edge: number;
  /** The point's index in the series, for keyboards and tests. */
  readonly point: number;
}

export function drawDot(into: Drawing, {x, y, r, colour, hollow, edge, point}: Dot): void {
  const dot = into.append('circle').attr('cx', round(x)).attr('cy', round(y)).attr('r', r);
  dot.attr('fill', hollow ? paint.paper : colour).attr('data-point', point);
  if (edge > 0) dot.attr('stroke', colour).attr('stroke-width', edge);
}
