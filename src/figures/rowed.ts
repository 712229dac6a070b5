/** What figures of rows share: names at the left edge, the axis on top, values and whose they are at the right. */
import {nOf} from './basis.ts';
import {boundOf, briefly, tally} from './format.ts';
import {drawKey, drawn, type KeyItem, layKey, normItems, normOf, type Sign} from './key.ts';
import * as paint from './paint.ts';
import {isAbsent, isIncomplete, normAt} from './place.ts';
import type {Reach} from './reach.ts';
import type {Row} from './rows.ts';
import type {FigureContext, Point, Series} from './series.ts';
import {type Drawing, hollow, type Label, label, leading, line, round, sizes, veil, veilSize} from './svg.ts';
import {shorten, widthOf, wrap} from './text.ts';

export interface RowFrame {
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
  /** From the top of a row to its marks: in a narrow drawing the name stands above them. */
  readonly lead: number;
  readonly bar: number;
  readonly unit: string;
  readonly head: Head;
  readonly notes: ReturnType<typeof layKey>;
}

export interface RowOptions {
  readonly context: FigureContext;
  readonly points: readonly Point[];
  /** Height of the marks of one row. */
  readonly bar: number;
  /** What is measured, where and on how many: over everything. */
  readonly unit: string;
  readonly names: readonly KeyItem[];
  readonly notes: readonly KeyItem[];
  readonly basis: (row: Row) => string;
  /** Room for words over the ticks, and over the marks of every row, in px. */
  readonly over?: {readonly ticks?: number; readonly marks?: number};
  /** Air between two rows. */
  readonly air?: number;
}

/** Where everything stands; rows are alike, so that a row's place follows from its number. */
export function frameRows(series: Series, rows: readonly Row[], options: RowOptions): RowFrame {
  const {width, text, small} = sizes[options.context.width];
  const narrow = options.context.width === 'narrow';
  const {bar, unit, over = {}, air = narrow ? 18 : 26} = options;
  const names = rows.flatMap((row) => [widthOf(row.name, text, true), widthOf(options.basis(row), small)]);
  const left = narrow ? 8 : Math.min(220, Math.max(...names)) + 26;
  const words = options.points.map((point) => widthOf(`${briefly(point, series.indicator)}*`, text, true));
  const right = Math.max(narrow ? 40 : 56, ...words) + 16;
  const head = layHead(options.names, unit, width, small);
  const notes = layKey(options.notes, width - 4, small);
  const lead = (narrow ? leading(text) + 6 : 0) + (over.marks ?? 0);
  const top = head.height + (over.ticks ?? 0) + leading(small) + 16;
  const pitch = lead + bar + air + (series.beside ? 10 : 0);
  const bottom = 6 + notes.height + (notes.height > 0 ? 10 : 0);
  const height = top + rows.length * pitch + bottom;
  return {width, height, left, right, top, bottom, text, small, narrow, pitch, lead, bar, unit, head, notes};
}

/** The middle of the marks of the nth row. */
export const middleOf = ({top, pitch, lead, bar}: RowFrame, index: number): number =>
  top + index * pitch + lead + bar / 2;

interface Head {
  readonly lines: readonly (KeyItem & {readonly first: boolean})[];
  /** Lines that the names stand lower, since what is measured takes up the first. */
  readonly down: number;
  readonly height: number;
}

const signWidth = 20;

/** The reader and the groups, by the signs of their marks. */
export const namesOf = (
  {selfLabel, group, beside}: Series,
  [own, peers, second]: readonly [Sign, Sign, Sign]
): readonly KeyItem[] => [
  {sign: own, text: selfLabel, bold: true, fill: paint.own},
  ...(group ? [{sign: peers, text: group.label}] : []),
  ...(beside ? [{sign: second, text: beside.label}] : [])
];

/** Whose the values are, right above them; beside what is measured where both fit. */
function layHead(names: readonly KeyItem[], unit: string, width: number, size: number): Head {
  const lines = names.flatMap((item) =>
    wrap(item.text, width - signWidth - 4, size, {bold: item.bold ?? false, most: 2}).map((text, at) => ({
      ...item,
      text,
      first: at === 0
    }))
  );
  const first = lines[0] ? signWidth + widthOf(lines[0].text, size, lines[0].bold) : 0;
  const down = unit !== '' && widthOf(unit, size) + 20 + first > width ? 1 : 0;
  return {lines, down, height: Math.max(1, lines.length + down) * leading(size)};
}

/** What is measured, whose the values are, and the ticks of the axis. */
export function drawRowsHead(
  into: Drawing,
  frame: RowFrame,
  reach: Reach,
  x: (value: number) => number
): void {
  const {head, small, width, top, unit} = frame;
  label(into, {x: 0, y: small, text: unit, size: small, fill: paint.muted});
  head.lines.forEach(({sign, first, text, bold, fill}, at) => {
    const y = small + (at + head.down) * leading(small);
    const across = widthOf(text, small, bold);
    label(into, {
      x: width,
      y,
      text,
      size: small,
      anchor: 'end',
      fill: fill ?? paint.muted,
      bold: bold ?? false
    });
    const laid = layKey([{sign, text: ''}], width, small);
    if (first) drawKey(into, laid.placed, [width - across - signWidth, y - small], small);
  });
  for (const tick of reach.ticks) {
    const text = reach.tick(tick);
    const half = widthOf(text, small) / 2;
    const at = Math.min(width - half, Math.max(half, x(tick)));
    label(into, {x: at, y: top - 10, text, size: small, anchor: 'middle', fill: paint.muted});
  }
}

/** What a row is called and rests on; the chosen one in bold, with a stroke beside its marks. */
export function drawName(into: Drawing, row: Row, frame: RowFrame, index: number, basis: string): void {
  const {text, small, left, narrow} = frame;
  const middle = middleOf(frame, index);
  if (narrow) {
    const y = frame.top + index * frame.pitch + text;
    label(into, {x: 0, y, text: row.short, size: text, bold: row.chosen, halo: true});
    const across = widthOf(row.short, text, row.chosen);
    if (row.chosen) line(into, [0, y + 5, across, y + 5], paint.ink, 2);
    const at = widthOf(row.short, text, true) + 8;
    label(into, {x: at, y, text: basis, size: small, fill: paint.muted, halo: true});
    return;
  }
  const reach = frame.bar / 2 + 3;
  if (row.chosen) line(into, [left - 8, middle - reach, left - 8, middle + reach], paint.ink, 3);
  const room = left - 22;
  const name = basis === '' || widthOf(row.name, text, row.chosen) <= room ? row.name : row.short;
  const lines = wrap(name, room, text, {bold: row.chosen, most: basis === '' ? 2 : 1});
  const first = basis === '' && lines.length === 1 ? middle + text * 0.36 : middle - 2;
  lines.forEach((words, at) => {
    label(into, {x: 0, y: first + at * leading(text), text: words, size: text, bold: row.chosen});
  });
  label(into, {
    x: 0,
    y: middle + leading(small) - 2,
    text: shorten(basis, room, small),
    size: small,
    fill: paint.muted
  });
}

/** `n = 124, voorlopig`, and what a norm asks where that differs by row; `known`: n is said over all rows. */
export function basisOf(series: Series, rows: readonly Row[], row: Row, known = false): string {
  const {own, on} = row;
  const counted = known || series.indicator.kind === 'count' ? null : nOf(own);
  const n = counted === null ? '' : `n = ${tally(counted)}`;
  const absent = own?.status === 'none' && isAbsent(series, own.on) ? 'geen gegevens' : '';
  const early = row.chosen || rows.some(({chosen}) => chosen) ? earlyWords(series, on) : '';
  return [n, absent, early, normOf(series, row, normItems(series, rows))].filter(Boolean).join(', ');
}

const earlyWords = (series: Series, on: string): string =>
  isIncomplete(series, on) && series.axis.role === 'period' ? 'voorlopig' : '';

/** One n for all rows is said once, over them. */
export function oneBasis(rows: readonly Row[]): string {
  const known = new Set(rows.map(({own}) => nOf(own)).filter((n) => n !== null));
  return known.size === 1 && rows.length > 1 ? `n = ${tally([...known][0]!)}` : '';
}

/** The reader's value and the groups', under the words that say whose they are. */
export function drawValues(into: Drawing, series: Series, row: Row, frame: RowFrame, index: number): void {
  const {text, small, width} = frame;
  const others = [series.group && row.peers, series.beside && row.beside].filter((point) => point != null);
  const high = text + others.length * leading(small);
  const first = middleOf(frame, index) - high / 2 + text * 0.86;
  const own = {x: width, y: first, size: text, anchor: 'end', fill: paint.own, bold: true} as const;
  drawOne(into, series, row.own, own);
  others.forEach((point, at) => {
    const y = first + (at + 1) * leading(small);
    drawOne(into, series, point, {x: width, y, size: small, anchor: 'end', fill: paint.muted});
  });
}

function drawOne(into: Drawing, series: Series, point: Point | undefined, at: Omit<Label, 'text'>): void {
  const place = [at.x - veilSize.width, at.y - at.size * 0.36] as const;
  if (point?.status === 'hidden') veil(into, place, series.points.indexOf(point));
  else label(into, {...at, text: wordsOf(series, point)});
}

function wordsOf(series: Series, point: Point | undefined): string {
  if (!point || drawn(point, series) === null) return '–';
  return `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`;
}

/** The lines of the axis, through all rows. */
export function drawGrid(
  into: Drawing,
  {top, height, bottom}: RowFrame,
  ticks: readonly number[],
  x: Across
): void {
  for (const tick of ticks) line(into, [x(tick), top - 4, x(tick), height - bottom], paint.grid);
}

export type Across = (value: number) => number;

/** A dot for the reader: larger at the chosen place, open where the figure is not firm. */
export function drawDot(
  into: Drawing,
  series: Series,
  point: Point,
  [x, y]: readonly [number, number],
  large: boolean
): void {
  const open = point.unreliable || boundOf(point, series.indicator) || isIncomplete(series, point.on);
  into
    .append('circle')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', large ? 6.5 : 4.5)
    .attr('fill', open ? paint.paper : paint.own)
    .attr('stroke', paint.own)
    .attr('stroke-width', 2)
    .attr('data-point', series.points.indexOf(point));
}

/** The 95% interval of a figure of the reader, where there is one. */
export function drawInterval(
  into: Drawing,
  {low, high}: Pick<Point, 'low' | 'high'>,
  y: number,
  x: Across
): void {
  if (low === null || high === null) return;
  line(into, [x(low), y, x(high), y], paint.own, 5)
    .attr('stroke-opacity', 0.35)
    .attr('stroke-linecap', 'round');
}

/** A stroke for the group's figure, and a hollow one for the second group's. */
export function drawMean(
  into: Drawing,
  series: Series,
  {peers, beside}: Row,
  [from, to]: readonly [number, number],
  x: Across
): void {
  const second = drawn(beside, series);
  if (second !== null) hollow(into, x(second), [from, to]).attr('data-point', series.points.indexOf(beside!));
  const first = drawn(peers, series);
  if (first !== null)
    line(into, [x(first), from, x(first), to], paint.group, 3).attr(
      'data-point',
      series.points.indexOf(peers!)
    );
}

/** What norms ask of a row, as dashed strokes through it. */
export function drawNorms(
  into: Drawing,
  series: Series,
  {on, category}: Row,
  [from, to]: readonly [number, number],
  x: Across
): void {
  for (const norm of series.indicator.norms) {
    const value = normAt(series, norm, on, category);
    if (value === null) continue;
    line(into, [x(value), from, x(value), to], paint.ink, 1.5).attr('stroke-dasharray', '4 3');
  }
}
