/** The bars of one row: the reader's, and thinner under it each group's. */
import {cutBy, drawBeyond} from '../beyond.ts';
import {drawn} from '../key.ts';
import {half, marginOnBar} from '../looks.ts';
import * as paint from '../paint.ts';
import {isIncomplete} from '../place.ts';
import type {Row} from '../rows.ts';
import type {Point, Series} from '../series.ts';
import {type Box, type Drawing, line, outline, rect} from '../svg.ts';
import {type Across, drawNorms} from './marks.ts';

const thick = 16;
const thin = 8;
const gap = 2;
/** How far the block of the middle half reaches above and under the bar of the group. */
const around = 3;

export interface Bars {
  readonly series: Series;
  /** Is the group's middle half drawn around the end of its bar? */
  readonly halves: boolean;
}

/** How high the bars of a row are together. */
export const tallOf = ({series: {group, beside}, halves}: Bars): number =>
  thick +
  [group, beside].filter((one) => one !== null).length * (gap + thin) +
  (halves && group ? 2 * around : 0);

export function drawBars(into: Drawing, bars: Bars, row: Row, top: number, x: Across): void {
  const {series, halves} = bars;
  const {own, peers, beside} = row;
  const bottom = top + tallOf(bars);
  const room = halves ? around : 0;
  const group = top + thick + gap + room;
  if (halves && peers?.p25 != null && peers.p75 !== null)
    half(into, [x(peers.p25), x(peers.p75)], group - around, thin + 2 * around).attr('data-band', '');
  line(into, [x(0), top - 3, x(0), bottom + 3], paint.muted);
  drawBar(into, series, own, {y: top, height: thick}, x);
  drawBar(into, series, peers, {y: group, height: thin}, x);
  drawBar(into, series, beside, {y: group + thin + room + gap, height: thin}, x);
  if (own) drawMargin(into, series, own, top + thick / 2, x);
  drawNorms(into, series, row, [top - 3, bottom + 3], x);
}

function drawMargin(into: Drawing, series: Series, own: Point, y: number, x: Across): void {
  const {low, high, value} = own;
  if (low === null || high === null) return;
  // A bar that is not firm is light: there the margin looks as it does on paper.
  const end = isOpen(series, own) || value === null || value < 0 ? x(low) : x(value);
  marginOnBar(into, [x(low), x(high)], end, y, cutBy(x, {low, high}));
  drawBeyond(into, series, {low, high}, y, x);
}

/** Whole where the figure is firm; an outline for a bound, a figure of few, or one that is not complete yet. */
export function drawBar(
  into: Drawing,
  series: Series,
  point: Point | undefined,
  {y, height}: Pick<Box, 'y' | 'height'>,
  x: (value: number) => number
): void {
  const value = drawn(point, series);
  if (!point || value === null) return;
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const box = {x: from, y, width: to - from, height};
  const made =
    point.scope === series.beside?.id ? outline(into, box) : rect(into, box, fillOf(series, point));
  if (isOpen(series, point)) made.attr('stroke', point.scope === series.subject ? paint.own : paint.group);
  const index = series.points.indexOf(point);
  if (index >= 0) made.attr('data-point', index);
}

const isOpen = (series: Series, point: Point): boolean =>
  point.status !== 'shown' || point.unreliable || isIncomplete(series, point.on);

function fillOf(series: Series, point: Point): string {
  const [full, soft] =
    point.scope === series.subject ? [paint.own, paint.ownSoft] : [paint.group, paint.groupSoft];
  return isOpen(series, point) ? soft : full;
}
