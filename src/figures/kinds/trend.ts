import * as Plot from '@observablehq/plot';
import {nOf} from '../basis.ts';
import {drawAxes, drawNorm} from '../course/axes.ts';
import {type Course, courseOf, everyStep} from '../course/course.ts';
import {frameCourse} from '../course/frame.ts';
import {bandMarks, besideMarks, groupMarks, ownMarks} from '../course/marks.ts';
import {drawBounds, drawHidden} from '../course/signs.ts';
import {drawEnds, drawValues} from '../course/values.ts';
import {empty, isReadable} from '../empty.ts';
import {reading} from '../format.ts';
import {bandNote, drawKey, intervalOf, type KeyItem, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {aboutOf, chosen, groupHere, ownHere, places} from '../place.ts';
import {overlay, plotted} from '../plotted.ts';
import {reachOf} from '../reach.ts';
import type {FigureContext, Series, Show} from '../series.ts';
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
  return plotted(context, 'trend', {
    height: frame.height,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    x: {type: 'point', domain: [...course.codes], padding: 0.2, axis: null},
    y: {domain: [...reach.domain], axis: null},
    marks: [
      Plot.gridY([...reach.ticks], {stroke: paint.grid, strokeOpacity: 1}),
      ...(band ? bandMarks(series, course) : []),
      ...besideMarks(series, course),
      ...groupMarks(series, course),
      ...ownMarks(series, course, reach),
      overlay((into, scale) => {
        drawAxes(into, series, course, frame, reach, scale);
        drawNorm(into, series, course, frame, scale);
        drawBounds(into, series, course, frame, scale);
        drawHidden(into, series, course, frame, scale);
        drawValues(into, series, course, frame, scale);
        drawEnds(into, series, course, frame, scale);
        drawKey(into, frame.key, [frame.keyLeft, frame.height - frame.keyHeight], frame.small);
      })
    ]
  });
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
function countedNote({indicator}: Series, {own}: Course): readonly KeyItem[] {
  const known = indicator.kind !== 'count' && own.some(({point}) => nOf(point) !== null);
  return known ? [{sign: 'none', text: `n: aantal ${indicator.of}`}] : [];
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
