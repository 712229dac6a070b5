import {scaleLinear, scalePoint} from 'd3';
import {hasUnderneath, underneath, underneathWords} from '../along.ts';
import {drawAxes, drawNorm} from '../course/axes.ts';
import {type Course, courseOf, everyStep} from '../course/course.ts';
import {type CourseFrame, frameCourse, type Scales} from '../course/frame.ts';
import {drawBeside, drawGroup, drawOwn, drawSpread} from '../course/marks.ts';
import {drawBounds, drawHidden} from '../course/signs.ts';
import {drawEnds, drawValues} from '../course/values.ts';
import {empty, isReadable} from '../empty.ts';
import {reading} from '../format.ts';
import {bandNote, drawKey, intervalOf, type KeyItem, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {aboutOf, chosen, groupHere, ownHere, places} from '../place.ts';
import {type Reach, reachOf} from '../reach.ts';
import type {FigureContext, Series, Show} from '../series.ts';
import {line, root} from '../svg.ts';
import {axisLabel, inSentence} from '../words.ts';

type Options = Extract<Show, {kind: 'trend'}>;

/** A line over the axis for the reader, a thin one with the middle half as a band for the group. */
export function trend(series: Series, options: Options, context: FigureContext): SVGSVGElement {
  const course = courseOf(series, aboutOf(series));
  const points = everyStep(course).map(({point}) => point);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'trend');
  const band = (options.band ?? true) && course.group.some(({point}) => point.p25 !== null);
  const reach = reachOf(series, points, {band, zoom: true});
  const frame = frameCourse(series, context, reach, notes(series, course, band));
  const scales = scalesOf(course, frame, reach);
  const svg = root(context, 'trend', frame.height);
  for (const tick of reach.ticks)
    line(svg, [frame.left, scales.y(tick), frame.width - frame.right, scales.y(tick)], paint.grid);
  if (band) drawSpread(svg, series, course, scales);
  drawBeside(svg, series, course, scales);
  drawGroup(svg, series, course, scales);
  drawOwn(svg, series, course, reach, scales);
  drawAxes(svg, series, course, frame, reach, scales);
  drawNorm(svg, series, course, frame, scales);
  drawBounds(svg, series, course, frame, scales);
  drawHidden(svg, series, course, frame, scales);
  drawValues(svg, series, course, frame, scales);
  drawEnds(svg, series, course, frame, scales);
  drawKey(svg, frame.key, [frame.keyLeft, frame.height - frame.keyHeight], frame.small);
  return svg.node() as SVGSVGElement;
}

function scalesOf({codes}: Course, frame: CourseFrame, {domain}: Reach): Scales {
  const {width, height, left, right, top, bottom} = frame;
  const x = scalePoint([...codes], [left, width - right])
    .padding(0.2)
    .round(true);
  const y = scaleLinear([...domain], [height - bottom, top]);
  return {x: (on) => x(on)!, y: (value) => y(value)};
}

function notes(series: Series, course: Course, band: boolean): readonly KeyItem[] {
  const points = everyStep(course).map(({point}) => point);
  const interval = course.own.some(({point}) => point.low !== null);
  return [
    ...chosenApart(series),
    ...(band ? [bandNote(series)] : []),
    ...(interval ? [intervalOf(series, 'interval')] : []),
    ...countedNote(series, course),
    ...notesOf(series, points)
  ];
}

/** What the row of numbers under the places counts. */
function countedNote(series: Series, {own}: Course): readonly KeyItem[] {
  const known = hasUnderneath(series) && own.some(({point}) => underneath(series, point) !== null);
  return known ? [{sign: 'none', text: `n: aantal ${underneathWords(series)}`}] : [];
}

/** Several periods together are no place on the axis: their figure stands in words. */
function chosenApart(series: Series): readonly KeyItem[] {
  const own = ownHere(series);
  if (places(series).includes(chosen(series)) || !isReadable(series, own)) return [];
  const peers = groupHere(series);
  const beside = isReadable(series, peers)
    ? ` (${inSentence(series.group!.label)} ${reading(peers, series.indicator)})`
    : '';
  const text = `${axisLabel(series, chosen(series))}: ${reading(own, series.indicator)}${beside}`;
  return [{sign: 'none', text, fill: paint.ink}];
}
