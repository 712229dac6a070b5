/**
 * A whole in its parts at several places: a row for each part, a column for each place, and in every field the bars of
 * who is compared with their numbers behind them. All bars have one scale.
 */
import {scaleLinear} from 'd3';
import {signed} from '../format.ts';
import {drawKey, drawn, type KeyItem, layKey} from '../key.ts';
import * as paint from '../paint.ts';
import {groupsHere, isCompared} from '../place.ts';
import {drawBar} from '../rowed/bars.ts';
import {namesOf} from '../rowed/head.ts';
import type {Row} from '../rows.ts';
import type {FigureContext, Point, Series, ShowKind} from '../series.ts';
import {type Drawing, label, leading, line, root, sizes, veil, veilSize} from '../svg.ts';
import {shorten, widthOf, wrap} from '../text.ts';
import {type Part, partsOf, rowAt, type Spot} from './parts.ts';

/** A place as it stands over a column. */
export interface Column extends Spot {
  readonly title: string;
  readonly basis: string;
  readonly chosen: boolean;
}

export interface Trellis {
  readonly kind: ShowKind;
  readonly unit: string;
  readonly columns: readonly Column[];
  readonly notes: readonly KeyItem[];
}

interface Frame {
  readonly width: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  /** Where the first column begins, how wide each is, and how many stand beside one another. */
  readonly left: number;
  readonly each: number;
  readonly most: number;
  /** From the top of a row to its bars, the bars of a row, and from one row to the next. */
  readonly lead: number;
  readonly tall: number;
  readonly pitch: number;
  /** Lines of the longest title. */
  readonly lines: number;
  readonly scale: (share: number) => number;
}

const [own, other, gap] = [16, 14, 14];

export function trellis(
  series: Series,
  {kind, unit, columns, notes}: Trellis,
  context: FigureContext
): SVGSVGElement {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const parts = partsOf(series, columns, {width: narrow ? width : 172, size: text});
  const rows = parts.map((part) => columns.map((column) => rowAt(column.series, part, column.on)));
  const frame = frameOf(series, parts, rows.flat(), columns, {width, text, small, narrow});
  const head = layKey(namesOf(series, ['self', 'group', 'outline']), width - 4, small);
  const foot = layKey(notes, width - 4, small);
  const blocks = Array.from({length: Math.ceil(columns.length / frame.most)}, (_, at) => at * frame.most);
  const high = heightOf(frame, parts.length);
  const top = leading(small) + 6 + head.height + 8;
  const svg = root(context, kind, top + blocks.length * high + foot.height + (foot.height > 0 ? 4 : 0));
  label(svg, {x: 0, y: small, text: shorten(unit, width, small), size: small, fill: paint.muted});
  drawKey(svg, head.placed, [0, leading(small) + 6], small);
  blocks.forEach((from, at) => {
    const shown = {
      parts,
      columns: columns.slice(from, from + frame.most),
      rows: rows.map((row) => row.slice(from, from + frame.most))
    };
    drawBlock(svg, series, shown, frame, top + at * high);
  });
  drawKey(svg, foot.placed, [0, top + blocks.length * high], small);
  return svg.node() as SVGSVGElement;
}

function frameOf(
  series: Series,
  parts: readonly Part[],
  rows: readonly Row[],
  columns: readonly Column[],
  type: Pick<Frame, 'width' | 'text' | 'small' | 'narrow'>
): Frame {
  const {width, text, small, narrow} = type;
  const names = parts.flatMap(({name}) =>
    wrap(name, 172, text, {bold: true}).map((words) => widthOf(words, text, true))
  );
  const left = narrow ? 1 : Math.max(60, ...names) + 20;
  const points = rows.flatMap(({own, peers, beside}) => [own, peers, beside]);
  const number =
    Math.max(veilSize.width, ...points.map((point) => widthOf(wordsOf(series, point), small, true))) + 5;
  const fit = Math.max(1, Math.floor((width - left + gap) / (number + 26 + gap)));
  // As many on every line, so that none is left alone.
  const most = Math.ceil(columns.length / Math.ceil(columns.length / fit));
  const each = (width - left + gap) / most;
  const values = points.map((point) => drawn(point, series)).filter((value) => value !== null);
  const scale = scaleLinear([0, Math.max(0.01, ...values)], [0, Math.min(each - gap - number, 200)]);
  const tall = own + other * [series.group, series.beside].filter((one) => one !== null).length;
  const lead = narrow ? leading(text) + 5 : 0;
  const lines = Math.max(...columns.map(({title}) => wrap(title, each - gap, text, {bold: true}).length));
  return {
    ...type,
    left,
    each,
    most,
    lead,
    tall,
    pitch: lead + tall + (narrow ? 10 : 12),
    lines,
    scale: (share) => scale(share)
  };
}

const headOf = ({lines, text, small}: Frame): number => lines * leading(text) + leading(small) + 14;

const heightOf = (frame: Frame, rows: number): number => headOf(frame) + rows * frame.pitch + 12;

interface Shown {
  readonly parts: readonly Part[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Row[])[];
}

function drawBlock(
  into: Drawing,
  series: Series,
  {parts, columns, rows}: Shown,
  frame: Frame,
  y: number
): void {
  const {left, each, pitch, lead, tall} = frame;
  const top = y + headOf(frame);
  columns.forEach((column, at) => {
    const x = left + at * each;
    drawTitle(into, column, [x, y], frame);
    for (const [index] of parts.entries()) {
      const from = top + index * pitch + lead;
      line(into, [x, from - 3, x, from + tall + 1], paint.muted);
    }
  });
  parts.forEach((part, at) => {
    const from = top + at * pitch;
    drawName(into, part, from, frame);
    rows[at]!.forEach((row, column) => {
      drawField(into, series, columns[column]!, row, [left + column * each, from + lead], frame);
    });
  });
}

/** What a column is called and rests on; the chosen one in bold, with a stroke under it. */
function drawTitle(
  into: Drawing,
  {title, basis, chosen}: Column,
  [x, y]: readonly [number, number],
  frame: Frame
): void {
  const {text, small, each, lines} = frame;
  const words = wrap(title, each - gap, text, {bold: true});
  const first = y + text + (lines - words.length) * leading(text);
  words.forEach((said, at) => {
    label(into, {x, y: first + at * leading(text), text: said, size: text, bold: chosen});
  });
  const under = y + lines * leading(text) + small;
  label(into, {x, y: under, text: shorten(basis, each - 4, small), size: small, fill: paint.muted});
  if (chosen) line(into, [x, under + 6, x + each - gap, under + 6], paint.ink, 2);
}

function drawName(
  into: Drawing,
  {name, short, about}: Part,
  y: number,
  {text, narrow, tall, left}: Frame
): void {
  if (narrow) {
    label(into, {x: 0, y: y + text, text: short, size: text, bold: about});
    return;
  }
  const lines = wrap(name, left - 20, text, {bold: true});
  const first = y + tall / 2 - (lines.length * leading(text)) / 2 + text * 0.86;
  lines.forEach((words, at) => {
    label(into, {x: 0, y: first + at * leading(text), text: words, size: text, bold: about});
  });
}

/** The bars of one part at one place under one another, each with its number behind it. */
function drawField(
  into: Drawing,
  series: Series,
  {series: of, on}: Column,
  row: Row,
  [x, y]: readonly [number, number],
  {small, scale}: Frame
): void {
  const compared = isCompared(of, on) ? groupsHere(series).length : 0;
  const points = [row.own, row.peers, row.beside].slice(0, 1 + compared);
  points.forEach((point, at) => {
    const top = y + (at === 0 ? 0 : own + (at - 1) * other);
    const height = at === 0 ? 12 : 8;
    drawBar(into, series, point, {y: top, height}, (share) => x + scale(share));
    drawNumber(
      into,
      series,
      point,
      [x + scale(drawn(point, series) ?? 0) + 5, top + height / 2],
      at === 0 ? small : small - 1,
      at === 0
    );
  });
}

function drawNumber(
  into: Drawing,
  series: Series,
  point: Point | undefined,
  [x, middle]: readonly [number, number],
  size: number,
  mine: boolean
): void {
  if (point?.status === 'hidden') {
    const index = series.points.indexOf(point);
    veil(into, [x, middle], index < 0 ? undefined : index);
    return;
  }
  const look = {size, fill: mine ? paint.own : paint.muted, bold: mine, halo: true};
  label(into, {x, y: middle + size * 0.36, text: wordsOf(series, point), ...look});
}

function wordsOf(series: Series, point: Point | undefined): string {
  if (!point || drawn(point, series) === null) return '–';
  return signed(point, series.indicator);
}
