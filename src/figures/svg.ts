/** The little SVG that every kind draws with: roots, groups, labels, hatching. No ids, no inline styles. */
import {creator, type Selection, select} from 'd3';
import * as paint from './paint.ts';
import type {FigureContext, ShowKind} from './series.ts';
import {wrap} from './text.ts';

export type Drawing = Selection<SVGElement, unknown, null, undefined>;

/** Declared widths in CSS px, and the sizes of type that go with them. */
export const sizes = {
  wide: {width: 720, text: 15, small: 14},
  narrow: {width: 340, text: 14, small: 13}
} as const;

/** A new, empty element in the given document. */
export function create(document: Document, name: string): Drawing {
  return select(
    creator<SVGElement>(`svg:${name}`).call(document.documentElement as never)
  ) as unknown as Drawing;
}

/** The root of a drawing that D3 makes. */
export function root({document, width}: FigureContext, kind: ShowKind, height: number): Drawing {
  const across = sizes[width].width;
  return create(document, 'svg')
    .attr('class', `drawing-${kind}`)
    .attr('width', across)
    .attr('height', round(height))
    .attr('viewBox', `0 0 ${across} ${round(height)}`);
}

/**
 * Which values a drawing shows, and where: `x 0:20 94.5:648`. Two drawings with the same have one scale, and a mark that stands
 * elsewhere in the second has another value.
 */
export function tellScale(
  into: Drawing,
  way: 'x' | 'y',
  [from, to]: readonly [number, number],
  at: (value: number) => number
): void {
  const short = (value: number) => Number(value.toPrecision(6));
  into.attr('data-scale', `${way} ${short(from)}:${short(to)} ${round(at(from))}:${round(at(to))}`);
}

/** Whole tenths of a pixel: short, and the same on every engine. */
export const round = (px: number): number => Math.round(px * 10) / 10;

export interface Label {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly bold?: boolean;
  /** Paper around the letters, where a label may lie on a line. */
  readonly halo?: boolean;
}

/** One line of text: none where there is nothing to say, or room for no letter of it. */
export function label(into: Drawing, {x, y, text, size, anchor = 'start', fill, bold, halo}: Label): void {
  if (/^…?$/.test(text)) return;
  const made = into
    .append('text')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('font-size', size)
    .attr('text-anchor', anchor)
    .attr('fill', fill ?? paint.ink);
  if (bold) made.attr('font-weight', 700);
  if (halo)
    made
      .attr('stroke', paint.paper)
      .attr('stroke-width', 4)
      .attr('stroke-linejoin', 'round')
      .attr('paint-order', 'stroke');
  made.text(text);
}

/** Several lines under one another; answers the number of lines. */
export function paragraph(into: Drawing, given: Label, width: number, most = 2): number {
  const lines = wrap(given.text, width, given.size, {bold: given.bold ?? false, most});
  lines.forEach((text, index) => {
    label(into, {...given, text, y: given.y + index * leading(given.size)});
  });
  return lines.length;
}

/** Distance between two baselines. */
export const leading = (size: number): number => Math.round(size * 1.25);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rect(into: Drawing, {x, y, width, height}: Box, fill: string): Drawing {
  return into
    .append('rect')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('width', round(Math.max(0, width)))
    .attr('height', round(Math.max(0, height)))
    .attr('fill', fill) as unknown as Drawing;
}

export function line(
  into: Drawing,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: string,
  width = 1
) {
  return into
    .append('line')
    .attr('x1', round(x1))
    .attr('y1', round(y1))
    .attr('x2', round(x2))
    .attr('y2', round(y2))
    .attr('stroke', stroke)
    .attr('stroke-width', width);
}

/** A bar of the second group: only its edge, broken, and as heavy to the eye as the first group's bar. */
export const outline = (into: Drawing, box: Box): Drawing =>
  rect(into, {x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5}, 'none')
    .attr('stroke', paint.group)
    .attr('stroke-width', 1.5)
    .attr('stroke-dasharray', '4 2') as unknown as Drawing;

/** A stroke of the second group: hollow, so that it is neither the first group's nor a norm. */
export const hollow = (into: Drawing, x: number, [from, to]: readonly [number, number]): Drawing =>
  rect(into, {x: x - 2.5, y: from, width: 5, height: to - from}, paint.paper)
    .attr('stroke', paint.group)
    .attr('stroke-width', 1.75) as unknown as Drawing;

/** Size of the sign that stands where a hidden value would: the same whatever was hidden. */
export const veilSize = {width: 28, height: 12} as const;

/** The one sign of a hidden value, with its left and middle. */
export function veil(into: Drawing, [x, middle]: readonly [number, number], point?: number): void {
  hatch(into, {x: x + 0.5, y: middle - 5.5, width: veilSize.width - 1, height: veilSize.height - 1}, point);
}

/** Hatching: the look of all that is hidden. */
export function hatch(into: Drawing, {x, y, width, height}: Box, point?: number): void {
  const made = into.append('path').attr('d', hatching({x, y, width, height}));
  made.attr('fill', 'none').attr('stroke', paint.muted).attr('stroke-width', 1);
  if (point !== undefined) made.attr('data-point', point);
}

/** A rectangle with diagonals at 5 px, worked out rather than clipped: a clip would need an id. */
function hatching({x, y, width, height}: Box): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height];
  const strokes = [`M${round(left)},${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`];
  for (let at = 5; at < width + height; at += 5) {
    const from = at <= width ? [left + at, top] : [right, top + at - width];
    const to = at <= height ? [left, top + at] : [left + at - height, bottom];
    strokes.push(`M${round(from[0]!)},${round(from[1]!)}L${round(to[0]!)},${round(to[1]!)}`);
  }
  return strokes.join('');
}
