import {roundingWords} from '../adds-up.ts';
import {type Column, drawColumn, reachOf, type Span} from '../composed/columns.ts';
import {drawLeader, type Entry, entriesOf, placeEntries} from '../composed/list.ts';
import {drawNumber, numbersWidth} from '../composed/number.ts';
import {wholeOf} from '../composed/whole.ts';
import {empty, isReadable} from '../empty.ts';
import {counted} from '../format.ts';
import {drawKey, type KeyItem, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, groupsHere, isIncomplete} from '../place.ts';
import type {FigureContext, Series, Show} from '../series.ts';
import {type Drawing, label, leading, rect, root, round, sizes} from '../svg.ts';
import {shorten, wrap} from '../text.ts';
import {axisLabel, inSentence} from '../words.ts';

type Options = Extract<Show, {kind: 'ends'}>;

/**
 * What came before and what came after, as two columns on either side of the reader, in the same colours and
 * order. They are counted apart: nothing joins a part of the one to a part of the other.
 */
export function ends(series: Series, {before, after}: Options, context: FigureContext): SVGSVGElement {
  const {other} = series;
  const shown = [other, series].filter((one) => one !== undefined);
  const points = shown.flatMap((one) => one.points.filter(({on}) => on === chosen(one)));
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'ends');
  const type = typeOf(context, series.beside !== null);
  const {small, width} = type;
  const sides = [...(other ? [sideOf(other, before, -1, type)] : []), sideOf(series, after, 1, type)];
  const notes = layKey(notesFor(series, shown), width - 4, small);
  const top = leading(small) * 3 + 14;
  const tall = Math.max(type.narrow ? 210 : 200, ...sides.map(({entries}) => heightIn(entries, type)));
  const span = {top, bottom: top + tall};
  const svg = root(context, 'ends', span.bottom + 14 + notes.height);
  label(svg, {x: 0, y: small, text: unitOf(series), size: small, fill: paint.muted});
  drawReader(svg, series, span, type);
  for (const side of sides) drawSide(svg, series, side, span, type);
  drawKey(svg, notes.placed, [0, span.bottom + 14], small);
  return svg.node() as SVGSVGElement;
}

interface Type {
  readonly width: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  /** Half the room of the reader in the middle, the air beside it, and a column. */
  readonly half: number;
  readonly air: number;
  readonly column: number;
  readonly leader: number;
}

/** With a second group the reader makes room for one more column of numbers. */
function typeOf({width}: FigureContext, two: boolean): Type {
  const narrow = width === 'narrow';
  const room = narrow
    ? {half: 15, air: 16, column: 28, leader: 12}
    : {half: two ? 40 : 56, air: two ? 20 : 26, column: two ? 44 : 48, leader: 18};
  return {...sizes[width], narrow, ...room};
}

const unitOf = (series: Series): string =>
  `% van de ${series.indicator.of} · ${axisLabel(series, chosen(series))}`;

interface Side {
  readonly series: Series;
  readonly title: string;
  /** -1: left of the reader; 1: right of it. */
  readonly to: -1 | 1;
  readonly columns: readonly Column[];
  readonly entries: readonly Entry[];
  /** Widths of the numbers, by column. */
  readonly numbers: readonly number[];
}

const gap = 10;

function sideOf(series: Series, title: string, to: -1 | 1, type: Type): Side {
  const {width, half, air, column, leader, text, small, narrow} = type;
  const on = chosen(series);
  const inner = width / 2 + to * (half + air);
  const own: Column = {
    whole: wholeOf(series, series.subject, on),
    whose: 'self',
    x: to > 0 ? inner : inner - column,
    width: column
  };
  const others = groupsHere(series);
  const columns = [
    own,
    ...others.map(
      ({group: {id}}, at): Column => ({
        ...own,
        whole: wholeOf(series, id, on),
        whose: at === 0 ? 'group' : 'beside'
      })
    )
  ];
  const room = width / 2 - half - air - column - leader;
  const rough = entriesOf(series, columns, room, {size: text, short: true, most: 1});
  const numbers = columns.map((_, at) => numbersWidth(series, rough, at, at === 0 ? text : small));
  const taken = narrow ? 0 : numbers.reduce((sum, across) => sum + across + gap, 0);
  const entries = entriesOf(series, columns, room - taken, {size: text, short: narrow, most: narrow ? 1 : 2});
  return {series, title, to, columns, entries, numbers};
}

const heightOf = ({lines}: Entry, {text, narrow}: Type): number =>
  (lines.length + (narrow ? 1 : 0)) * leading(text) + (narrow ? 6 : 2);

const heightIn = (entries: readonly Entry[], type: Type): number =>
  entries.reduce((sum, entry) => sum + heightOf(entry, type), 0);

const unevenly: KeyItem = {
  sign: 'none',
  text: 'door afronding tellen de delen niet overal op tot 100%'
};

function notesFor(series: Series, shown: readonly Series[]): readonly KeyItem[] {
  const {selfLabel} = series;
  const others = groupsHere(series).map(({group}) => inSentence(group.label));
  const whose: readonly KeyItem[] =
    others.length === 0
      ? []
      : [
          {sign: 'none', text: `vet: ${inSentence(selfLabel)}`, bold: true, fill: paint.own},
          {sign: 'none', text: `daarnaast: ${others.join(', dan ')}`}
        ];
  const apart = 'De twee kolommen zijn los geteld: we weten niet wie van links naar rechts ging.';
  const points = shown.flatMap((one) => one.points.filter(({on}) => on === chosen(one)));
  return [
    ...whose,
    {sign: 'none', text: apart, alone: true},
    ...(shown.some((one) => roundingWords(one) !== '') ? [unevenly] : []),
    ...notesOf(series, points, 'none')
  ];
}

/** The reader in the middle: a block as high as the columns, with an arrow in and an arrow out. */
function drawReader(into: Drawing, {selfLabel}: Series, {top, bottom}: Span, type: Type): void {
  const {width, half, air, small, narrow} = type;
  rect(into, {x: width / 2 - half, y: top, width: half * 2, height: bottom - top}, paint.ownSoft);
  const middle = (top + bottom) / 2;
  if (narrow) {
    const text = shorten(selfLabel, bottom - top - 12, small, true);
    const turned = into
      .append('g')
      .attr('transform', `translate(${width / 2 + small * 0.35},${round(middle)}) rotate(-90)`);
    label(turned as unknown as Drawing, {x: 0, y: 0, text, size: small, anchor: 'middle', bold: true});
  } else {
    const lines = wrap(selfLabel, half * 2 - 6, small, {bold: true, most: 4});
    lines.forEach((text, at) => {
      const y = middle - (lines.length * leading(small)) / 2 + small * 0.9 + at * leading(small);
      label(into, {x: width / 2, y, text, size: small, anchor: 'middle', bold: true});
    });
  }
  for (const to of [-1, 1]) {
    const x = round(width / 2 + to * (half + air / 2) - 3);
    const arrow = into.append('path').attr('d', `M${x},${round(middle - 8)}l7,8l-7,8`);
    arrow.attr('fill', 'none').attr('stroke', paint.muted).attr('stroke-width', 2);
  }
}

function drawSide(into: Drawing, main: Series, side: Side, span: Span, type: Type): void {
  const {to, columns, entries} = side;
  const reach = reachOf(columns);
  drawTitle(into, side, span.top, type);
  const own = columns[0]!;
  // Only the points of the figure's own indicator can be walked: the others are so in a figure of their own.
  drawColumn(into, main, own, span, reach);
  const middles = placeEntries(entries, columns, span, (entry) => heightOf(entry, type));
  entries.forEach((entry, row) => {
    const y = middles[row]!;
    const edge = to > 0 ? own.x + own.width : own.x;
    const line = {
      from: edge + to * 2,
      to: edge + to * (type.leader - 4),
      y: type.narrow ? y - leading(type.text) / 2 : y
    };
    drawLeader(into, own, entry, line, span, reach);
    const start = edge + to * type.leader;
    if (type.narrow) drawNarrow(into, side, entry, [start, y], type);
    else drawWide(into, side, entry, [start, y], type);
  });
}

function drawTitle(
  into: Drawing,
  {series, title, to, columns}: Side,
  top: number,
  {text, small}: Type
): void {
  const {n, absent} = columns[0]!.whole;
  const early = isIncomplete(series, chosen(series)) ? 'voorlopig' : '';
  const basis = [absent ? 'geen gegevens' : n === null ? '' : counted(n, series.indicator.of), early]
    .filter(Boolean)
    .join(', ');
  const {x, width} = columns[0]!;
  const at = {x: to < 0 ? x + width : x, anchor: to < 0 ? 'end' : 'start'} as const;
  label(into, {...at, y: top - 12 - leading(small), text: title, size: text, bold: true});
  label(into, {...at, y: top - 12, text: basis, size: small, fill: paint.muted});
}

/** On one line: the numbers nearest to the column, the reader's first, then the name. */
function drawWide(
  into: Drawing,
  {series, to, columns, numbers}: Side,
  entry: Entry,
  [start, y]: readonly [number, number],
  {text, small}: Type
): void {
  let x = start;
  entry.points.forEach((point, at) => {
    const size = at === 0 ? text : small;
    const right = to > 0 ? x + numbers[at]! : x;
    drawNumber(into, series, point, {
      x: right,
      y: y + size * 0.36,
      size,
      whose: columns[at]!.whose,
      anchor: 'end'
    });
    x += to * (numbers[at]! + gap);
  });
  entry.lines.forEach((words, at) => {
    const base = y - (entry.lines.length * leading(text)) / 2 + text * 0.9 + at * leading(text);
    label(into, {x, y: base, text: words, size: text, anchor: to > 0 ? 'start' : 'end'});
  });
}

/** The name over its numbers, the reader's nearest to the column. */
function drawNarrow(
  into: Drawing,
  {series, to, columns, numbers}: Side,
  entry: Entry,
  [start, y]: readonly [number, number],
  {text, small}: Type
): void {
  const anchor = to > 0 ? 'start' : 'end';
  label(into, {x: start, y: y - 3, text: entry.lines[0] ?? '', size: text, anchor});
  let x = start;
  entry.points.forEach((point, at) => {
    const size = at === 0 ? text : small;
    const whose = columns[at]!.whose;
    drawNumber(into, series, point, {x, y: y + leading(text) - 4, size, whose, anchor});
    x += to * (numbers[at]! + 8);
  });
}
