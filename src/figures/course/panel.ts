/** One of several small courses on one scale: a category along the axis. */
import {scaleLinear, scalePoint} from 'd3';
import {dodge} from '../dodge.ts';
import {agreed, signed} from '../format.ts';
import type {layKey} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, isIncomplete, normAt, places, pointAt} from '../place.ts';
import type {Reach} from '../reach.ts';
import type {Norm, Point, Series} from '../series.ts';
import {type Drawing, hatch, label, leading, line} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {axisLabel, categoryLabel} from '../words.ts';
import {clearOf} from './clear.ts';
import {drawBand, drawDot, drawLine} from './lines.ts';

/** What all panels share. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** Height of a panel, and what of it a second line of words takes: that of a norm. */
  readonly tall: number;
  readonly extra: number;
  readonly top: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  readonly reach: Reach;
  /** Room for a value behind the end of a line. */
  readonly beyond: number;
  readonly head: ReturnType<typeof layKey>;
  readonly notes: ReturnType<typeof layKey>;
}

/** Where a panel stands. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Step {
  readonly on: string;
  readonly x: number;
  readonly point: Point | undefined;
  readonly y: number | null;
}

/** The name, the axis, and a line for the reader and each group. */
export function drawPanel(into: Drawing, series: Series, category: string, panel: Panel, frame: Frame): void {
  const {text, small, reach, narrow, tall, extra} = frame;
  const codes = places(series);
  const scaleWidth = Math.max(...reach.ticks.map((tick) => widthOf(reach.tick(tick), small - 1)));
  const [left, right] = [panel.x + scaleWidth + 8, panel.x + panel.width - frame.beyond];
  const x = scalePoint().domain(codes).range([left, right]).padding(0.1);
  const y = scaleLinear()
    .domain([...reach.domain])
    .range([panel.y + tall - 22, panel.y + 28 + extra]);
  const full = categoryLabel(series, category, narrow);
  const fits = widthOf(full, text, true) <= panel.width;
  const name = shorten(fits ? full : categoryLabel(series, category, true), panel.width, text, true);
  label(into, {
    x: panel.x,
    y: panel.y + text,
    text: name,
    size: text,
    bold: category === series.indicator.about
  });
  const norm = shorten(normWords(series, category), panel.width, small);
  label(into, {x: panel.x, y: panel.y + text + leading(small), text: norm, size: small, fill: paint.muted});
  for (const tick of reach.ticks) {
    line(into, [left - 4, y(tick), right + 4, y(tick)], paint.grid);
    label(into, {
      x: left - 8,
      y: y(tick) + 4,
      text: reach.tick(tick),
      size: small - 1,
      anchor: 'end',
      fill: paint.muted
    });
  }
  drawTicks(into, series, codes, x, panel.y + tall - 4, frame, right - left);
  const steps = (scope: string | undefined): readonly Step[] =>
    codes.map((on) => {
      const point = pointAt(series, scope, on, category);
      return {on, x: x(on)!, point, y: point?.value == null ? null : y(point.value)};
    });
  drawSpread(into, series, steps(series.group?.id), y);
  drawNorms(into, series, category, [left - 4, right + 4], y);
  drawCourse(into, series, steps(series.beside?.id), 'beside');
  drawCourse(into, series, steps(series.group?.id), 'group');
  drawCourse(into, series, steps(series.subject), 'self');
  drawHidden(into, series, steps(series.subject), panel.y + tall - 36);
  const courses = [series.subject, series.group?.id, series.beside?.id]
    .filter((scope) => scope !== undefined)
    .map((scope) => steps(scope));
  const room = {
    small,
    words: panel.y + text + extra,
    high: [panel.y + 20 + extra, panel.y + tall - 14]
  } as const;
  drawLast(into, series, courses, right, room);
}

/** The outer places and the chosen one are named, as far as they fit. */
function drawTicks(
  into: Drawing,
  series: Series,
  codes: readonly string[],
  x: (on: string) => number | undefined,
  y: number,
  {small}: Frame,
  room: number
): void {
  const here = chosen(series);
  const wanted = codes.filter((on) => on === here || on === codes[0] || on === codes.at(-1));
  let free = Number.NEGATIVE_INFINITY;
  for (const on of wanted) {
    const text = shorten(axisLabel(series, on, true), room / Math.max(1, wanted.length - 1), small);
    const half = widthOf(text, small, true) / 2;
    if (x(on)! - half < free) continue;
    free = x(on)! + half + 4;
    label(into, {
      x: x(on)!,
      y,
      text,
      size: small - 1,
      anchor: 'middle',
      bold: on === here,
      fill: on === here ? paint.ink : paint.muted
    });
  }
}

function drawSpread(
  into: Drawing,
  {axis}: Series,
  steps: readonly Step[],
  y: (value: number) => number
): void {
  if (axis.role !== 'period') return;
  const at = (value: number | null | undefined) => (value == null ? null : y(value));
  drawBand(
    into,
    steps.map(({x, point}) => ({x, low: at(point?.p25), high: at(point?.p75)}))
  );
}

function drawCourse(
  into: Drawing,
  series: Series,
  steps: readonly Step[],
  whose: 'self' | 'group' | 'beside'
): void {
  const own = whose === 'self';
  const colour = own ? paint.own : paint.group;
  const follows = series.axis.role === 'period';
  const dashes = whose === 'beside' ? {dashes: '4 3'} : {};
  if (follows) drawLine(into, steps, {stroke: colour, width: own ? 2.5 : 1.5, ...dashes});
  for (const {x, y, on, point} of steps) {
    if (y === null || !point) continue;
    const hollow = whose === 'beside' || (own && (point.unreliable || isIncomplete(series, on)));
    const r = own ? (on === chosen(series) ? 4.5 : 3) : whose === 'group' && follows ? 1.8 : 3;
    drawDot(into, {x, y, r, colour, hollow, edge: hollow ? 1.5 : 0, point: series.points.indexOf(point)});
  }
}

function drawHidden(into: Drawing, series: Series, steps: readonly Step[], y: number): void {
  for (const {point, x} of steps) {
    if (point?.status === 'hidden')
      hatch(into, {x: x - 6, y, width: 12, height: 12}, series.points.indexOf(point));
  }
}

/** A norm that asks the same everywhere is a dashed line; its words stand under the panel's name. */
function drawNorms(
  into: Drawing,
  series: Series,
  category: string,
  [left, right]: readonly [number, number],
  y: (value: number) => number
): void {
  for (const norm of series.indicator.norms) {
    const value = sameEverywhere(series, norm, category);
    if (value === null) continue;
    line(into, [left, y(value), right, y(value)], paint.ink, 1.5).attr('stroke-dasharray', '4 3');
  }
}

function sameEverywhere(series: Series, norm: Norm, category: string): number | null {
  const asked = [...new Set(places(series).map((on) => normAt(series, norm, on, category)))];
  return asked.length === 1 ? asked[0]! : null;
}

const normWords = (series: Series, category: string): string =>
  series.indicator.norms
    .flatMap((norm) => {
      const value = sameEverywhere(series, norm, category);
      return value === null ? [] : [`${norm.label} ${agreed(value, series.indicator)}`];
    })
    .join(', ');

/** Where the values of a panel may stand: below the last line of the words above it, and between two heights. */
interface Room {
  readonly small: number;
  readonly words: number;
  readonly high: readonly [number, number];
}

/** Values of the chosen place, else of the last: beside the ends of the lines, or over a dot before that. */
function drawLast(
  into: Drawing,
  series: Series,
  courses: readonly (readonly Step[])[],
  right: number,
  {small, words, high}: Room
): void {
  const ends = courses.flatMap((steps, at) => {
    const readable = steps.filter(({y}) => y !== null);
    const step = readable.find(({on}) => on === chosen(series)) ?? readable.at(-1);
    if (!step?.point || step.y === null) return [];
    const text = signed(step.point, series.indicator);
    return [{own: at === 0, x: step.x, y: step.y, text, last: step.on === steps.at(-1)?.on}];
  });
  const [beside, over] = [ends.filter(({last}) => last), ends.filter(({last, own}) => !last && own)];
  const blocks = beside.map(({y, own}) => ({middle: y, height: own ? small + 2 : small}));
  const middles = dodge(blocks, high);
  beside.forEach(({own, text}, at) => {
    const size = own ? small : small - 1;
    const fill = own ? paint.own : paint.muted;
    label(into, {x: right + 6, y: middles[at]! + size * 0.36, text, size, bold: own, fill, halo: true});
  });
  const marks = courses.flat().flatMap(({x, y}) => (y === null ? [] : [{x, y}]));
  for (const {x, y, text} of over) {
    const taken = marks.filter((mark) => mark.x !== x || mark.y !== y);
    const places = [y - 9, y + 9 + small * 0.72, y - 9 - small]
      .filter((height) => height <= high[1] - 3 && height - small * 0.72 >= words + small * 0.3)
      .map((height) => ({x, y: height}));
    const spot = clearOf(places, {text, size: small, bold: true}, taken);
    label(into, {...spot, text, size: small, bold: true, fill: paint.own, anchor: 'middle', halo: true});
  }
}
