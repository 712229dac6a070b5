/**
 * What a mark means shows in its shape, and not in its colour alone: on grey paper, by night and in a reader's own colours
 * the middle half is a block, a margin of chance a line with both ends marked, what chance allows a round field of dots, and
 * what is ordinary a line between two open dots. Every edge stands out from the paper.
 */
import * as paint from './paint.ts';
import {type Box, type Drawing, line, rect, round} from './svg.ts';

/** From where to where something reaches along the axis, in px. */
export type Ends = readonly [number, number];

/** The middle half of a group: a block with an edge. */
export function half(into: Drawing, [from, to]: Ends, top: number, height: number): Drawing {
  const box = {x: from + 0.5, y: top + 0.5, width: Math.max(1, to - from - 1), height: height - 1};
  return rect(into, box, paint.groupSoft).attr('stroke', paint.group) as unknown as Drawing;
}

/** Which of two ends an axis cuts off. */
export type Cut = readonly [boolean, boolean];

/** The 95% margin of a figure of the reader: its ends are marked, and paper around it keeps it apart from what it lies on. */
export function margin(
  into: Drawing,
  ends: Ends,
  at: number,
  lies: 'across' | 'upright',
  cut: Cut = [false, false]
): void {
  const d = lies === 'across' ? across(ends, at, cut) : upright(ends, at, cut);
  stroke(into, d, paint.paper, 5);
  stroke(into, d, paint.own, 2);
}

/** The same over the end of the reader's own bar: of paper as far as it lies on it. A bar that is hardly one is not cut up. */
export function marginOnBar(
  into: Drawing,
  [from, to]: Ends,
  end: number,
  at: number,
  [, beyond]: Cut = [false, false]
): void {
  const over = Math.max(from, Math.min(to, end));
  if (over - from >= 8)
    stroke(into, `M${round(from)},${round(at)}H${round(over)}${capAt(from, at)}`, paint.paper, 2);
  const last = beyond ? '' : capAt(to, at);
  if (to > over) stroke(into, `M${round(over)},${round(at)}H${round(to)}${last}`, paint.own, 2);
}

const cap = 4.5;
const capAt = (x: number, y: number): string => `M${round(x)},${round(y - cap)}v${2 * cap}`;
const capOn = (y: number, x: number): string => `M${round(x - cap)},${round(y)}h${2 * cap}`;

/** A mark at every end that is there. */
const caps = (ends: Ends, cut: Cut, mark: (end: number) => string): string =>
  ends.map((end, nth) => (cut[nth] ? '' : mark(end))).join('');

const across = ([from, to]: Ends, y: number, cut: Cut): string =>
  `M${round(from)},${round(y)}H${round(to)}${caps([from, to], cut, (end) => capAt(end, y))}`;

const upright = ([from, to]: Ends, x: number, cut: Cut): string =>
  `M${round(x)},${round(from)}V${round(to)}${caps([from, to], cut, (end) => capOn(end, x))}`;

function stroke(into: Drawing, d: string, colour: string, width: number): void {
  into.append('path').attr('d', d).attr('fill', 'none').attr('stroke', colour).attr('stroke-width', width);
}

/** What chance allows: where it mostly brings somebody a high field of dots, and as far as it may a low one around it. */
export function chance(
  into: Drawing,
  usual: Ends,
  nearly: Ends | null,
  middle: number,
  height: number
): void {
  if (nearly) field(into, {...lying(nearly), y: middle - height / 4, height: height / 2}, paint.paper);
  const box = {...lying(usual), y: middle - height / 2, height};
  field(into, box, paint.groupSoft);
  dots(into, box);
}

const lying = ([from, to]: Ends): Pick<Box, 'x' | 'width'> => ({x: from, width: Math.max(4, to - from)});

function field(into: Drawing, {x, y, width, height}: Box, fill: string): void {
  const box = {x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1};
  rect(into, box, fill)
    .attr('rx', round(Math.min(box.width, box.height) / 2))
    .attr('stroke', paint.group);
}

/** Three rows of dots, the middle one shifted: round dashes of no length. */
function dots(into: Drawing, {x, y, width, height}: Box): void {
  const [left, right, middle] = [x + 5, x + width - 5, y + height / 2];
  if (right - left < 4) return;
  const rows = [-1, 0, 1].map((row) => {
    const shift = row === 0 ? 3 : 0;
    return `M${round(left + shift)},${round(middle + (row * height) / 4)}H${round(right)}`;
  });
  into
    .append('path')
    .attr('d', rows.join(''))
    .attr('fill', 'none')
    .attr('stroke', paint.group)
    .attr('stroke-width', 1.8)
    .attr('stroke-linecap', 'round')
    .attr('stroke-dasharray', '0 6');
}

/** What is ordinary among providers: a line between two open dots, in their colour. */
export function ordinary(into: Drawing, [from, to]: Ends, y: number): void {
  line(into, [from, y, to, y], paint.group, 1.5);
  for (const x of [from, to])
    into
      .append('circle')
      .attr('cx', round(x))
      .attr('cy', round(y))
      .attr('r', 2.5)
      .attr('fill', paint.paper)
      .attr('stroke', paint.group)
      .attr('stroke-width', 1.5);
}

/** How far the reader's own cases lie apart: a dotted line without ends. */
export function scatter(into: Drawing, [from, to]: Ends, y: number): void {
  line(into, [from, y, to, y], paint.own, 2.5)
    .attr('stroke-linecap', 'round')
    .attr('stroke-dasharray', '0 5');
}
