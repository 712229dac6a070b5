/** The numbers of a course, and whose they are. */
import {type Block, dodge} from '../dodge.ts';
import {briefly, reading, signed} from '../format.ts';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading, rect} from '../svg.ts';
import {widthOf, wrap} from '../text.ts';
import {axisLabel, nameOf} from '../words.ts';
import {clearOf, type Place} from './clear.ts';
import type {Course, Step} from './course.ts';
import type {CourseFrame, Scales} from './frame.ts';

/**
 * Own values at the first and the chosen place; the last one stands in the end label. Classes all have theirs. Where the lines run on
 * beyond the chosen place, the group's value stands there too: the one at its end is of another.
 */
export function drawValues(
  into: Drawing,
  series: Series,
  course: Course,
  frame: CourseFrame,
  scales: Scales
): void {
  const {codes, own, group, beside} = course;
  const here = chosen(series);
  const apart = series.axis.role !== 'period';
  const shown = own.filter(({value}) => value !== null);
  const close = (on: string) => frame.narrow && Math.abs(codes.indexOf(on) - codes.indexOf(here)) === 1;
  const marks = [...own, ...group, ...beside].filter(({height}) => height !== null);
  for (const step of shown) {
    const first = step === shown[0] && !close(step.on);
    if (!apart && (step.on === codes.at(-1) || !(first || step.on === here))) continue;
    const other = group.find(({on}) => on === step.on)?.value ?? null;
    drawValue(
      into,
      series,
      step,
      {over: other === null || step.value! >= other, own: true},
      marks,
      frame,
      scales
    );
  }
  const mine = own.find(({on}) => on === here)?.value ?? null;
  const theirs = group.find(({on, value}) => on === here && value !== null);
  if (apart || !theirs || here === codes.at(-1)) return;
  drawValue(
    into,
    series,
    theirs,
    {over: mine !== null && theirs.value! > mine, own: false},
    marks,
    frame,
    scales
  );
}

/** A value over or under its dot, wherever it covers no other. */
function drawValue(
  into: Drawing,
  series: Series,
  step: Step,
  {over, own}: {readonly over: boolean; readonly own: boolean},
  marks: readonly Step[],
  {text, small, left, height, bottom}: CourseFrame,
  {x, y}: Scales
): void {
  const size = own && step.on === chosen(series) ? text : small;
  const words = signed(step.point, series.indicator);
  const at = Math.max(x(step.on), left + widthOf(words, size, own) / 2);
  const [above, below] = [y(step.value!) - 13, y(step.value!) + 13 + small * 0.8];
  const low = y(step.value!) > height - bottom - small - 14;
  const sides = over || low ? [above, below] : [below, above];
  const taken = marks.filter((mark) => mark !== step).map((mark) => ({x: x(mark.on), y: y(mark.height!)}));
  const spot = clearOf(
    [...sides, above - size, below + size]
      .filter((side) => !low || side < y(step.value!))
      .map((side) => ({x: at, y: side})),
    {text: words, size, bold: own},
    taken
  );
  if (own && step.point.low !== null) lift(into, spot, widthOf(words, size, true), size);
  label(into, {
    ...spot,
    text: words,
    size,
    anchor: 'middle',
    fill: own ? paint.own : paint.muted,
    bold: own,
    halo: true
  });
}

/** A margin runs through the place of a value: paper under it keeps the line from its letters. */
function lift(into: Drawing, {x, y}: Place, width: number, size: number): void {
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
  const {top, height, bottom} = frame;
  const last = course.codes.at(-1);
  const ends = [
    endOf(series, course.own, last, series.subject),
    endOf(series, course.group, last, series.group?.id),
    endOf(series, course.beside, last, series.beside?.id)
  ].filter((end) => end !== null);
  const laid = ends.map((end) => layEnd(series, end, frame));
  const blocks: Block[] = laid.map(({step, lines, size}) => ({
    middle: y(step.height!),
    height: lines.length * leading(size) + 6
  }));
  const middles = dodge(blocks, [top - 14, height - bottom + 10]);
  const left = course.codes.length > 1 ? frame.width - frame.right + 8 : x(course.codes[0]!) + 22;
  laid.forEach(({lines, size, own}, index) => {
    const first = middles[index]! - (lines.length * leading(size)) / 2 + size * 0.85;
    const look = {size, fill: own ? paint.own : paint.muted, bold: own};
    lines.forEach((text, at) => {
      label(into, {...look, x: left, y: first + at * leading(size), text});
    });
  });
}

type End = NonNullable<ReturnType<typeof endOf>>;

/** The lines of an end label: whose it is, and where periods follow one another its value. */
function layEnd(series: Series, end: End, {text, small, right}: CourseFrame) {
  const room = right - 10;
  const size = end.own ? text : small;
  const name = wrap(end.name, room, size, {bold: end.own, most: 3});
  const whole = wrap(end.words, room, size, {bold: end.own});
  // A unit too long for the margin stands over the axis already.
  const words = whole.some((line) => line.endsWith('…')) ? [end.brief] : whole;
  return {...end, size, lines: series.axis.role === 'period' ? [...name, ...words] : name};
}

/** The end of a line; as soon as one of them is not of the last place that is chosen, it says of which it is. */
function endOf(series: Series, steps: readonly Step[], last: string | undefined, scope: string | undefined) {
  const step = steps.findLast(({height}) => height !== null);
  if (!step || scope === undefined) return null;
  // Whoever reads two ends as one year is misled: what is not of the chosen place says of which it is.
  const isChosen = series.axis.role !== 'period' || (step.on === chosen(series) && step.on === last);
  const when = isChosen ? '' : ` (${axisLabel(series, step.on, true)})`;
  const behind = `${step.point.unreliable ? '*' : ''}${when}`;
  const words = `${reading(step.point, series.indicator)}${behind}`;
  const brief = `${briefly(step.point, series.indicator)}${behind}`;
  return {step, name: nameOf(series, scope), own: scope === series.subject, words, brief};
}
