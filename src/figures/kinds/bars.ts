import {scaleLinear} from 'd3';
import {drawBeyond} from '../beyond.ts';
import {empty, isReadable} from '../empty.ts';
import {drawKey, drawn, intervalOf, type KeyItem, normItems, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, isIncomplete} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {basisOf} from '../rowed/basis.ts';
import {frameRows, middleOf} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {type Across, drawGrid, drawNorms} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {pointsOf, type Row, rowsOf} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Box, type Drawing, line, outline, rect, root} from '../svg.ts';
import {axisLabel} from '../words.ts';

const thick = 16;
const thin = 8;
const gap = 2;

const tallOf = ({group, beside}: Series): number =>
  thick + [group, beside].filter((one) => one !== null).length * (gap + thin);

/** Own and group bar under one another, a row for each place on the axis (or each category). */
export function bars(series: Series, context: FigureContext): SVGSVGElement {
  const rows = rowsOf(series);
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'bars');
  const reach = reachOf(series, points, {ticks: context.width === 'wide' ? 5 : 3});
  const frame = frameRows(series, rows, {
    context,
    points,
    bar: tallOf(series),
    unit: unitOf(series, rows),
    names: namesOf(series, ['self', 'group', 'outline'], rows),
    notes: notesFor(series, rows, points),
    basis: (row) => basisOf(series, rows, row),
    air: context.width === 'wide' ? 18 : 14
  });
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'bars', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  drawRowsHead(svg, frame, reach, x);
  rows.forEach((row, index) => {
    drawRow(svg, series, row, middleOf(frame, index) - frame.bar / 2, x);
    drawName(svg, row, frame, index, basisOf(series, rows, row));
    drawValues(svg, series, row, frame, index);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

/** What is measured; and where, when every row is at the chosen place. */
function unitOf(series: Series, rows: readonly Row[]): string {
  const apart = rows.some(({category}) => category !== rows[0]?.category);
  return [unitWords(series), apart ? axisLabel(series, chosen(series)) : ''].filter(Boolean).join(' · ');
}

function notesFor(series: Series, rows: readonly Row[], points: readonly Point[]): readonly KeyItem[] {
  const interval = points.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : [];
  return [...normItems(series, rows), ...interval, ...notesOf(series, points)];
}

function drawRow(into: Drawing, series: Series, row: Row, top: number, x: Across): void {
  const {own, peers, beside} = row;
  const bottom = top + tallOf(series);
  line(into, [x(0), top - 3, x(0), bottom + 3], paint.muted);
  drawBar(into, series, own, {y: top, height: thick}, x);
  drawBar(into, series, peers, {y: top + thick + gap, height: thin}, x);
  drawBar(into, series, beside, {y: top + thick + 2 * gap + thin, height: thin}, x);
  if (own) drawOver(into, series, own, top + thick / 2, x);
  drawNorms(into, series, row, [top - 3, bottom + 3], x);
}

/** Whole where the figure is firm; an outline for a bound, a figure of few, or one that is not complete yet. */
function drawBar(
  into: Drawing,
  series: Series,
  point: Point | undefined,
  {y, height}: Pick<Box, 'y' | 'height'>,
  x: Across
): void {
  const value = drawn(point, series);
  if (!point || value === null) return;
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const box = {x: from, y, width: to - from, height};
  const made =
    point.scope === series.beside?.id ? outline(into, box) : rect(into, box, fillOf(series, point));
  if (isOpen(series, point)) made.attr('stroke', point.scope === series.subject ? paint.own : paint.group);
  made.attr('data-point', series.points.indexOf(point));
}

const isOpen = (series: Series, point: Point): boolean =>
  point.status !== 'shown' || point.unreliable || isIncomplete(series, point.on);

function fillOf(series: Series, point: Point): string {
  const [full, soft] =
    point.scope === series.subject ? [paint.own, paint.ownSoft] : [paint.group, paint.groupSoft];
  return isOpen(series, point) ? soft : full;
}

/** The interval over the end of a bar: lighter where it lies on it. */
function drawOver(into: Drawing, series: Series, {low, high}: Point, y: number, x: Across): void {
  if (low === null || high === null) return;
  rect(into, {x: x(low), y: y - 2.5, width: x(high) - x(low), height: 5}, paint.paper).attr(
    'fill-opacity',
    0.45
  );
  line(into, [x(low), y, x(high), y], paint.own, 5).attr('stroke-opacity', 0.35);
  drawBeyond(into, series, {low, high}, y, x);
}
