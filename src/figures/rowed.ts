/** What figures of rows share: names at the left edge, the axis on top, values and whose they are at the right. */
import {briefly, tally} from './format.ts';
import {drawKey, drawn, type KeyItem, layKey, normItems, normOf} from './key.ts';
import * as paint from './paint.ts';
import {isAbsent, isIncomplete} from './place.ts';
import type {Reach} from './reach.ts';
import type {Row} from './rows.ts';
import type {FigureContext, Point, Series} from './series.ts';
import {type Drawing, label, leading, line, sizes, veil, veilSize} from './svg.ts';
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
}

/** Where everything stands; rows are alike, so that a row's place follows from its number. */
export function frameRows(series: Series, rows: readonly Row[], options: RowOptions): RowFrame {
  const {width, text, small} = sizes[options.context.width];
  const narrow = options.context.width === 'narrow';
  const {bar, unit} = options;
  const names = rows.flatMap((row) => [widthOf(row.name, text, true), widthOf(options.basis(row), small)]);
  const left = narrow ? 8 : Math.min(220, Math.max(...names)) + 26;
  const words = options.points.map((point) => widthOf(`${briefly(point, series.indicator)}*`, text, true));
  const right = Math.max(narrow ? 40 : 56, ...words) + 16;
  const head = layHead(options.names, unit, width, small);
  const notes = layKey(options.notes, width - 4, small);
  const lead = narrow ? leading(text) + 6 : 0;
  const top = head.height + leading(small) + 16;
  const pitch = lead + bar + (narrow ? 18 : 26);
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
  if (row.chosen)
    line(into, [left - 8, middle - frame.bar / 2 - 3, left - 8, middle + frame.bar / 2 + 3], paint.ink, 3);
  if (narrow) {
    const y = middle - frame.bar / 2 - frame.lead + text;
    label(into, {x: 0, y, text: row.short, size: text, bold: row.chosen});
    label(into, {x: widthOf(row.short, text, true) + 8, y, text: basis, size: small, fill: paint.muted});
    return;
  }
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
  const n = known || own?.n == null || series.indicator.kind === 'count' ? '' : `n = ${tally(own.n)}`;
  const early = row.chosen || rows.some(({chosen}) => chosen) ? earlyWords(series, on) : '';
  return [n, early, normOf(series, row, normItems(series, rows))].filter(Boolean).join(', ');
}

const earlyWords = (series: Series, on: string): string =>
  isIncomplete(series, on) && series.axis.role === 'period' ? 'voorlopig' : '';

/** One n for all rows is said once, over them. */
export function oneBasis(rows: readonly Row[]): string {
  const known = new Set(rows.flatMap(({own}) => (own?.n == null ? [] : [own.n])));
  return known.size === 1 && rows.length > 1 ? `n = ${tally([...known][0]!)}` : '';
}

/** The reader's value and the group's, under the words that say whose they are. */
export function drawValues(
  into: Drawing,
  series: Series,
  {own, peers}: Row,
  frame: RowFrame,
  index: number
): void {
  const {text, small, width, left} = frame;
  const middle = middleOf(frame, index);
  const absent = own?.status === 'none' && isAbsent(series, own.on);
  if (own?.status === 'hidden') veil(into, [width - veilSize.width, middle - 7], series.points.indexOf(own));
  if (absent)
    label(into, {x: left, y: middle + 5, text: 'geen gegevens', size: small, fill: paint.muted, halo: true});
  const mine = own?.status === 'hidden' ? '' : wordsOf(series, own);
  label(into, {x: width, y: middle - 1, text: mine, size: text, anchor: 'end', fill: paint.own, bold: true});
  if (!series.group) return;
  const y = middle + small;
  if (peers?.status === 'hidden') veil(into, [width - veilSize.width, y - 4], series.points.indexOf(peers));
  else if (peers)
    label(into, {x: width, y, text: wordsOf(series, peers), size: small, anchor: 'end', fill: paint.muted});
}

function wordsOf(series: Series, point: Point | undefined): string {
  if (!point || drawn(point, series) === null) return '–';
  return `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`;
}
