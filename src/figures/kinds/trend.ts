import * as Plot from '@observablehq/plot';
import {nOf} from '../basis.ts';
import {type Block, dodge} from '../dodge.ts';
import {empty, isReadable} from '../empty.ts';
import {agreed, boundOf, briefly, reading, tally} from '../format.ts';
import {bandNote, drawKey, drawn, intervalOf, type KeyItem, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {aboutOf, chosen, groupHere, isIncomplete, normAt, ownHere, places, pointAt} from '../place.ts';
import {overlay, plotted, pointed} from '../plotted.ts';
import {type Reach, reachOf, unitWords} from '../reach.ts';
import type {FigureContext, Point, Series, Show} from '../series.ts';
import {type Drawing, label, leading, line, round, sizes, veil, veilSize} from '../svg.ts';
import {shorten, widthOf, wrap} from '../text.ts';
import {axisLabel, categoryLabel, inSentence} from '../words.ts';

type Options = Extract<Show, {kind: 'trend'}>;

/** One place on the axis with what stands there. */
interface Step {
  readonly on: string;
  readonly point: Point;
  /** Null for a bound too: no line goes through it. */
  readonly value: number | null;
  /** Where its words stand: a bound has a height, though no value. */
  readonly height: number | null;
  readonly incomplete: boolean;
}

interface Course {
  readonly codes: readonly string[];
  readonly own: readonly Step[];
  readonly group: readonly Step[];
  readonly beside: readonly Step[];
}

const everyStep = ({own, group, beside}: Course): readonly Step[] => [...own, ...group, ...beside];

/** A line over the axis for the reader, a thin one with the middle half as a band for the group. */
export function trend(series: Series, options: Options, context: FigureContext): SVGSVGElement {
  const course = courseOf(series, aboutOf(series));
  const points = everyStep(course).map(({point}) => point);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'trend');
  const band = (options.band ?? true) && course.group.some(({point}) => point.p25 !== null);
  const reach = reachOf(series, points, {band, zoom: true});
  const frame = frameOf(series, context, reach, notes(series, course, band));
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

function courseOf(series: Series, category: string): Course {
  const codes = places(series);
  const steps = (scope: string | undefined) =>
    codes.flatMap((on) => {
      const point = pointAt(series, scope, on, category);
      if (!point) return [];
      const height = drawn(point, series);
      return [{on, point, value: point.value, height, incomplete: isIncomplete(series, on)}];
    });
  return {
    codes,
    own: steps(series.self),
    group: steps(series.group?.id),
    beside: steps(series.beside?.id)
  };
}

function notes(series: Series, course: Course, band: boolean): readonly KeyItem[] {
  const points = everyStep(course).map(({point}) => point);
  const interval = course.own.some(({point}) => point.low !== null);
  return [
    ...chosenApart(series),
    ...(band ? [bandNote] : []),
    ...(interval ? [intervalOf(series, 'interval')] : []),
    ...notesOf(series, points)
  ];
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

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From the floor to the row that says how many are counted. */
  readonly basis: number;
  readonly text: number;
  readonly small: number;
  readonly key: ReturnType<typeof layKey>['placed'];
  readonly keyLeft: number;
  readonly keyHeight: number;
  readonly narrow: boolean;
}

function frameOf(series: Series, context: FigureContext, reach: Reach, items: readonly KeyItem[]): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const left = Math.max(...reach.ticks.map((tick) => widthOf(reach.tick(tick), small))) + 8;
  const {placed, height: keyHeight} = layKey(items, width - 4, small);
  const names = [series.selfLabel, series.group?.label ?? '', series.beside?.label ?? ''];
  const right = Math.min(
    narrow ? 114 : 168,
    Math.max(64, ...names.map((name) => widthOf(name, text, true) + 18))
  );
  const early = places(series).some((on) => isIncomplete(series, on)) ? leading(small) : 0;
  const counted = series.indicator.kind === 'count' ? 0 : leading(small) + 2;
  const basis = 20 + early + counted;
  const [top, bottom] = [42, basis + 14 + keyHeight + (keyHeight > 0 ? 10 : 0)];
  const height = top + (narrow ? 180 : 220) + bottom;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    basis,
    text,
    small,
    key: placed,
    keyLeft: 0,
    keyHeight,
    narrow
  };
}

type Scales = Parameters<Parameters<typeof overlay>[0]>[1];

/** An area where periods follow one another, a bar where a place stands alone. */
const bandMarks = (series: Series, {codes, group}: Course): Plot.Markish[] => {
  const steps = codes.map((on) => group.find((step) => step.on === on)?.point);
  const apart = series.axis.role !== 'period';
  const has = (at: number) => steps[at]?.p25 != null;
  const alone = (at: number) => has(at) && (apart || (!has(at - 1) && !has(at + 1)));
  const joined = (at: number, field: 'p25' | 'p75') => (apart ? null : steps[at]?.[field]);
  return [
    Plot.areaY(codes, {
      x: (on: string) => on,
      y1: (_, at) => joined(at, 'p25'),
      y2: (_, at) => joined(at, 'p75'),
      fill: paint.groupSoft
    }),
    Plot.ruleX(
      codes.filter((_, at) => alone(at)),
      {
        x: (on: string) => on,
        y1: (on: string) => steps[codes.indexOf(on)]!.p25,
        y2: (on: string) => steps[codes.indexOf(on)]!.p75,
        stroke: paint.groupSoft,
        strokeWidth: 28
      }
    )
  ];
};

/** The second group: thin, broken and hollow. */
function besideMarks(series: Series, {codes, beside}: Course): Plot.Markish[] {
  const shown = beside.filter(({value}) => value !== null);
  const style = {stroke: paint.group, strokeWidth: 1.5, strokeDasharray: '5 4'};
  return [
    ...linesOf(series, codes, beside, style),
    Plot.dot(shown, {
      x: 'on',
      y: 'value',
      r: 3,
      fill: paint.paper,
      stroke: paint.group,
      strokeWidth: 1.5,
      ...pointed(series, shown)
    })
  ];
}

function groupMarks(series: Series, {codes, group}: Course): Plot.Markish[] {
  const shown = group.filter(({value}) => value !== null);
  return [
    ...linesOf(series, codes, group, {stroke: paint.group, strokeWidth: 2}),
    Plot.dot(shown, {
      x: 'on',
      y: 'value',
      r: 2.5,
      fill: paint.group,
      stroke: 'none',
      ...pointed(series, shown)
    })
  ];
}

function ownMarks(series: Series, {codes, own}: Course, {domain}: Reach): Plot.Markish[] {
  const shown = own.filter(({value}) => value !== null);
  const sure = shown.filter(({point}) => point.low !== null && point.high !== null);
  const within = (value: number) => Math.max(domain[0], Math.min(domain[1], value));
  const hollow = (step: Step) => step.incomplete || step.point.unreliable;
  return [
    Plot.ruleX(sure, {
      x: 'on',
      y1: ({point}: Step) => within(point.low!),
      y2: ({point}: Step) => within(point.high!),
      stroke: paint.own,
      strokeOpacity: 0.35,
      strokeWidth: 5,
      strokeLinecap: 'round'
    }),
    ...linesOf(series, codes, own, {stroke: paint.own, strokeWidth: 3}),
    Plot.dot(shown, {
      x: 'on',
      y: 'value',
      r: ({on}: Step) => (on === chosen(series) ? 6.5 : 4.5),
      fill: (step: Step) => (hollow(step) ? paint.paper : paint.own),
      stroke: paint.own,
      strokeWidth: 2,
      ...pointed(series, shown)
    })
  ];
}

/** Whole where both ends are complete, dashed towards what is provisional, broken where a value lacks. */
function linesOf(
  series: Series,
  codes: readonly string[],
  steps: readonly Step[],
  style: Plot.LineOptions
): Plot.Markish[] {
  if (series.axis.role !== 'period') return [];
  const at = (on: string) => steps.find((step) => step.on === on);
  const early = (index: number) => at(codes[index] ?? '')?.incomplete ?? false;
  const dashed = codes.map((on, index) =>
    early(index) || early(index + 1) ? (at(on)?.value ?? null) : null
  );
  const whole = codes.map((on, index) => (early(index) ? null : (at(on)?.value ?? null)));
  const draw = (values: readonly (number | null)[], more: Plot.LineOptions): Plot.Markish =>
    Plot.line(codes, {
      x: (on: string) => on,
      y: (_, index) => values[index],
      ...style,
      strokeLinejoin: 'round',
      ...more
    });
  return [
    draw(whole, {}),
    ...(dashed.some((value) => value !== null)
      ? [draw(dashed, {strokeDasharray: '2 5', strokeLinecap: 'round'})]
      : [])
  ];
}

function drawAxes(
  into: Drawing,
  series: Series,
  course: Course,
  frame: Frame,
  reach: Reach,
  {x, y}: Scales
): void {
  const {codes} = course;
  const {width, left, right, small} = frame;
  const category =
    series.indicator.categories.length > 1 ? `${categoryLabel(series, aboutOf(series))}, ` : '';
  const zoom = reach.zoomed ? `as begint bij ${reach.tick(reach.domain[0])}` : '';
  label(into, {
    x: 0,
    y: 14,
    text: [`${category}${unitWords(series.indicator)}`.replace(/, $/, ''), zoom].filter(Boolean).join(' · '),
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
  for (const on of codes)
    drawPlace(into, series, on, x(on), frame, (width - left - right) / codes.length + 4);
  drawBasis(into, series, course, frame, x);
}

/** What a place is called; the chosen one in bold, under a stroke on the axis. */
function drawPlace(into: Drawing, series: Series, on: string, x: number, frame: Frame, room: number): void {
  const {height, bottom, small, narrow} = frame;
  const floor = height - bottom;
  const here = on === chosen(series);
  const text = shorten(axisLabel(series, on, narrow), room, small, here);
  const at = {x, size: small, anchor: 'middle', fill: here ? paint.ink : paint.muted} as const;
  label(into, {...at, y: floor + 20, text, bold: here});
  if (isIncomplete(series, on) && series.axis.role === 'period')
    label(into, {...at, y: floor + 20 + leading(small), text: 'voorlopig', fill: paint.muted});
  const half = widthOf(text, small, true) / 2;
  if (here) line(into, [x - half, floor + 6, x + half, floor + 6], paint.ink, 2);
}

/** How many are counted at every place, in a row of its own. */
function drawBasis(into: Drawing, series: Series, {own}: Course, frame: Frame, x: Scales['x']): void {
  const {height, bottom, small, basis} = frame;
  const counted = own.filter(({point}) => nOf(point) !== null && series.indicator.kind !== 'count');
  if (counted.length === 0) return;
  const y = height - bottom + basis;
  label(into, {x: 0, y, text: 'n', size: small, fill: paint.muted});
  for (const {on, point} of counted)
    label(into, {x: x(on), y, text: tally(point.n!), size: small, anchor: 'middle', fill: paint.muted});
}

/** A norm over all places is one dashed line, its words where no own value stands. */
function drawNorm(
  into: Drawing,
  series: Series,
  {codes, own}: Course,
  {left, right, top, width, small}: Frame,
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

/** What is hidden stands on the floor of the drawing, where no value is: the reader's sign over the groups'. */
function drawHidden(into: Drawing, series: Series, course: Course, frame: Frame, {x}: Scales): void {
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
function drawBounds(
  into: Drawing,
  series: Series,
  {own, group, beside}: Course,
  {small}: Frame,
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

/** Own values at the first and the chosen place; the last one stands in the end label. Classes all have theirs. */
function drawValues(
  into: Drawing,
  series: Series,
  {codes, own, group}: Course,
  {text, small, narrow, left, height, bottom}: Frame,
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
function drawEnds(into: Drawing, series: Series, course: Course, frame: Frame, {x, y}: Scales): void {
  const {text, small, right, top, height, bottom} = frame;
  const room = right - 10;
  const ends = [
    endOf(series, course.own, series.selfLabel, true),
    endOf(series, course.group, series.group?.label ?? '', false),
    endOf(series, course.beside, series.beside?.label ?? '', false)
  ].filter((end) => end !== null);
  const laid = ends.map((end) => {
    const size = end.own ? text : small;
    const name = wrap(end.name, room, size, {bold: end.own, most: 3});
    const words = wrap(end.words, room, size, {bold: end.own});
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

function endOf(series: Series, steps: readonly Step[], name: string, own: boolean) {
  const step = steps.findLast(({height}) => height !== null);
  if (!step) return null;
  const when = step.on === places(series).at(-1) ? '' : ` (${axisLabel(series, step.on, true)})`;
  const words = `${reading(step.point, series.indicator)}${step.point.unreliable ? '*' : ''}${when}`;
  return {step, name, own, words};
}
