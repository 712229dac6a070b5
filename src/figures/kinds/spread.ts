import {scaleLinear} from 'd3';
import {isMeanApart, partsOfMean} from '../adds-up.ts';
import {empty, isReadable} from '../empty.ts';
import {bare} from '../format.ts';
import {drawKey, drawn, intervalOf, type KeyItem, normItems, notesOf} from '../key.ts';
import {scatter} from '../looks.ts';
import * as paint from '../paint.ts';
import {isIncomplete} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {basisOf} from '../rowed/basis.ts';
import {frameRows, middleOf, type RowFrame} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {type Across, drawGrid, drawInterval, drawNorms} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {placeRows, pointsOf, type Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, label, leading, outline, rect, root, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';
import {categoryLabel, inSentence} from '../words.ts';

/** Heights of the reader's bar, of how far its units lie apart, and of the group's bar; with a gap in between. */
const thick = 14;
const apart = 8;
const thin = 6;
const gap = 3;
/** Where the bars of a row stand under one another, from its top; the lane is there where anything stands in it. */
interface Lanes {
  readonly lane: number;
  readonly group: number;
  readonly beside: number;
  readonly all: number;
}

function lanesOf(series: Series, rows: readonly Row[]): Lanes {
  const unsure = rows.some(({own}) => spreadOf(own) !== null || own?.low != null);
  const lane = thick + gap + apart / 2;
  const group = thick + gap + (unsure ? apart + gap : 0);
  const beside = group + (series.group ? thin + gap : 0);
  return {lane, group, beside, all: beside + (series.beside ? thin : -gap)};
}

/**
 * A mean at every place as a bar of its parts, with how far the reader's own units lie apart: the mean plus and
 * minus one standard deviation. Beside it the group's mean and what a norm asks.
 */
export function spread(series: Series, context: FigureContext): SVGSVGElement {
  const rows = placeRows(series);
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'spread');
  const also = rows.flatMap(({own}) => spreadOf(own) ?? []);
  const reach = reachOf(series, points, {ticks: context.width === 'wide' ? 5 : 3, also});
  const lanes = lanesOf(series, rows);
  const named = rows.find((row) => partsOf(series, row.own).length > 0);
  const frame = frameRows(series, rows, {
    context,
    points,
    bar: lanes.all,
    air: 14,
    unit: unitWords(series),
    names: namesOf(series, ['self', 'group', 'outline'], rows),
    notes: notesFor(series, rows, points),
    basis: (row) => basisOf(series, rows, row),
    over: {marks: named ? leading(sizes[context.width].small) : 0}
  });
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'spread', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  drawRowsHead(svg, frame, reach, x);
  rows.forEach((row, index) => {
    drawRow(svg, series, row, lanes, frame, index, x, row === named);
    drawName(svg, row, frame, index, basisOf(series, rows, row));
    drawValues(svg, series, row, frame, index);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

/** Mean plus and minus one standard deviation; a time or an amount is never below zero. */
function spreadOf(own: Point | undefined): readonly [number, number] | null {
  if (own?.value == null || own.sd === null || own.unreliable) return null;
  return [Math.max(Math.min(0, own.value), own.value - own.sd), own.value + own.sd];
}

/** The parts of a bar, where it is one of parts. */
const partsOf = (series: Series, whole: Point | undefined): readonly Point[] =>
  whole === undefined ? [] : partsOfMean(series, whole.scope, whole.on);

function notesFor(series: Series, rows: readonly Row[], points: readonly Point[]): readonly KeyItem[] {
  const wide = rows.some(({own}) => spreadOf(own) !== null);
  const text = `zo ver liggen losse ${series.indicator.of} uit elkaar: het gemiddelde, plus en min één standaardafwijking`;
  return [
    ...normItems(series, rows),
    ...(points.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : []),
    ...(wide ? [{sign: 'spread', text, alone: true} as const] : []),
    // Only the reader's parts have their numbers in the drawing.
    ...(rows.some(({on}) => isMeanApart(series, series.subject, on))
      ? [{sign: 'none', text: 'door afronding tellen de delen niet overal op tot het geheel'} as const]
      : []),
    ...notesOf(series, points)
  ];
}

function drawRow(
  into: Drawing,
  series: Series,
  row: Row,
  lanes: Lanes,
  frame: RowFrame,
  index: number,
  x: Across,
  named: boolean
): void {
  const top = middleOf(frame, index) - frame.bar / 2;
  drawBar(into, series, row.own, {y: top, height: thick}, x);
  drawBar(into, series, row.peers, {y: top + lanes.group, height: thin}, x);
  drawBar(into, series, row.beside, {y: top + lanes.beside, height: thin}, x);
  drawParts(into, series, partsOf(series, row.own), top - 4, frame, x, named);
  const spread = spreadOf(row.own);
  if (spread) scatter(into, [x(spread[0]), x(spread[1])], top + lanes.lane);
  if (row.own) drawInterval(into, series, row.own, top + lanes.lane, x);
  drawNorms(into, series, row, [top - 2, top + frame.bar + 4], x);
}

/** One bar, in as many shades as it has parts. */
function drawBar(
  into: Drawing,
  series: Series,
  point: Point | undefined,
  {y, height}: {readonly y: number; readonly height: number},
  x: Across
): void {
  const value = drawn(point, series);
  if (!point || value === null) return;
  if (point.scope === series.beside?.id) {
    outline(into, {x: x(0), y, width: x(value) - x(0), height}).attr(
      'data-point',
      series.points.indexOf(point)
    );
    return;
  }
  const own = point.scope === series.subject;
  const open = point.unreliable || isIncomplete(series, point.on);
  const [full, soft] = own ? [paint.own, paint.ownSoft] : [paint.group, paint.groupSoft];
  const whole = rect(into, {x: x(0), y, width: x(value) - x(0), height}, open ? soft : full);
  whole.attr('data-point', series.points.indexOf(point));
  if (open) whole.attr('stroke', full);
  const [first] = open ? [] : partsOf(series, point);
  if (!first) return;
  const from = x(first.value!);
  rect(into, {x: from, y: y + 1.5, width: x(value) - from - 1.5, height: height - 3}, soft).attr(
    'stroke',
    full
  );
}

/** The parts over their bar; what they are called stands over the first of the bars. */
function drawParts(
  into: Drawing,
  series: Series,
  parts: readonly Point[],
  y: number,
  {small, width}: RowFrame,
  x: Across,
  named: boolean
): void {
  let [from, free] = [0, 0];
  for (const part of parts) {
    const number = bare(part.value!, series.indicator);
    const text = named ? `${inSentence(categoryLabel(series, part.category, true))} ${number}` : number;
    const at = Math.max(x(from) + 1, free);
    from += part.value!;
    free = at + widthOf(text, small) + 8;
    if (free - 8 > width) return;
    label(into, {x: at, y, text, size: small, fill: paint.muted});
  }
}
