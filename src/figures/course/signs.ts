/** What has no line: hidden values, and bounds. */
import {boundOf, reading} from '../format.ts';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, round, veil, veilSize} from '../svg.ts';
import type {Course, Step} from './course.ts';
import type {CourseFrame, Scales} from './frame.ts';

/** What is hidden stands on the floor of the drawing, where no value is: the reader's sign over the groups'. */
export function drawHidden(
  into: Drawing,
  series: Series,
  course: Course,
  frame: CourseFrame,
  {x}: Scales
): void {
  const floor = frame.height - frame.bottom;
  const {own, group, beside} = course;
  for (const on of course.codes) {
    const hidden = [beside, group, own]
      .map((steps) => steps.find((step) => step.on === on)?.point)
      .filter((point) => point?.status === 'hidden');
    hidden.forEach((point, at) => {
      const place = [x(on) - veilSize.width / 2, floor - 9 - at * (veilSize.height + 2)] as const;
      veil(into, place, series.points.indexOf(point!));
    });
  }
}

/** A bound is an open dot at its height, with its words; no line leads there. */
export function drawBounds(
  into: Drawing,
  series: Series,
  {own, group, beside}: Course,
  {small}: CourseFrame,
  {x, y}: Scales
): void {
  for (const steps of [beside, group, own]) {
    // The end of a line has its words beside it.
    const ends = series.axis.role === 'period' ? steps.findLast(({height}) => height !== null) : undefined;
    const bounds = steps.filter((step) => boundOf(step.point, series.indicator));
    for (const step of bounds) {
      const {on, point, height} = step;
      const mine = steps === own;
      drawOpen(into, series, step, [x(on), y(height!)], mine);
      if (step === ends) continue;
      const at = {x: x(on), y: y(height!) + (mine ? -11 : 18), text: reading(point, series.indicator)!};
      label(into, {
        ...at,
        size: small,
        anchor: 'middle',
        fill: mine ? paint.own : paint.muted,
        halo: true,
        bold: mine
      });
    }
  }
}

function drawOpen(
  into: Drawing,
  series: Series,
  {on, point}: Step,
  [x, y]: readonly [number, number],
  mine: boolean
): void {
  const made = into.append('circle').attr('cx', round(x)).attr('cy', round(y));
  made.attr('r', mine ? (on === chosen(series) ? 6.5 : 4.5) : 3).attr('fill', paint.paper);
  made.attr('stroke', mine ? paint.own : paint.group).attr('stroke-width', mine ? 2 : 1.5);
  made.attr('data-point', series.points.indexOf(point));
}
