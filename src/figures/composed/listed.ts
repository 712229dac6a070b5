/** A whole in its parts at the chosen place: a row for each part, and at its end how it came there. */
import {scaleLinear} from 'd3';
import {nOf} from '../basis.ts';
import {counted} from '../format.ts';
import {bandNote, drawKey, intervalOf, type KeyItem, notesOf, roundingNotes} from '../key.ts';
import {chosen, isAbsent} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {type Bars, drawBars, tallOf} from '../rowed/bars.ts';
import {frameRows, middleOf} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {drawGrid} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {pointsOf, type Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {root, sizes} from '../svg.ts';
import {axisLabel} from '../words.ts';
import {type Courses, coursesOf, drawCourses, pointsIn} from './course.ts';
import {early} from './early.ts';
import {partsOf, rowAt} from './parts.ts';

export function listed(series: Series, context: FigureContext): SVGSVGElement {
  const {width, text} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const on = chosen(series);
  const parts = partsOf(series, [{series, on}], {width: narrow ? width - 8 : 198, size: text});
  const rows = parts.map((part) => rowAt(series, part, on));
  const courses = coursesOf(series, rows, [width - (narrow ? 96 : 176), width]);
  const points = pointsOf(rows);
  const bars: Bars = {series, halves: points.some(({p25}) => p25 !== null)};
  const reach = reachOf(series, points, {band: true, ticks: narrow || courses ? 3 : 5});
  const frame = frameRows(series, rows, {
    context,
    points,
    bar: tallOf(bars),
    unit: unitOf(series, rows),
    names: namesOf(series, ['self', 'group', 'outline'], rows),
    notes: notesFor(series, points, courses),
    basis: () => '',
    air: narrow ? 12 : 16,
    ...(courses ? {width: courses.left - (narrow ? 4 : 18)} : {})
  });
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'stack', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  drawRowsHead(svg, frame, reach, x);
  rows.forEach((row, index) => {
    drawBars(svg, bars, row, middleOf(frame, index) - frame.bar / 2, x);
    drawName(svg, row, frame, index, '');
    drawValues(svg, series, row, frame, index);
  });
  if (courses) drawCourses(svg, series, courses, frame);
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

/** What is measured, where, and on how many. */
function unitOf(series: Series, rows: readonly Row[]): string {
  const on = chosen(series);
  const n = rows.map(({own}) => nOf(own)).find((known) => known !== null) ?? null;
  const rests = n === null ? '' : counted(n, series.indicator.of);
  const absent = isAbsent(series, on) ? 'geen gegevens' : '';
  return [unitWords(series), axisLabel(series, on), ...early(series, on), rests, absent]
    .filter(Boolean)
    .join(' · ');
}

function notesFor(series: Series, here: readonly Point[], courses: Courses | null): readonly KeyItem[] {
  const band = here.some(({p25}) => p25 !== null) ? [bandNote(series)] : [];
  const interval = here.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : [];
  const drawn = [...new Set([...here, ...pointsIn(courses)])];
  return [
    ...band,
    ...interval,
    ...roundingNotes(series),
    ...notesOf(series, drawn, courses ? 'hollow' : 'none')
  ];
}
