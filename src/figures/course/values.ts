/** The numbers of a course, and whose they are. */
import {type Block, dodge} from '../dodge.ts';
import {briefly, reading} from '../format.ts';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading, rect} from '../svg.ts';
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
    if (step.point.low !== null) clear(into, at, widthOf(words, size, true), size);
    label(into, {...at, size, anchor: 'middle', fill: paint.own, bold: true, halo: true});
  }
}

/** A margin runs through the place of a value: paper under it keeps the line from its letters. */
function clear(
  into: Drawing,
  {x, y}: {readonly x: number; readonly y: number},
  width: number,
  size: number
): void {
  rect(into, {x: x - width / 2 - 1, y: y - size * 0.82, width: width + 2, height: size}, paint.paper);
}

/** Names and last values, beside the ends of their lines and never over one another. */
export function drawEnds(
  into: Drawing,
  series: Series,
  course: Course,
  frame: CourseFrame,
  {x, y}: Scales
): void {
  const {text, small, right, top, height, bottom} = frame;
  const room = right - 10;
  const ends = [
    endOf(series, course.own, series.subject),
    endOf(series, course.group, series.group?.id),
    endOf(series, course.beside, series.beside?.id)
  ].filter((end) => end !== null);
  const laid = ends.map((end) => {
    const size = end.own ? text : small;
    const name = wrap(end.name, room, size, {bold: end.own, most: 3});
    const whole = wrap(end.words, room, size, {bold: end.own});
    // A unit too long for the margin stands over the axis already.
    const words = whole.some((line) => line.endsWith('…')) ? [end.brief] : whole;
    return {...end, size, lines: series.axis.role === 'period' ? [...name, ...words] : name};
  });
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
