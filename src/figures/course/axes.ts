/** The words around a course: ticks, places, how many are counted, norms. */
import {underneath} from '../along.ts';
import {agreed, tally} from '../format.ts';
import * as paint from '../paint.ts';
import {aboutOf, chosen, isIncomplete, normAt} from '../place.ts';
import {type Reach, unitWords} from '../reach.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading, line, tellScale} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {everyThatFits} from '../thin.ts';
import {axisLabel, categoryLabel} from '../words.ts';
import type {Course} from './course.ts';
import type {CourseFrame, Scales} from './frame.ts';

export function drawAxes(
  into: Drawing,
  series: Series,
  course: Course,
  frame: CourseFrame,
  reach: Reach,
  {x, y}: Scales
): void {
  const {codes} = course;
  const {width, left, right} = frame;
  tellScale(into, 'y', reach.domain, y);
  drawScale(into, series, frame, reach, y);
  const room = (width - left - right) / codes.length;
  const named = namedOf(series, codes, frame, room);
  for (const on of named.codes)
    drawPlace(into, series, on, x(on), frame, {brief: named.brief, room: room * named.every + 4});
  drawBasis(into, series, course, frame, x, named.codes);
}

/** What is measured, the ticks, and the line from which it is measured. */
function drawScale(
  into: Drawing,
  series: Series,
  {width, left, right, small}: CourseFrame,
  reach: Reach,
  y: Scales['y']
): void {
  const category =
    series.indicator.categories.length > 1 ? `${categoryLabel(series, aboutOf(series))}, ` : '';
  const zoom = reach.zoomed ? `as begint bij ${reach.tick(reach.domain[0])}` : '';
  label(into, {
    x: 0,
    y: 14,
    text: [`${category}${unitWords(series)}`.replace(/, $/, ''), zoom].filter(Boolean).join(' · '),
    size: small,
    fill: paint.muted
  });
  for (const tick of reach.ticks) {
    label(into, {
      x: left - 8,
      y: y(tick) + 4,
      text: reach.tick(tick),
      size: small,
      anchor: 'end',
      fill: paint.muted
    });
  }
  if (!reach.zoomed)
    line(
      into,
      [left, y(Math.max(0, reach.domain[0])), width - right, y(Math.max(0, reach.domain[0]))],
      paint.muted
    );
}

/** Which places are named on the axis, and whether briefly. */
interface Named {
  readonly codes: readonly string[];
  readonly brief: boolean;
  /** Every so many. */
  readonly every: number;
}

/**
 * Periods that have no room for their names have short ones; where those have none either, every so many are named,
 * counted from the chosen one.
 */
function namedOf(
  series: Series,
  codes: readonly string[],
  {small, narrow}: CourseFrame,
  room: number
): Named {
  const here = Math.max(0, codes.indexOf(chosen(series)));
  const everyBy = (brief: boolean): number =>
    everyThatFits(
      codes.map((on) => axisLabel(series, on, brief)),
      room,
      small,
      (at) => at === here
    );
  if (series.axis.role !== 'period' || everyBy(narrow) === 1) return {codes, brief: narrow, every: 1};
  const every = everyBy(true);
  return {codes: codes.filter((_, at) => (at - here) % every === 0), brief: true, every};
}

/** What a place is called; the chosen one in bold, under a stroke on the axis. */
function drawPlace(
  into: Drawing,
  series: Series,
  on: string,
  x: number,
  frame: CourseFrame,
  {brief, room}: {readonly brief: boolean; readonly room: number}
): void {
  const {height, bottom, small} = frame;
  const floor = height - bottom;
  const here = on === chosen(series);
  const text = shorten(axisLabel(series, on, brief), room, small, here);
  const at = {x, size: small, anchor: 'middle', fill: here ? paint.ink : paint.muted} as const;
  label(into, {...at, y: floor + 20, text, bold: here});
  if (isIncomplete(series, on) && series.axis.role === 'period')
    label(into, {...at, y: floor + 20 + leading(small), text: 'voorlopig', fill: paint.muted});
  const half = widthOf(text, small, true) / 2;
  if (here) line(into, [x - half, floor + 6, x + half, floor + 6], paint.ink, 2);
}

/** How many are counted at every place that is named, in a row of its own; of large numbers every so many, from the chosen place. */
function drawBasis(
  into: Drawing,
  series: Series,
  {own}: Course,
  frame: CourseFrame,
  x: Scales['x'],
  named: readonly string[]
): void {
  const {height, bottom, small, basis} = frame;
  const counted = own.flatMap(({on, point}) => {
    const n = named.includes(on) ? underneath(series, point) : null;
    return n === null ? [] : [{on, n}];
  });
  if (counted.length === 0) return;
  const y = height - bottom + basis;
  label(into, {x: 0, y, text: 'n', size: small, fill: paint.muted});
  const room = named.length > 1 ? x(named[1]!) - x(named[0]!) : frame.width;
  const every = everyThatFits(
    counted.map(({n}) => tally(n)),
    room,
    small
  );
  const here = Math.max(0, named.indexOf(chosen(series)));
  for (const {on, n} of counted.filter(({on}) => (named.indexOf(on) - here) % every === 0))
    label(into, {x: x(on), y, text: tally(n), size: small, anchor: 'middle', fill: paint.muted});
}

/** A norm over all places is one dashed line, its words where no own value stands. */
export function drawNorm(
  into: Drawing,
  series: Series,
  {codes, own}: Course,
  {left, right, top, width, small}: CourseFrame,
  {x, y}: Scales
): void {
  for (const norm of series.indicator.norms) {
    const asked = codes.map((on) => normAt(series, norm, on, aboutOf(series)));
    const value = asked[0];
    if (value == null || asked.some((other) => other !== value)) continue;
    line(into, [left, y(value), width - right, y(value)], paint.ink, 1.5).attr('stroke-dasharray', '6 4');
    const text = `${norm.label} ${agreed(value, series.indicator)}`;
    const across = widthOf(text, small);
    const taken = own.flatMap(({on, value}) => (value === null ? [] : [{x: x(on), y: y(value)}]));
    const heights = [y(value) - 6, y(value) + small + 3, top - 10];
    const spots = heights.flatMap((at) =>
      [left + 4, width - right - 4 - across].map((from) => ({x: from, y: at}))
    );
    const free = spots.find((spot) =>
      taken.every(
        (dot) => dot.x < spot.x - 16 || dot.x > spot.x + across + 16 || Math.abs(dot.y - spot.y + 4) > 34
      )
    );
    label(into, {...(free ?? spots[0]!), text, size: small, fill: paint.ink, halo: true});
  }
}
