/** The numbers of a course, and whose they are. */
import {type Block, dodge} from '../dodge.ts';
import {briefly, reading} from '../format.ts';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading} from '../svg.ts';
import {widthOf, wrap} from '../text.ts';
import {axisLabel, nameOf} from '../words.ts';
import type {Course, Step} from './course.ts';
import type {CourseFrame, Scales} from './frame.ts';

/** Own values at the first and the chosen place; the last one stands in the end label. Classes all have theirs. */
export function drawValues(
  into: Drawing,
  series: Series,
  {codes, own, group}: Course,
  {text, small, narrow, left, height, bottom}: CourseFrame,
  {x, y}: Scales
): void {
  const shown = own.filter(({value}) => value !== null);
  const apart = series.axis.role !== 'period';
  const here = chosen(series);
  const beside = (on: string) => narrow && Math.abs(codes.indexOf(on) - codes.indexOf(here)) === 1;
  for (const step of shown) {
    const first = step === shown[0] && !beside(step.on);
    if (!apart && (step.on === codes.at(-1) || !(first || step.on === here))) continue;
    const other = group.find(({on}) => on === step.on)?.value ?? null;
    const lowest = height - bottom - small - 14;
    const above = other === null || step.value! >= other || y(step.value!) > lowest;
    const size = step.on === here ? text : small;
    const words = `${briefly(step.point, series.indicator)}${step.point.unreliable ? '*' : ''}`;
    const inner = Math.max(x(step.on), left + widthOf(words, size, true) / 2);
    const at = {x: inner, y: y(step.value!) + (above ? -13 : 13 + small * 0.8), text: words};
    label(into, {...at, size, anchor: 'middle', fill: paint.own, bold: true, halo: true});
  }
}

/** Names and last values, beside the ends of their lines and never over one another. */
export function drawEnds(
  into: Drawing,
  series: Series,
  course: Course,
  frame: CourseFrame,
  {x, y}: Scales
): void {
  const {right, top, height, bottom} = frame;
  const room = right - 10;
  const ends = [
    endOf(series, course.own, series.subject),
    endOf(series, course.group, series.group?.id),
    endOf(series, course.beside, series.beside?.id)
  ].filter((end) => end !== null);
  const laid = ends.map((end) => ({...end, ...linesOf(series, end, room, frame)}));
  const blocks: Block[] = laid.map(({step, lines, size}) => ({
    middle: y(step.height!),
    height: lines.length * leading(size) + 6
  }));
  const middles = dodge(blocks, [top - 14, height - bottom + 10]);
  laid.forEach(({lines, size, own}, index) => {
    const first = middles[index]! - (lines.length * leading(size)) / 2 + size * 0.85;
    const left = course.codes.length > 1 ? frame.width - right + 8 : x(course.codes[0]!) + 22;
    lines.forEach((words, at) => {
      label(into, {
        x: left,
        y: first + at * leading(size),
        text: words,
        size,
        fill: own ? paint.own : paint.muted,
        bold: own
      });
    });
  });
}

/** Its name and its value, in as much room as there is beside the line. */
function linesOf(
  series: Series,
  {own, name, words, brief}: NonNullable<ReturnType<typeof endOf>>,
  room: number,
  {text, small}: CourseFrame
): {readonly size: number; readonly lines: readonly string[]} {
  const size = own ? text : small;
  const named = wrap(name, room, size, {bold: own, most: 3});
  if (series.axis.role !== 'period') return {size, lines: named};
  const whole = wrap(words, room, size, {bold: own});
  // A unit too long for the margin stands over the axis already.
  return {size, lines: [...named, ...(whole.some((line) => line.endsWith('…')) ? [brief] : whole)]};
}

function endOf(series: Series, steps: readonly Step[], scope: string | undefined) {
  const step = steps.findLast(({height}) => height !== null);
  if (!step || scope === undefined) return null;
  // Whoever reads two ends as one year is misled: what is not of the chosen place says of which it is.
  const isChosen = series.axis.role !== 'period' || step.on === chosen(series);
  const when = isChosen ? '' : ` (${axisLabel(series, step.on, true)})`;
  const behind = `${step.point.unreliable ? '*' : ''}${when}`;
  const words = `${reading(step.point, series.indicator)}${behind}`;
  const brief = `${briefly(step.point, series.indicator)}${behind}`;
  return {step, name: nameOf(series, scope), own: scope === series.subject, words, brief};
}
