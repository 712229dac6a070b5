import {
  type Column,
  drawColumn,
  drawLeader,
  drawNumber,
  drawPart,
  drawRest,
  type Entry,
  entriesOf,
  numbersWidth,
  numberWords,
  placeEntries,
  reachOf,
  type Span
} from '../columns.ts';
import {empty, isReadable} from '../empty.ts';
import {tally} from '../format.ts';
import {drawKey, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {aboutOf, chosen, isIncomplete, places, pointAt} from '../place.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, label, leading, line, root, round, sizes} from '../svg.ts';
import {shorten, widthOf, wrap} from '../text.ts';
import {type Whole, wholeOf} from '../whole.ts';
import {axisLabel, categoryLabel} from '../words.ts';

/**
 * A whole in its parts. The chosen place stands large, as columns beside a list of the categories with their
 * numbers; every place of the axis stands small, as bars under one another.
 */
export function stack(series: Series, context: FigureContext): SVGSVGElement {
  if (!series.points.some((point) => isReadable(series, point))) return empty(series, context, 'stack');
  const {width, text, small} = sizes[context.width];
  const type = {text, small, narrow: context.width === 'narrow'};
  const on = places(series, true);
  const many = on.length > 1;
  // Without a group there is no second column, and so less to read across.
  const across = many && !type.narrow ? (series.group ? 372 : 300) : Math.min(width, 480);
  const large = largeOf(series, type, across);
  const few = many ? smallOf(series, on, type, type.narrow ? [0, width] : [across + 40, width]) : null;
  const notes = layKey(notesOf(series, drawnPoints(series, on), 'none'), width - 4, small);
  const top = leading(small) + 8;
  const under = type.narrow ? top + large.height + 24 : top;
  const bottom = Math.max(top + large.height, few ? under + few.height : 0);
  const svg = root(context, 'stack', bottom + (notes.height > 0 ? notes.height + 12 : 4));
  label(svg, {x: 0, y: small, text: shorten(unitOf(series), width, small), size: small, fill: paint.muted});
  drawLarge(svg, series, large, top, type);
  if (few) drawSmall(svg, series, few, under, type);
  drawKey(svg, notes.placed, [0, bottom + 12], small);
  return svg.node() as SVGSVGElement;
}

interface Type {
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
}

const unitOf = (series: Series): string =>
  [
    `% van de ${series.indicator.of}`,
    axisLabel(series, chosen(series)),
    ...earlyOf(series, chosen(series))
  ].join(' · ');

const earlyOf = (series: Series, on: string): readonly string[] =>
  isIncomplete(series, on) && series.axis.role === 'period' ? ['voorlopig'] : [];

/** The points that stand in a drawing: those of places that are not drawn have nothing to tell. */
const drawnPoints = ({points}: Series, on: readonly string[]): readonly Point[] =>
  points.filter((point) => on.includes(point.on));

/** Words over a column, right against it; `drop`: from where a line leads down to a column further on. */
interface Header {
  readonly lines: readonly string[];
  readonly x: number;
  readonly own: boolean;
  /** Lines between its last and the columns. */
  readonly above: number;
  readonly drop?: number;
}

interface Large {
  readonly columns: readonly Column[];
  readonly headers: readonly Header[];
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** Right edges of the numbers, by column; the first is the reader's. */
  readonly numbers: readonly number[];
  readonly names: number;
  readonly height: number;
}

const [near, far] = [16, 26];

function largeOf(series: Series, {text, small, narrow}: Type, width: number): Large {
  const on = chosen(series);
  const scopes = [series.group, series.beside].filter((group) => group !== null);
  const [mine, theirs] = narrow ? [40, 20] : [48, 24];
  const others = scopes.map((group, at): Column => {
    const x = width - theirs - (scopes.length - 1 - at) * (theirs + 4);
    return {whole: wholeOf(series, group.id, on), whose: at === 0 ? 'group' : 'beside', x, width: theirs};
  });
  const own: Column = {whole: wholeOf(series, series.self, on), whose: 'own', x: 0, width: mine};
  const columns = [own, ...others];
  const rough = entriesOf(series, columns, 400, {size: text, short: true, most: 1});
  const [first, ...rest] = columns.map((_, at) => numbersWidth(series, rough, at, at === 0 ? text : small));
  const names = mine + near + first! + 8;
  const numbers = [mine + near + first!];
  let right = others.length > 0 ? others[0]!.x - far : width;
  const edges = rest.toReversed().map((across) => {
    const edge = right;
    right -= across + 10;
    return edge;
  });
  numbers.push(...edges.toReversed());
  const entries = entriesOf(series, columns, right - names, {size: text, short: false, most: 2});
  const headers = headersOf(series, columns, width, small);
  const high = Math.max(...headers.map(({lines, above}) => lines.length + above)) * leading(small) + 6;
  const need = entries.reduce((sum, entry) => sum + heightOf(entry, text), 0);
  const tall = Math.max(narrow ? 200 : 216, need);
  return {
    columns,
    headers,
    entries,
    numbers,
    names,
    span: {top: high, bottom: high + tall},
    height: high + tall
  };
}

const heightOf = ({lines}: Entry, text: number): number => lines.length * leading(text) + 2;

/** The reader over its column, with what it rests on; each group right over its own, the last one on top. */
function headersOf(
  series: Series,
  columns: readonly Column[],
  width: number,
  small: number
): readonly Header[] {
  const {n, absent} = columns[0]!.whole;
  const basis = absent ? ['geen gegevens'] : n === null ? [] : [`n = ${tally(n)}`];
  const room = series.group ? width * 0.44 : width;
  const lines = [...wrap(series.selfLabel, room, small, {bold: true}), ...basis];
  const groups = [series.group, series.beside].filter((group) => group !== null);
  let above = 0;
  const headers = groups.map((group, at): Header => {
    const {x, width: across} = columns[at + 1]!;
    const words = wrap(group.label, width * 0.52, small, {most: groups.length > 1 ? 2 : 3});
    const header = at === 0 ? {x: x + across} : {x: x + across / 2 - 6, drop: x + across / 2};
    above += words.length;
    return {...header, lines: words, own: false, above: above - words.length};
  });
  return [{lines, x: 0, own: true, above: 0}, ...headers];
}

function drawLarge(into: Drawing, series: Series, large: Large, top: number, type: Type): void {
  const {columns, entries, numbers, names, headers} = large;
  const {text, small} = type;
  const span = {top: top + large.span.top, bottom: top + large.span.bottom};
  drawHeaders(into, headers, span.top, small);
  const reach = reachOf(columns);
  for (const column of columns) drawColumn(into, series, column, span, reach);
  const middles = placeEntries(entries, columns, span, (entry) => heightOf(entry, text));
  entries.forEach((entry, row) => {
    const y = middles[row]!;
    const base = y - (entry.lines.length * leading(text)) / 2 + text * 0.9;
    const [own, group] = columns;
    drawLeader(into, own!, entry, {from: own!.width + 2, to: own!.width + near - 4, y}, span, reach);
    if (group) drawLeader(into, group, entry, {from: group.x - 2, to: numbers.at(-1)! + 3, y}, span, reach);
    entry.lines.forEach((words, at) => {
      label(into, {x: names, y: base + at * leading(text), text: words, size: text});
    });
    entry.points.forEach((point, at) => {
      const whose = columns[at]!.whose;
      const size = at === 0 ? text : small;
      drawNumber(into, series, point, {x: numbers[at]!, y: y + size * 0.36, size, whose, anchor: 'end'});
    });
  });
}

function drawHeaders(into: Drawing, headers: readonly Header[], bottom: number, small: number): void {
  for (const {lines, x, own, above, drop} of headers) {
    const last = bottom - 8 - above * leading(small);
    if (drop !== undefined) {
      const y = round(last - small * 0.3);
      const path = into.append('path').attr('d', `M${round(x + 2)},${y}H${round(drop)}V${round(bottom - 3)}`);
      path.attr('fill', 'none').attr('stroke', paint.group);
    }
    lines.forEach((text, at) => {
      const y = last - (lines.length - 1 - at) * leading(small);
      const name = own && !/^(n =|geen gegevens)/.test(text);
      const fill = name ? paint.own : paint.muted;
      label(into, {x, y, text, size: small, anchor: own ? 'start' : 'end', fill, bold: name});
    });
  }
}

interface Few {
  readonly rows: readonly {readonly on: string; readonly name: string; readonly wholes: readonly Whole[]}[];
  readonly left: number;
  readonly bars: readonly [number, number];
  /** Right edge of the numbers. */
  readonly right: number;
  readonly pitch: number;
  readonly top: number;
  readonly height: number;
}

const thick = 14;
const thin = 6;

/** Every place in the same colours, small: the reader's bar, and thinner under it each group's. */
function smallOf(
  series: Series,
  on: readonly string[],
  {text, small, narrow}: Type,
  [from, to]: readonly [number, number]
): Few {
  const scopes = [series.self, series.group?.id, series.beside?.id].filter((scope) => scope !== undefined);
  const rows = on.map((code) => ({
    on: code,
    name: axisLabel(series, code, true),
    wholes: scopes.map((scope) => wholeOf(series, scope, code))
  }));
  const names = rows.flatMap((row) => [
    widthOf(row.name, text, true),
    widthOf(basisOf(series, row.on, row.wholes[0]!), small)
  ]);
  const left = from + Math.min(narrow ? 120 : 130, Math.max(...names)) + 16;
  const values = rows.flatMap(({on: code}) =>
    aboutAt(series, code).map((point) => widthOf(numberWords(series, point), small, true))
  );
  const right = to - Math.max(30, ...values) - 10;
  const bar = thick + (scopes.length - 1) * (thin + 2);
  const pitch = Math.max(bar, leading(text) + leading(small), scopes.length * (leading(small) - 2)) + 10;
  const top = leading(small) + 10;
  return {rows, left: from, bars: [left, right], right: to, pitch, top, height: top + rows.length * pitch};
}

/** The category that the figure's sentence is about, of all who are compared. */
const aboutAt = (series: Series, on: string): readonly (Point | undefined)[] =>
  [series.self, series.group?.id, series.beside?.id]
    .filter((scope) => scope !== undefined)
    .map((scope) => pointAt(series, scope, on, aboutOf(series)));

const basisOf = (series: Series, on: string, own: Whole): string =>
  [own.n === null ? '' : `n = ${tally(own.n)}`, own.absent ? 'geen gegevens' : '', ...earlyOf(series, on)]
    .filter(Boolean)
    .join(', ');

function drawSmall(into: Drawing, series: Series, few: Few, y: number, {text, small}: Type): void {
  const {per} = series.axis;
  const title = `${per.charAt(0).toUpperCase()}${per.slice(1)}`;
  label(into, {x: few.left, y: y + small, text: title, size: small, fill: paint.muted});
  const room = few.right - few.left - widthOf(title, small) - 16;
  const about = shorten(categoryLabel(series, aboutOf(series), true), room, small);
  label(into, {x: few.right, y: y + small, text: about, size: small, anchor: 'end', fill: paint.muted});
  few.rows.forEach(({on, name, wholes}, row) => {
    const top = y + few.top + row * few.pitch;
    const here = on === chosen(series);
    const bar = thick + (wholes.length - 1) * (thin + 2);
    const room = few.bars[0] - few.left - 16;
    const words = shorten(name, room, text, here);
    const basis = shorten(basisOf(series, on, wholes[0]!), room, small);
    label(into, {x: few.left, y: top + text * 0.8, text: words, size: text, bold: here});
    label(into, {
      x: few.left,
      y: top + text * 0.8 + leading(small),
      text: basis,
      size: small,
      fill: paint.muted
    });
    aboutAt(series, on).forEach((point, at) => {
      const whose = at === 0 ? 'own' : 'group';
      const place = {
        x: few.right,
        y: top + small * 0.86 + at * (leading(small) - 2),
        size: small,
        whose
      } as const;
      drawNumber(into, series, point, {...place, anchor: 'end'});
    });
    if (here) line(into, [few.bars[0] - 8, top - 3, few.bars[0] - 8, top + bar + 3], paint.ink, 3);
    wholes.forEach((whole, at) => {
      const place = {
        y: top + (at === 0 ? 0 : thick + 2 + (at - 1) * (thin + 2)),
        height: at === 0 ? thick : thin
      };
      drawBar(into, series, whole, few.bars, place, at === 2);
    });
  });
}

/** A whole lying down. */
function drawBar(
  into: Drawing,
  series: Series,
  whole: Whole,
  [left, right]: readonly [number, number],
  {y, height}: {readonly y: number; readonly height: number},
  hollow: boolean
): void {
  const most = Math.max(1, whole.end);
  const x = (share: number) => left + ((right - left) * share) / most;
  for (const part of whole.parts)
    drawPart(into, series, part, {x: x(part.from), y, width: x(part.to) - x(part.from) - 1, height}, hollow);
  drawRest(into, series, whole, {x: x(whole.end), y, width: x(1) - x(whole.end), height});
}
