/** What the marks of a strip are: a strip with names, once, over the column of all strips. */
import {margin} from '../../looks.ts';
import * as paint from '../../paint.ts';
import {create, type Drawing, label, line, round} from '../../svg.ts';
import {widthOf} from '../../text.ts';
import {area, drawOwn as drawMark, halfAt, stripSize, tenthsAt} from './strip.ts';

/** Names of the marks; empty where no row has such a mark. */
export interface Named {
  readonly own: string;
  /** Does any row know where eight of ten providers lie? */
  readonly tenths: boolean;
  readonly before: string;
  readonly limit: string;
}

const height = 52;
const axis = 29;
const size = 13;
const middle = stripSize.width / 2;

/** Names over the marks of what surrounds, and under those that every row has. */
export function key({own, tenths, before, limit}: Named, document: Document): SVGSVGElement {
  const svg = create(document, 'svg')
    .attr('viewBox', `0 0 ${stripSize.width} ${height}`)
    .attr('width', stripSize.width)
    .attr('height', height);
  if (tenths) {
    area(svg, tenthsAt, [axis - 13, height], 'strip-tenths');
    label(svg, {x: tenthsAt[1] + 5, y: height - 3, text: '8 van de 10', size, fill: paint.muted});
  }
  area(svg, halfAt, [axis - 13, height], 'strip-half');
  for (const x of halfAt) line(svg, [x, axis - 13, x, height], paint.group);
  write(svg, middle, 11, 'middelste helft', paint.muted);
  line(svg, [middle, axis - 8, middle, axis + 8], paint.group, 3);
  write(svg, middle, height - 3, 'groep', paint.muted);
  if (before !== '') drawBefore(svg, before);
  if (own !== '') drawOwn(svg, own);
  if (limit !== '') drawLimit(svg, limit);
  return svg.node() as SVGSVGElement;
}

/** Where the reader's mark stands in the key. */
const ownAt = 66;
const marginHalf = 22;

function drawOwn(into: Drawing, name: string): void {
  margin(into, [ownAt - marginHalf, ownAt + marginHalf], axis, 'across');
  into.append('circle').attr('cx', ownAt).attr('cy', axis).attr('r', 5).attr('fill', paint.own);
  const words = `${name}, met marge`;
  write(into, Math.min(ownAt, halfAt[0] - 5 - widthOf(words, size) / 2), height - 3, words, paint.own);
}

function drawBefore(into: Drawing, name: string): void {
  const x = 22;
  into
    .append('circle')
    .attr('cx', x)
    .attr('cy', axis)
    .attr('r', 3.5)
    .attr('fill', paint.paper)
    .attr('stroke', paint.own)
    .attr('stroke-width', 1.5);
  write(into, x, 11, name, paint.muted);
}

function drawLimit(into: Drawing, name: string): void {
  const x = stripSize.width - 36;
  line(into, [x, axis - 12, x, axis + 7], paint.ink, 1.5).attr('stroke-dasharray', '3 2');
  write(into, x, 11, name, paint.muted);
}

/** In the middle of its mark, and never beyond the strip. */
function write(into: Drawing, at: number, y: number, text: string, fill: string): void {
  const half = widthOf(text, size) / 2;
  const x = round(Math.max(half, Math.min(stripSize.width - half, at)));
  label(into, {x, y, text, size, anchor: 'middle', fill});
}

/** Signs of rows that are told of, and of marks that lie off their strip. */
export type Sign = 'loud' | 'off';

const signSize = 24;

export function signOf(name: Sign, document: Document): SVGSVGElement {
  const svg = create(document, 'svg')
    .attr('viewBox', `0 0 ${signSize} ${signSize}`)
    .attr('width', signSize)
    .attr('height', signSize);
  const inside = svg.append('g').attr('transform', `translate(${signSize / 2},${signSize / 2})`);
  drawMark(inside as unknown as Drawing, {
    beyond: name === 'off' ? 1 : 0,
    loud: name === 'loud',
    open: false
  });
  return svg.node() as SVGSVGElement;
}
