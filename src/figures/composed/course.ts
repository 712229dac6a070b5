/**
 * The course of every part, small, at the end of its row. All have one scale, so that lines that are as steep changed as
 * much; none begins at zero, since how large a part is shows in its bar.
 */
import {scalePoint} from 'd3';
import {type Course, courseOf, everyStep, type Step} from '../course/course.ts';
import {drawDot, drawLine} from '../course/lines.ts';
import {signed} from '../format.ts';
import * as paint from '../paint.ts';
import {chosen, places} from '../place.ts';
import {middleOf, type RowFrame} from '../rowed/frame.ts';
import type {Row} from '../rows.ts';
import type {Point, Series} from '../series.ts';
import {type Drawing, hatch, label, line} from '../svg.ts';
import {widthOf} from '../text.ts';
import {axisLabel} from '../words.ts';

/** Room at the right of the rows, and what stands in it. */
export interface Courses {
  readonly left: number;
  readonly right: number;
  readonly all: readonly Course[];
  /** How much of the scale is as high as a row. */
  readonly span: number;
}

/** Less than this is not stretched to the height of a row. */
const least = 0.2;

/** Null where nothing follows: one place, classes, or figures of one place alone. */
export function coursesOf(
  series: Series,
  rows: readonly Row[],
  [left, right]: readonly [number, number]
): Courses | null {
  if (series.axis.role !== 'period' || places(series).length < 2) return null;
  const all = rows.map(({category}) => courseOf(series, category));
  const told = new Set(
    all.flatMap((course) => everyStep(course).flatMap(({on, value}) => (value === null ? [] : [on])))
  );
  if (told.size < 2) return null;
  const spans = all.map((course) => {
    const [low, high] = endsOf(course);
    return high - low;
  });
  return {left, right, all, span: Math.max(least, ...spans)};
}

/** The points that the small courses draw. */
export const pointsIn = (courses: Courses | null): readonly Point[] =>
  (courses?.all ?? []).flatMap((course) => everyStep(course).map(({point}) => point));

function endsOf(course: Course): readonly [number, number] {
  const heights = everyStep(course).flatMap(({height}) => (height === null ? [] : [height]));
  return heights.length === 0 ? [0, 0] : [Math.min(...heights), Math.max(...heights)];
}

export function drawCourses(into: Drawing, series: Series, courses: Courses, frame: RowFrame): void {
  const {small} = frame;
  const numbers = courses.all.flatMap(({own}) => own.map(({point}) => numberOf(series, point)));
  // A narrow drawing has no room for numbers beside the lines.
  const room = frame.narrow ? 6 : Math.max(...numbers.map((words) => widthOf(words, small - 1))) + 8;
  const end = places(series).at(-1)!;
  const last = Math.max(
    end === chosen(series) ? 6 : room,
    widthOf(axisLabel(series, end, true), small, true) / 2
  );
  const scale = scalePoint(places(series), [courses.left + room, courses.right - last]);
  const x = (on: string) => scale(on)!;
  drawPlaces(into, series, x, frame);
  courses.all.forEach((course, at) => {
    const [low, high] = endsOf(course);
    const tall = frame.bar;
    const y = (value: number) => middleOf(frame, at) - ((value - (low + high) / 2) / courses.span) * tall;
    drawOne(into, series, course, {x, y, foot: middleOf(frame, at) + tall / 2, small, told: !frame.narrow});
  });
}

const numberOf = (series: Series, point: Point): string => signed(point, series.indicator);

/** The chosen place, the first and the last, as far as they have room. */
function drawPlaces(
  into: Drawing,
  series: Series,
  x: (on: string) => number,
  {top, small, height, bottom}: RowFrame
): void {
  const codes = places(series);
  const here = chosen(series);
  const taken: (readonly [number, number])[] = [];
  for (const on of new Set([here, codes[0]!, codes.at(-1)!])) {
    if (!codes.includes(on)) continue;
    const text = axisLabel(series, on, true);
    const half = widthOf(text, small, on === here) / 2 + 3;
    if (taken.some(([from, to]) => x(on) + half > from && x(on) - half < to)) continue;
    taken.push([x(on) - half, x(on) + half]);
    const look = {
      size: small,
      anchor: 'middle',
      bold: on === here,
      fill: on === here ? paint.ink : paint.muted
    } as const;
    label(into, {x: x(on), y: top - 10, text, ...look});
    line(into, [x(on), top - 4, x(on), height - bottom], paint.grid);
  }
}

interface Place {
  readonly x: (on: string) => number;
  readonly y: (value: number) => number;
  readonly foot: number;
  readonly small: number;
  /** Do the ends of the reader's line have their numbers? */
  readonly told: boolean;
}

function drawOne(into: Drawing, series: Series, {codes, own, group, beside}: Course, place: Place): void {
  const others = [
    [beside, {stroke: paint.group, width: 1.5, dashes: '4 3'}],
    [group, {stroke: paint.group, width: 1.5}],
    [own, {stroke: paint.own, width: 2.5, soft: true}]
  ] as const;
  for (const [steps, stroke] of others) {
    const at = (on: string) => steps.find((step) => step.on === on)?.value ?? null;
    const spots = codes.map((on) => ({x: place.x(on), y: at(on) === null ? null : place.y(at(on)!)}));
    drawLine(into, spots, stroke);
    for (const step of steps) drawStep(into, series, step, place, steps === own, steps === beside);
  }
  if (place.told) drawEnds(into, series, own, place);
}

function drawStep(
  into: Drawing,
  series: Series,
  {on, point, height, incomplete}: Step,
  {x, y, foot}: Place,
  mine: boolean,
  second: boolean
): void {
  const index = series.points.indexOf(point);
  if (point.status === 'hidden' && mine)
    hatch(into, {x: x(on) - 5, y: foot + 1, width: 10, height: 8}, index);
  if (height === null) return;
  const open = second || (mine && (incomplete || point.unreliable)) || point.status !== 'shown';
  const colour = mine ? paint.own : paint.group;
  const r = mine ? (on === chosen(series) ? 4.5 : 2.5) : 1.6;
  drawDot(into, {x: x(on), y: y(height), r, colour, hollow: open, edge: open ? 1.5 : 0, point: index});
}

/** Where the reader's line begins, and where it ends after the chosen place: that one has its number beside its bar. */
function drawEnds(into: Drawing, series: Series, own: readonly Step[], {x, y, small}: Place): void {
  const told = own.filter(({height}) => height !== null);
  const [first, last] = [told[0], told.at(-1)];
  const size = small - 1;
  const write = ({on, height, point}: Step, to: -1 | 1) =>
    label(into, {
      x: x(on) + to * 7,
      y: y(height!) + size * 0.36,
      text: numberOf(series, point),
      size,
      anchor: to < 0 ? 'end' : 'start',
      fill: paint.own
    });
  const codes = places(series);
  const apart = (step: Step | undefined, on: string | undefined): step is Step =>
    step !== undefined && step.on === on && on !== chosen(series);
  if (apart(first, codes[0])) write(first, -1);
  if (apart(last, codes.at(-1))) write(last, 1);
}
