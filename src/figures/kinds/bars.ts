import {scaleLinear} from 'd3';
import {empty, isReadable} from '../empty.ts';
import {drawKey, intervalOf, type KeyItem, normItems, notesOf} from '../key.ts';
import {chosen} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {drawBars, tallOf} from '../rowed/bars.ts';
import {basisOf} from '../rowed/basis.ts';
import {frameRows, middleOf} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {drawGrid} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {pointsOf, type Row, rowsOf} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {root} from '../svg.ts';
import {axisLabel} from '../words.ts';

/** Own and group bar under one another, a row for each place on the axis (or each category). */
export function bars(series: Series, context: FigureContext): SVGSVGElement {
  const rows = rowsOf(series);
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'bars');
  const reach = reachOf(series, points, {ticks: context.width === 'wide' ? 5 : 3});
  const all = {series, halves: false};
  const frame = frameRows(series, rows, {
    context,
    points,
    bar: tallOf(all),
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
    drawBars(svg, all, row, middleOf(frame, index) - frame.bar / 2, x);
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
