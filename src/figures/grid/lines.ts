import {line as curve, scaleLinear, scalePoint} from 'd3';
import {dodge} from '../dodge.ts';
import * as paint from '../paint.ts';
import type {FigureContext} from '../series.ts';
import {type Drawing, hatch, label, leading, line, root, round, sizes} from '../svg.ts';
import {shorten, widthOf, wrap} from '../text.ts';
import {everyThatFits} from '../thin.ts';
import {type GridAxis, lineAxis} from './axis.ts';
import type {DrawnGrid, GridMark, GridSeries} from './grid.ts';

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** A line for each column over rows that follow one another, with its name and its last number at its end. */
export function gridLines(grid: DrawnGrid, context: FigureContext): SVGSVGElement {
  const {width, text, small} = sizes[context.width];
  const axis = lineAxis(grid, 4);
  const left = Math.max(...axis.ticks.map((tick) => widthOf(axis.tick(tick), small))) + 10;
  const ends = endsOf(grid);
  const right = Math.min(
    Math.round(width * (context.width === 'wide' ? 0.48 : 0.4)),
    Math.max(...ends.map(({words, own}) => widthOf(words, text, own))) + 20
  );
  const top = leading(small) + 14;
  const tall = ends.reduce((sum, {words, own}) => sum + linesOf(words, right, text, own).length, 0);
  const bottom = top + Math.max(context.width === 'wide' ? 240 : 200, tall * leading(text));
  const point = scalePoint<number>()
    .domain(grid.rows.map((_, at) => at))
    .range([left, width - right])
    .padding(0.2);
  const y = scaleLinear().domain(axis.domain).range([bottom, top]);
  const frame: Frame = {top, bottom, right, text, x: (at) => point(at)!, y};
  const svg = root(context, 'trend', bottom + leading(small) + 12);
  drawFrame(svg, grid, axis, frame, {left, width, small});
  // The reader's own line is drawn last, over all others.
  const order = grid.columns
    .map((_, at) => at)
    .sort((a, b) => Number(grid.columns[a]!.own) - Number(grid.columns[b]!.own));
  for (const at of order) drawLine(svg, grid, at, frame);
  drawEnds(svg, ends, frame, width);
  return svg.node() as SVGSVGElement;
}

function drawFrame(
  into: Drawing,
  grid: DrawnGrid,
  axis: GridAxis,
  {bottom, x, y}: Frame,
  {left, width, small}: {readonly left: number; readonly width: number; readonly small: number}
): void {
  const begin = axis.zoomed ? `${grid.unit}; de as begint niet bij 0` : grid.unit;
  label(into, {x: 0, y: small, text: shorten(begin, width, small), size: small, fill: paint.muted});
  const end = x(grid.rows.length - 1) + 12;
  for (const tick of axis.ticks) {
    line(into, [left, y(tick), end, y(tick)], paint.grid);
    const at = {x: left - 8, y: y(tick) + small * 0.36, text: axis.tick(tick)};
    label(into, {...at, size: small, anchor: 'end', fill: paint.muted});
  }
  const names = grid.rows.map((row) => row.label);
  const last = names.length - 1;
  const every = last < 1 ? 1 : everyThatFits(names, x(1) - x(0), small);
  names.forEach((text, at) => {
    // The last is always named: that is where lines have their words.
    if ((last - at) % every === 0)
      label(into, {x: x(at), y: bottom + leading(small) + 4, text, size: small, anchor: 'middle'});
    drawHidden(into, grid, at, x(at), bottom);
  });
}

/** What is hidden has no height: a sign for each at the foot, side by side. */
function drawHidden(
  into: Drawing,
  {rows, columns}: DrawnGrid,
  row: number,
  middle: number,
  bottom: number
): void {
  const hidden = rows[row]!.marks.flatMap((mark, column) => (mark?.hidden ? [column] : []));
  hidden.forEach((column, at) => {
    const x = middle + (at - hidden.length / 2) * 14;
    hatch(into, {x, y: bottom - 12, width: 12, height: 12}, row * columns.length + column);
  });
}

/** A bound stands at the end of the axis that it points to, with its words. */
function drawBound(
  into: Drawing,
  {bound, text: words}: GridMark,
  {colour, own}: GridSeries,
  x: number,
  {y, text}: Frame,
  index: number
): void {
  const [low, high] = (y as unknown as {domain(): [number, number]}).domain();
  const at = y(bound === 'under' ? low : high);
  line(into, [x - 7, at, x + 7, at], colour, own ? 4 : 3).attr('data-point', index);
  label(into, {
    ...{x, y: at + (bound === 'under' ? -6 : text + 4), text: words, size: text - 2},
    ...{anchor: 'middle', fill: own ? paint.own : paint.muted, halo: true}
  });
}

function drawLine(into: Drawing, {rows, columns}: DrawnGrid, column: number, frame: Frame): void {
  const {x, y} = frame;
  const {colour, own} = columns[column]!;
  const steps = rows.map(({marks}, at) => ({at, mark: marks[column] ?? null}));
  const path = curve<(typeof steps)[number]>()
    .defined(({mark}) => mark?.value != null)
    .x(({at}) => round(x(at)))
    .y(({mark}) => round(y(mark!.value!)));
  into
    .append('path')
    .attr('d', path(steps) ?? '')
    .attr('fill', 'none')
    .attr('stroke', colour)
    .attr('stroke-width', own ? 3 : 1.75);
  for (const {at, mark} of steps)
    if (mark?.value != null)
      drawPoint(into, mark, columns[column]!, [x(at), y(mark.value)], at * columns.length + column);
    else if (mark?.bound) drawBound(into, mark, columns[column]!, x(at), frame, at * columns.length + column);
}

function drawPoint(
  into: Drawing,
  mark: GridMark,
  {colour, own}: GridSeries,
  [x, y]: readonly [number, number],
  index: number
): void {
  into
    .append('circle')
    .attr('data-point', index)
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', own ? 4.5 : 3.5)
    .attr('fill', mark.hollow ? paint.paper : colour)
    .attr('stroke', colour)
    .attr('stroke-width', mark.hollow ? 2 : 0);
}

const linesOf = (words: string, right: number, size: number, bold: boolean): readonly string[] =>
  wrap(words, right - 8, size, {bold, most: 3});

interface End {
  readonly words: string;
  readonly own: boolean;
  readonly colour: string;
  readonly at: number;
  readonly value: number;
}

/** Where each line ends: its last number that may be read. */
function endsOf({rows, columns}: DrawnGrid): readonly End[] {
  return columns.flatMap((series: GridSeries, column) => {
    const at = rows.findLastIndex(({marks}) => marks[column]?.value != null);
    const mark = rows[at]?.marks[column];
    if (!mark || mark.value === null) return [];
    return [
      {
        words: [mark.text, at === rows.length - 1 ? '' : `(${rows[at]!.label})`, series.label]
          .filter(Boolean)
          .join(' '),
        own: series.own,
        colour: series.colour,
        at,
        value: mark.value
      }
    ];
  });
}

function drawEnds(
  into: Drawing,
  ends: readonly End[],
  {x, y, top, bottom, right, text}: Frame,
  width: number
): void {
  const lines = ends.map(({words, own}) => linesOf(words, right, text, own));
  const blocks = ends.map(({value}, at) => ({middle: y(value), height: lines[at]!.length * leading(text)}));
  const middles = dodge(blocks, [top - 8, bottom + 10]);
  ends.forEach(({own, colour, at, value}, index) => {
    const from = width - right + 8;
    line(into, [x(at) + 6, y(value), from - 3, middles[index]!], colour);
    const first = middles[index]! + text * 0.36 - ((lines[index]!.length - 1) * leading(text)) / 2;
    lines[index]!.forEach((words, row) => {
      label(into, {
        x: from,
        y: first + row * leading(text),
        text: words,
        size: text,
        bold: own,
        // The colours of categories are made for marks: words are ink, and a line of that colour leads to them.
        fill: own ? paint.own : paint.ink,
        halo: true
      });
    });
  });
}
