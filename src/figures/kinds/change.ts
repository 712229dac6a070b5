import {scaleLinear} from 'd3';
import {empty, isReadable} from '../empty.ts';
import {drawKey, drawn, intervalOf, type KeyItem, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {reachOf, unitWords} from '../reach.ts';
import {basisOf} from '../rowed/basis.ts';
import {frameRows, middleOf, type RowFrame} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {type Across, drawDot, drawGrid, drawInterval, drawMean} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {placeRows, pointsOf, type Row} from '../rows.ts';
import type {FigureContext, Point, Series, Show} from '../series.ts';
import {type Drawing, label, leading, line, rect, root, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';

type Options = Extract<Show, {kind: 'change'}>;

/** How much changed at every place: to the one or the other side of zero, each of which is named. */
export function change(series: Series, options: Options, context: FigureContext): SVGSVGElement {
  const rows = placeRows(series);
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'change');
  const {small} = sizes[context.width];
  const frame = frameRows(series, rows, {
    context,
    points,
    bar: 18,
    unit: unitWords(series),
    names: namesOf(series, ['dot', 'mean', 'beside'], rows),
    notes: notesFor(series, points),
    basis: (row) => basisOf(series, rows, row),
    over: {ticks: leading(small) + 4}
  });
  const reach = reachOf(series, points, {
    ticks: frame.narrow ? 4 : 6,
    also: sides(series, points, options, frame)
  });
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'change', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  line(svg, [x(0), frame.top - 4, x(0), frame.height - frame.bottom], paint.ink, 1.5);
  drawRowsHead(svg, frame, reach, x);
  drawSides(svg, options, frame, x);
  rows.forEach((row, index) => {
    drawRow(svg, series, row, middleOf(frame, index), x);
    drawName(svg, row, frame, index, basisOf(series, rows, row));
    drawValues(svg, series, row, frame, index);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

function notesFor(series: Series, points: readonly Point[]): readonly KeyItem[] {
  const interval = intervalOf(series, 'reach');
  const text = `${interval.text}; raakt het de nul, dan kan de verandering toeval zijn`;
  return [
    ...(points.some(({low}) => low !== null) ? [{...interval, text, alone: true}] : []),
    ...notesOf(series, points)
  ];
}

const before = (words: string): string => `← ${words}`;
const after = (words: string): string => `${words} →`;

/** Values that the axis must hold so that the words fit on both sides of zero, and no interval is cut at zero. */
function sides(
  series: Series,
  points: readonly Point[],
  {up, down}: Options,
  frame: RowFrame
): readonly number[] {
  const ends = points
    .flatMap((point) => [point.low, point.high, drawn(point, series)])
    .filter((end) => end !== null);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = frame.width - frame.right - frame.left;
  const need = (words: string) => (widthOf(words, frame.small) + 10) / room;
  const low = -(most * need(before(down))) / (1 - need(before(down)));
  const high = -(least * need(after(up))) / (1 - need(after(up)));
  return [Math.min(low, least), Math.max(high, most)];
}

function drawSides(into: Drawing, {up, down}: Options, {top, small}: RowFrame, x: Across): void {
  const at = {y: top - 10 - leading(small) - 2, size: small, fill: paint.ink};
  label(into, {...at, x: x(0) - 5, text: before(down), anchor: 'end'});
  label(into, {...at, x: x(0) + 5, text: after(up)});
}

/** A soft bar from zero to the dot, under its interval. */
function drawRow(into: Drawing, series: Series, row: Row, y: number, x: Across): void {
  const {own, chosen} = row;
  const value = drawn(own, series);
  if (value !== null) {
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    rect(into, {x: from, y: y - 6, width: to - from, height: 12}, paint.ownSoft).attr('stroke', paint.own);
  }
  drawMean(into, series, row, [y - 12, y + 12], x);
  if (value === null || !own) return;
  drawInterval(into, series, own, y, x);
  drawDot(into, series, own, [x(value), y], chosen);
}
