/**
 * The list beside the columns: every category on a line of its own, joined to its part of each column, so that the
 * smallest part keeps its name and its numbers.
 */
import {dodge} from '../dodge.ts';
import * as paint from '../paint.ts';
import type {Point, Series} from '../series.ts';
import {type Drawing, round} from '../svg.ts';
import {wrap} from '../text.ts';
import {categoryLabel} from '../words.ts';
import {type Column, reachOf, type Span} from './columns.ts';
import type {Part, Whole} from './whole.ts';

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

/** A category's part of a whole. */
export const partIn = ({parts}: Whole, {colour}: Entry): Part | undefined =>
  parts.find((part) => part.colour === colour);

/** The middle of a category's part, as a share of the whole; of the hidden rest for a hidden one. */
export function middleIn(whole: Whole, entry: Entry): number | null {
  const part = partIn(whole, entry);
  if (part) return (part.from + part.to) / 2;
  return whole.hidden.some(({category}) => category === entry.id)
    ? (whole.rest.from + whole.rest.to) / 2
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
