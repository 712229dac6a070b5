/**
 * A composition as columns with a list beside them: every category stands on one line, joined to its part of each
 * column, so that the smallest part keeps its name and its numbers.
 */
import {dodge} from './dodge.ts';
import {briefly} from './format.ts';
import {drawn} from './key.ts';
import * as paint from './paint.ts';
import type {Point, Series} from './series.ts';
import {type Box, type Drawing, hatch, label, rect, round, veil, veilSize} from './svg.ts';
import {widthOf, wrap} from './text.ts';
import type {Part, Whole} from './whole.ts';
import {categoryLabel} from './words.ts';

export type Whose = 'own' | 'group' | 'beside';

/** One column of a whole: where it stands, and whose it is. */
export interface Column {
  readonly whole: Whole;
  readonly whose: Whose;
  readonly x: number;
  readonly width: number;
}

/** From where to where columns stand. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** How far the fullest column reaches: 1, or more where parts are rounded apart. */
export const reachOf = (columns: readonly Column[]): number =>
  Math.max(1, ...columns.map(({whole}) => whole.end));

/** Parts as rectangles from top to bottom; what is hidden is one hatched rest. */
export function drawColumn(
  into: Drawing,
  series: Series,
  {whole, whose, x, width}: Column,
  {top, bottom}: Span,
  most: number
): void {
  const y = (share: number) => top + ((bottom - top) * share) / most;
  for (const part of whole.parts) {
    const box = {x, y: y(part.from), width, height: y(part.to) - y(part.from) - 1};
    drawPart(into, series, part, box, whose === 'beside');
  }
  drawRest(into, series, whole, {x, y: y(whole.end), width, height: y(1) - y(whole.end)});
}

/** One part in its colour, with its index where it is a point of this series: hollow for the second group, faint for a bound and for a figure of few. */
export function drawPart(
  into: Drawing,
  series: Series,
  {point, colour}: Part,
  box: Box,
  hollow: boolean
): void {
  const [width, height] = [Math.max(0.5, box.width), Math.max(0.5, box.height)];
  const fill = paint.categoryColour(colour);
  const open = hollow && width > 2 && height > 2;
  const made = open
    ? rect(into, {x: box.x + 0.5, y: box.y + 0.5, width: width - 1, height: height - 1}, paint.paper).attr(
        'stroke',
        fill
      )
    : rect(into, {...box, width, height}, fill);
  if (!open && (point.status !== 'shown' || point.unreliable)) made.attr('fill-opacity', 0.5);
  const index = series.points.indexOf(point);
  if (index >= 0) made.attr('data-point', index);
}

/** What is left of a whole: one hatched rest for all that is hidden, an empty frame where there is nothing. */
export function drawRest(into: Drawing, series: Series, {parts, hidden}: Whole, box: Box): void {
  // Parts of a group are rounded apart, so that nothing may be left over: then the sign stands behind the last.
  const [width, height] = [Math.max(6, box.width) - 1, Math.max(6, box.height) - 1];
  const at = {x: box.x + 0.5, y: box.y + 0.5, width, height};
  const index = hidden[0] ? series.points.indexOf(hidden[0]) : -1;
  if (hidden.length > 0) hatch(into, at, index < 0 ? undefined : index);
  else if (parts.length === 0) rect(into, at, 'none').attr('stroke', paint.grid);
}

/** One line of the list: a category with its point in every column. */
export interface Entry {
  readonly id: string;
  readonly colour: number;
  readonly lines: readonly string[];
  readonly points: readonly (Point | undefined)[];
}

/** Every category that has a figure, or a hidden one, in any of the columns. */
export function entriesOf(
  series: Series,
  columns: readonly Column[],
  width: number,
  {size, short, most}: {readonly size: number; readonly short: boolean; readonly most: number}
): readonly Entry[] {
  return series.indicator.categories.flatMap(({id}, colour) => {
    const points = columns.map(({whole}) =>
      [...whole.parts.map(({point}) => point), ...whole.hidden].find(({category}) => category === id)
    );
    if (points.every((point) => point === undefined)) return [];
    const full = wrap(categoryLabel(series, id), width, size, {most: 9});
    const cut = full.length > most || full.some((line) => line.endsWith('…'));
    const name = short || cut ? categoryLabel(series, id, true) : categoryLabel(series, id);
    return [{id, colour, lines: wrap(name, width, size, {most}), points}];
  });
}

/** Middles of the lines of the list: each beside its part of the first column that has one. */
export function placeEntries(
  entries: readonly Entry[],
  columns: readonly Column[],
  {top, bottom}: Span,
  heightOf: (entry: Entry) => number
): readonly number[] {
  const most = reachOf(columns);
  const blocks = entries.map((entry) => {
    const shares = columns.map(({whole}) => partIn(whole, entry)).filter((part) => part !== undefined);
    const rests = columns.map(({whole}) => middleIn(whole, entry)).filter((share) => share !== null);
    const wish = shares[0] ? (shares[0].from + shares[0].to) / 2 : (rests[0] ?? 1);
    return {middle: top + ((bottom - top) * wish) / most, height: heightOf(entry)};
  });
  return dodge(inOrder(blocks), [top - 4, bottom + 4]);
}

/** Entries keep the order of the categories, also where a hidden one would wish to stand elsewhere. */
function inOrder(
  blocks: readonly {readonly middle: number; readonly height: number}[]
): readonly {readonly middle: number; readonly height: number}[] {
  let least = Number.NEGATIVE_INFINITY;
  return blocks.map((block) => {
    least = Math.max(least, block.middle);
    return {...block, middle: least};
  });
}

const partIn = ({parts}: Whole, {colour}: Entry): Part | undefined =>
  parts.find((part) => part.colour === colour);

/** The middle of a category's part, as a share of the whole; of the hidden rest for a hidden one. */
function middleIn(whole: Whole, entry: Entry): number | null {
  const part = partIn(whole, entry);
  if (part) return (part.from + part.to) / 2;
  return whole.hidden.some(({category}) => category === entry.id)
    ? Math.max(1, whole.end) / 2 + whole.end / 2
    : null;
}

/** A thin line from a part of a column to its line in the list, in the category's colour. */
export function drawLeader(
  into: Drawing,
  column: Column,
  entry: Entry,
  {from, to, y}: {readonly from: number; readonly to: number; readonly y: number},
  {top, bottom}: Span,
  most: number
): void {
  const share = middleIn(column.whole, entry);
  // Nothing of the whole may be read: the sign in the list says enough.
  if (share === null || column.whole.parts.length === 0) return;
  const hidden = partIn(column.whole, entry) === undefined;
  const start = round(top + ((bottom - top) * share) / most);
  const bend = round(from + (to - from) * 0.7);
  const made = into.append('path').attr('d', `M${round(from)},${start}L${bend},${round(y)}H${round(to)}`);
  made.attr('fill', 'none').attr('stroke', hidden ? paint.muted : paint.categoryColour(entry.colour));
  if (hidden) made.attr('stroke-dasharray', '2 3');
}

export interface Figure {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly whose: Whose;
  readonly anchor: 'start' | 'end';
}

/** A number of the list: the reader's in its colour, a hidden one as its sign. */
export function drawNumber(into: Drawing, series: Series, point: Point | undefined, at: Figure): void {
  const {x, y, size, whose, anchor} = at;
  if (point?.status === 'hidden') {
    veil(into, [anchor === 'end' ? x - veilSize.width : x, y - size * 0.36]);
    return;
  }
  const own = whose === 'own';
  label(into, {
    x,
    y,
    text: numberWords(series, point),
    size,
    anchor,
    fill: own ? paint.own : paint.muted,
    bold: own
  });
}

export function numberWords(series: Series, point: Point | undefined): string {
  if (!point || drawn(point, series) === null) return '–';
  return `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`;
}

/** How wide the widest number of a column is. */
export const numbersWidth = (series: Series, entries: readonly Entry[], at: number, size: number): number =>
  Math.max(
    veilSize.width,
    ...entries.map(({points}) => widthOf(numberWords(series, points[at]), size, at === 0))
  );
