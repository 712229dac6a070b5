/** A row of the glance: the reader's mark among the group's providers, on the one scale of all rows. */
import {scaleLinear} from 'd3';
import {boundOf} from '../../format.ts';
import {margin as drawEnds} from '../../looks.ts';
import * as paint from '../../paint.ts';
import type {Point} from '../../series.ts';
import {create, type Drawing, line, rect, round} from '../../svg.ts';
import {marginOf} from '../margin.ts';
import {type GlanceRow, isLoud} from './rows.ts';
import {decile, quartile, type Spread, spreadOf} from './spread.ts';

/** CSS px; the look of a strip is the same at every width of the page. */
export const stripSize = {width: 300, height: 26} as const;

const middle = stripSize.height / 2;
/** So many standard deviations on either side; what lies further stands at the edge as an arrow. */
const reach = 2.3;
const edge = 9;

const across = scaleLinear([-reach, reach], [edge, stripSize.width - edge]);

/** Where the middle half ends, px: the same in every strip. */
export const halfAt: readonly [number, number] = [across(-quartile), across(quartile)];

/** Where p10 and p90 lie. */
export const tenthsAt: readonly [number, number] = [across(-decile), across(decile)];

/**
 * Behind it the middle half and p10 to p90, which lie at the same place in every row and so make one band; then the limit, the
 * group's figure, what the reader's was before, its margin and its mark. Null where nothing says how far apart two figures lie.
 */
export function strip(row: GlanceRow, document: Document): SVGSVGElement | null {
  const {own, peers, before, limit, series} = row;
  const spread = spreadOf(peers);
  const at = spread?.at ?? byMargin(row);
  if (at === null) return null;
  const svg = create(document, 'svg')
    .attr('class', 'strip')
    .attr('viewBox', `0 0 ${stripSize.width} ${stripSize.height}`)
    .attr('width', stripSize.width)
    .attr('height', stripSize.height);
  const x = (value: number): number => across(Math.max(-reach, Math.min(reach, at(value))));
  if (limit) drawLimit(svg, x(limit.asked));
  const value = own.value ?? boundOf(own, series.indicator)?.at ?? null;
  const isDrawn = value !== null && series.self !== null;
  // The margin has paper around it: what lies on it comes later.
  if (isDrawn) drawMargin(svg, row, x);
  if (peers.value !== null)
    line(svg, [x(peers.value), middle - 8, x(peers.value), middle + 8], paint.group, 3);
  if (isDrawn) {
    if (before?.value != null) drawBefore(svg, x(before.value), x(value));
    const beyond = Math.abs(at(value)) > reach ? Math.sign(at(value)) : 0;
    if (beyond !== 0) svg.attr('data-off', '');
    const mark = svg
      .append('g')
      .attr('class', 'strip-own')
      .attr('transform', `translate(${round(x(value))},${middle})`);
    drawOwn(mark as unknown as Drawing, {
      beyond,
      loud: isLoud(row),
      open: own.value === null || own.unreliable
    });
  }
  return svg.node() as SVGSVGElement;
}

/** The band of a row, as high as the row is: stretched, so that rows of any height make one. */
export function band(spread: Spread, document: Document): SVGSVGElement {
  const svg = create(document, 'svg')
    .attr('class', 'strip-band')
    .attr('viewBox', `0 0 ${stripSize.width} 10`)
    .attr('preserveAspectRatio', 'none');
  if (spread.tenths) area(svg, tenthsAt, [0, 10], 'strip-tenths');
  area(svg, halfAt, [0, 10], 'strip-half');
  for (const x of halfAt) line(svg, [x, 0, x, 10], paint.group).attr('class', 'strip-edge');
  return svg.node() as SVGSVGElement;
}

/** A part of the band, px. */
export const area = (
  into: Drawing,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  name: string
): Drawing =>
  rect(into, {x: left, y: top, width: right - left, height: bottom - top}, paint.groupSoft).attr(
    'class',
    name
  ) as unknown as Drawing;

/** The band of a row; null where nothing is known of it. */
export const bandOf = (peers: Point, document: Document): SVGSVGElement | null => {
  const spread = spreadOf(peers);
  return spread === null ? null : band(spread, document);
};

/** Without a published spread: the group in the middle, and the reader's own margin as the measure. */
function byMargin({own, peers, series}: GlanceRow): ((value: number) => number) | null {
  const margin = marginOf(own, series.indicator, series.pooled);
  if (typeof margin === 'string' || peers.value === null || own.value === null) return null;
  const [low, high] = margin.widest;
  const group = peers.value;
  const far = Math.max(Math.abs(low - group), Math.abs(high - group), Math.abs(own.value - group));
  return far === 0 ? null : (value) => ((value - group) / far) * decile;
}

function drawLimit(into: Drawing, x: number): void {
  line(into, [x, 1, x, stripSize.height - 1], paint.ink, 1.5).attr('stroke-dasharray', '3 2');
}

/** What it was: an open mark, and the way from there. */
function drawBefore(into: Drawing, was: number, is: number): void {
  line(into, [was, middle, is, middle], paint.own, 1)
    .attr('stroke-dasharray', '1 3')
    .attr('stroke-linecap', 'round');
  into
    .append('circle')
    .attr('class', 'strip-before')
    .attr('cx', round(was))
    .attr('cy', middle)
    .attr('r', 3.5)
    .attr('fill', paint.paper)
    .attr('stroke', paint.own)
    .attr('stroke-width', 1.5);
}

/** What chance leaves open, as it looks in every figure. */
function drawMargin(into: Drawing, {own, series}: GlanceRow, x: (value: number) => number): void {
  const margin = marginOf(own, series.indicator, series.pooled);
  if (typeof margin === 'string') return;
  const [from, to] = margin.widest.map(x) as [number, number];
  // An end that lies off the strip goes on: no stroke across it, which would say that it stops here.
  drawEnds(into, [from, to], middle, 'across', [from === edge, to === stripSize.width - edge]);
}

interface Own {
  /** The side of the strip beyond which it lies; 0 on it. */
  readonly beyond: number;
  readonly loud: boolean;
  readonly open: boolean;
}

/** Larger and with a ring of the accent where something is told of it; an arrow where it lies off the strip. */
export function drawOwn(into: Drawing, {beyond, loud, open}: Own): void {
  if (loud)
    into
      .append('circle')
      .attr('r', 10.5)
      .attr('fill', 'none')
      .attr('stroke', 'var(--accent)')
      .attr('stroke-width', 2);
  const size = loud ? 6.5 : 5;
  const shape =
    beyond === 0 ? into.append('circle').attr('r', size) : into.append('path').attr('d', arrow(beyond, size));
  (shape as unknown as Drawing)
    .attr('fill', open ? paint.paper : paint.own)
    .attr('stroke', paint.own)
    .attr('stroke-width', 2);
}

const arrow = (side: number, size: number): string =>
  `M${-4 * side},${-size}L${size * side},0L${-4 * side},${size}Z`;
