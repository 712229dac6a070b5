import * as Plot from '@observablehq/plot';
import {empty, isReadable} from '../empty.ts';
import {briefly, tally} from '../format.ts';
import {drawKey, drawn, intervalOf, type KeyItem, layKey, normItems, normOf, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, isAbsent, isIncomplete, normAt} from '../place.ts';
import {overlay, plotted, pointed} from '../plotted.ts';
import {type Reach, reachOf, unitWords} from '../reach.ts';
import {type Row, rowsOf} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, hatch, label, leading, line, rect, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';
import {axisLabel} from '../words.ts';

/** Own and group bar under one another, a row for each place on the axis (or each category). */
export function bars(series: Series, context: FigureContext): SVGSVGElement {
  const rows = rowsOf(series);
  const points = rows.flatMap(({own, peers}) => [own, peers]).filter((point) => point !== undefined);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'bars');
  const reach = reachOf(series, points, {ticks: context.width === 'wide' ? 5 : 3});
  const frame = frameOf(series, rows, points, context);
  const marks = rows.flatMap((row, index) => barsOf(series, row, frame, index));
  return plotted(context, 'bars', {
    height: frame.height,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    x: {domain: [...reach.domain], axis: null},
    y: {type: 'identity', axis: null},
    marks: [
      Plot.gridX([...reach.ticks], {stroke: paint.grid, strokeOpacity: 1}),
      Plot.rect(marks, {
        x1: 'from',
        x2: 'to',
        y1: 'top',
        y2: 'bottom',
        fill: ({hollow, own}: Bar) =>
          own ? (hollow ? paint.ownSoft : paint.own) : hollow ? paint.groupSoft : paint.group,
        stroke: ({hollow, own}: Bar) => (hollow ? (own ? paint.own : paint.group) : 'none'),
        ...pointed(series, marks)
      }),
      overlay((into, scale) => {
        drawHead(into, series, frame, reach, scale.x);
        rows.forEach((row, index) => {
          drawRow(into, series, row, frame, index, reach, scale.x);
        });
        drawKey(into, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
      })
    ]
  });
}

interface Bar {
  readonly point: Point;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly own: boolean;
  /** A bound, a figure of few, or one that is not complete yet: drawn as an outline. */
  readonly hollow: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  readonly pitch: number;
  /** From the top of a row to its own bar: in a narrow drawing the label stands above. */
  readonly lead: number;
  readonly head: ReturnType<typeof layKey>;
  readonly notes: ReturnType<typeof layKey>;
}

const thick = 18;
const thin = 9;

function frameOf(
  series: Series,
  rows: readonly Row[],
  points: readonly Point[],
  context: FigureContext
): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const names = rows.flatMap((row) => [widthOf(row.name, text, true), widthOf(basisOf(series, row), small)]);
  const left = narrow ? 2 : Math.min(240, Math.max(90, ...names)) + 14;
  const words = points.map((point) => widthOf(`${briefly(point, series.indicator)}*`, text, true));
  const right = Math.max(...words) + 14;
  const head = layKey(headOf(series, points), width - 4, small);
  const notes = layKey(notesFor(series, points), width - 4, small);
  const lead = narrow ? leading(text) + 4 : 0;
  const pitch = lead + thick + (series.group ? thin : 0) + (narrow ? 14 : 20);
  const top = leading(small) + head.height + 16 + leading(small);
  const bottom = 8 + notes.height + (notes.height > 0 ? 10 : 0);
  return {
    width,
    height: top + rows.length * pitch + bottom,
    left,
    right,
    top,
    bottom,
    text,
    small,
    narrow,
    pitch,
    lead,
    head,
    notes
  };
}

/** Who is who, in the colours of their bars. */
function headOf(series: Series, points: readonly Point[]): readonly KeyItem[] {
  const {group, selfLabel} = series;
  const beside = series.indicator.kind === 'count' ? ', in doorsnee' : '';
  const own: KeyItem = {sign: 'own', text: selfLabel, bold: true, fill: paint.own};
  const peers: KeyItem[] =
    group && points.some(({scope}) => scope === group.id)
      ? [{sign: 'group', text: `${group.label}${beside}`}]
      : [];
  const norms = normItems(series, rowsOf(series));
  return [own, ...peers, ...norms];
}

function notesFor(series: Series, points: readonly Point[]): readonly KeyItem[] {
  const interval = points.some(({low}) => low !== null);
  return [...(interval ? [intervalOf(series, 'reach')] : []), ...notesOf(series, points)];
}

function barsOf(series: Series, {own, peers}: Row, frame: Frame, index: number): Bar[] {
  const top = frame.top + index * frame.pitch + frame.lead;
  const bar = (point: Point | undefined, from: number, high: number): Bar[] => {
    const to = drawn(point, series);
    if (!point || to === null) return [];
    const hollow = point.status !== 'shown' || point.unreliable || isIncomplete(series, point.on);
    return [{point, from: 0, to, top: from, bottom: from + high, own: point === own, hollow}];
  };
  return [...bar(own, top, thick), ...bar(peers, top + thick + 2, thin)];
}

function drawHead(
  into: Drawing,
  series: Series,
  {head, small, top}: Frame,
  reach: Reach,
  x: (value: number) => number
): void {
  const one = series.points.find(({category, on}) => category !== '-' && on === chosen(series));
  const where =
    rowsOf(series).every(({on}) => on === chosen(series)) && one
      ? `, ${axisLabel(series, chosen(series))}`
      : '';
  label(into, {
    x: 0,
    y: small,
    text: `${unitWords(series.indicator)}${where}`,
    size: small,
    fill: paint.muted
  });
  drawKey(into, head.placed, [0, leading(small) + 2], small);
  for (const tick of reach.ticks) {
    const text = reach.tick(tick);
    const anchor = x(tick) < widthOf(text, small) / 2 ? 'start' : 'middle';
    label(into, {x: x(tick), y: top - 10, text, size: small, anchor, fill: paint.muted});
  }
}

function drawRow(
  into: Drawing,
  series: Series,
  row: Row,
  frame: Frame,
  index: number,
  {domain}: Reach,
  scale: (value: number) => number
): void {
  const x = (value: number) => scale(Math.max(domain[0], Math.min(domain[1], value)));
  const top = frame.top + index * frame.pitch;
  const bar = top + frame.lead;
  drawName(into, series, row, frame, top);
  line(into, [x(0), bar - 3, x(0), bar + thick + (series.group ? thin + 5 : 3)], paint.muted);
  drawInterval(into, row.own, bar, x);
  drawNorms(into, series, row, bar, x);
  const norms = series.indicator.norms
    .flatMap((norm) => normAt(series, norm, row.on, row.category) ?? [])
    .map(x);
  drawValue(into, series, row.own, {x, norms, y: bar, high: thick, size: frame.text, own: true});
  if (series.group)
    drawValue(into, series, row.peers, {
      x,
      norms,
      y: bar + thick + 2,
      high: thin,
      size: frame.small,
      own: false
    });
}

function drawName(into: Drawing, series: Series, row: Row, frame: Frame, top: number): void {
  const {narrow, text, small, left} = frame;
  const n = basisOf(series, row);
  const name = narrow ? row.short : row.name;
  if (narrow) {
    label(into, {x: 0, y: top + text, text: name, size: text, bold: row.chosen});
    label(into, {x: widthOf(name, text, true) + 8, y: top + text, text: n, size: small, fill: paint.muted});
    return;
  }
  label(into, {x: left - 14, y: top + 14, text: name, size: text, anchor: 'end', bold: row.chosen});
  label(into, {
    x: left - 14,
    y: top + 14 + leading(small),
    text: n,
    size: small,
    anchor: 'end',
    fill: paint.muted
  });
}

/** `n = 124, voorlopig`. */
function basisOf(series: Series, row: Row): string {
  const {own, on} = row;
  const n = own?.n == null || series.indicator.kind === 'count' ? [] : [`n = ${tally(own.n)}`];
  const early = isIncomplete(series, on) && series.axis.role === 'period' ? ['voorlopig'] : [];
  const norm = normOf(series, row, normItems(series, rowsOf(series)));
  return [...n, ...early, norm].filter(Boolean).join(', ');
}

function drawInterval(
  into: Drawing,
  own: Point | undefined,
  bar: number,
  x: (value: number) => number
): void {
  if (own?.low == null || own.high === null) return;
  rect(
    into,
    {x: x(own.low), y: bar + thick / 2 - 2.5, width: x(own.high) - x(own.low), height: 5},
    paint.paper
  ).attr('fill-opacity', 0.45);
  line(into, [x(own.low), bar + thick / 2, x(own.high), bar + thick / 2], paint.own, 5).attr(
    'stroke-opacity',
    0.35
  );
}

function drawNorms(
  into: Drawing,
  series: Series,
  {on, category}: Row,
  bar: number,
  x: (value: number) => number
): void {
  for (const norm of series.indicator.norms) {
    const value = normAt(series, norm, on, category);
    if (value === null) continue;
    line(
      into,
      [x(value), bar - 5, x(value), bar + thick + (series.group ? thin + 6 : 5)],
      paint.ink,
      1.5
    ).attr('stroke-dasharray', '4 3');
  }
}

interface Spot {
  readonly x: (value: number) => number;
  /** Where norm lines stand: words step aside. */
  readonly norms: readonly number[];
  readonly y: number;
  readonly high: number;
  readonly size: number;
  readonly own: boolean;
}

/** The value behind its bar; a hidden one looks the same everywhere. */
function drawValue(
  into: Drawing,
  series: Series,
  point: Point | undefined,
  {x, norms, y, high, size, own}: Spot
): void {
  const zero = x(0);
  const fill = own ? paint.own : paint.muted;
  const baseline = y + high / 2 + size * 0.36;
  if (point?.status === 'hidden') {
    hatch(into, {x: zero + 1, y, width: 44, height: high}, series.points.indexOf(point));
    label(into, {x: zero + 52, y: baseline, text: 'verborgen', size, fill: paint.muted, halo: true});
    return;
  }
  const end = point ? drawn(point, series) : null;
  const words =
    point && end !== null
      ? `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`
      : wordsOf(series, point, own);
  const wish = (end === null ? zero : Math.max(x(end), x(point?.high ?? end), zero)) + 8;
  const across = widthOf(words, size, own);
  const at = norms.reduce(
    (free, norm) => (norm > free - 4 && norm < free + across + 4 ? norm + 7 : free),
    wish
  );
  label(into, {
    x: at,
    y: baseline,
    text: words,
    size,
    fill: end === null ? paint.muted : fill,
    bold: own && end !== null,
    halo: true
  });
}

function wordsOf(series: Series, point: Point | undefined, own: boolean): string {
  if (!own) return point ? '–' : '';
  return point && !isAbsent(series, point.on) ? '–' : 'geen gegevens';
}
