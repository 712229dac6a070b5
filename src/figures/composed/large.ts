/** The chosen place of a composition, large: columns, and the list of their parts between them. */
import {counted} from '../format.ts';
import * as paint from '../paint.ts';
import {chosen, groupsHere} from '../place.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading, round} from '../svg.ts';
import {wrap} from '../text.ts';
import {type Column, drawColumn, reachOf, type Span} from './columns.ts';
import {drawLeader, type Entry, entriesOf, placeEntries} from './list.ts';
import {drawNumber, numbersWidth} from './number.ts';
import type {Type} from './type.ts';
import {wholeOf} from './whole.ts';

/** Words over a column, right against it; `drop`: from where a line leads down to a column further on. */
interface Header {
  readonly lines: readonly string[];
  /** How many of the lines are a name; what follows is what it rests on. */
  readonly named: number;
  readonly x: number;
  readonly own: boolean;
  /** Lines between its last and the columns. */
  readonly above: number;
  readonly drop?: number;
}

export interface Large {
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

/** Where the columns and the list stand in `width` px. */
export function largeOf(series: Series, {text, small, narrow}: Type, width: number): Large {
  const on = chosen(series);
  const scopes = groupsHere(series).map(({group}) => group);
  const [mine, theirs] = narrow ? [40, 20] : [48, 24];
  const others = scopes.map((group, at): Column => {
    const x = width - theirs - (scopes.length - 1 - at) * (theirs + 4);
    return {whole: wholeOf(series, group.id, on), whose: at === 0 ? 'group' : 'beside', x, width: theirs};
  });
  const own: Column = {whole: wholeOf(series, series.subject, on), whose: 'self', x: 0, width: mine};
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
  const basis = absent ? ['geen gegevens'] : n === null ? [] : [counted(n, series.indicator.of)];
  const room = series.group ? width * 0.44 : width;
  const name = wrap(series.selfLabel, room, small, {bold: true});
  const lines = [...name, ...basis];
  const groups = groupsHere(series).map(({group}) => group);
  let above = 0;
  const headers = groups.map((group, at): Header => {
    const {x, width: across} = columns[at + 1]!;
    const words = wrap(group.label, width * 0.52, small, {most: groups.length > 1 ? 2 : 3});
    const header = at === 0 ? {x: x + across} : {x: x + across / 2 - 6, drop: x + across / 2};
    above += words.length;
    return {...header, lines: words, named: words.length, own: false, above: above - words.length};
  });
  return [{lines, named: name.length, x: 0, own: true, above: 0}, ...headers];
}

/** Draws it from `top` down. */
export function drawLarge(into: Drawing, series: Series, large: Large, top: number, type: Type): void {
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
  for (const {lines, named, x, own, above, drop} of headers) {
    const last = bottom - 8 - above * leading(small);
    if (drop !== undefined) {
      const y = round(last - small * 0.3);
      const path = into.append('path').attr('d', `M${round(x + 2)},${y}H${round(drop)}V${round(bottom - 3)}`);
      path.attr('fill', 'none').attr('stroke', paint.group);
    }
    lines.forEach((text, at) => {
      const y = last - (lines.length - 1 - at) * leading(small);
      const name = own && at < named;
      const fill = name ? paint.own : paint.muted;
      label(into, {x, y, text, size: small, anchor: own ? 'start' : 'end', fill, bold: name});
    });
  }
}
