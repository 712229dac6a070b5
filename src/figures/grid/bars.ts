import {scaleLinear} from 'd3';
import {margin} from '../looks.ts';
import * as paint from '../paint.ts';
import type {FigureContext} from '../series.ts';
import {type Drawing, hatch, label, leading, line, rect, root, sizes} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {barAxis, marksOf} from './axis.ts';
import type {DrawnGrid, GridMark} from './grid.ts';

const thick = 16;

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly text: number;
  readonly small: number;
  /** Do names stand over their bars? Beside them there is no room for the longest. */
  readonly over: boolean;
  /** From one bar of a row to the next. */
  readonly step: number;
  readonly x: (value: number) => number;
}

/** A bar for each place: rows under one another, within each its columns, every bar with its name and its number. */
export function gridBars(grid: DrawnGrid, context: FigureContext): SVGSVGElement {
  const {width, text, small} = sizes[context.width];
  const several = grid.columns.length > 1;
  const names = several ? grid.columns : grid.rows;
  const wish = Math.max(...names.map(({label}) => widthOf(label, text, !several))) + 14;
  const over = wish > Math.round(width * 0.46);
  const left = over ? 1 : wish;
  const right = Math.max(...marksOf(grid).map((mark) => widthOf(wordsOf(mark), text, true))) + 14;
  const axis = barAxis(grid, context.width === 'wide' ? 5 : 3);
  const top = leading(small) * 2 + 12;
  const x = scaleLinear()
    .domain(axis.domain)
    .range([left, Math.max(left + 40, width - right)]);
  const step = thick + (several ? 4 : 12) + (over ? leading(text) : 0);
  const frame: Frame = {width, left, right, top, text, small, over, step, x};
  const pitch = several ? leading(text) + grid.columns.length * step + 14 : step;
  const svg = root(context, 'bars', top + grid.rows.length * pitch);
  label(svg, {x: 0, y: small, text: grid.unit, size: small, fill: paint.muted});
  for (const tick of axis.ticks) {
    line(svg, [x(tick), top - 6, x(tick), top + grid.rows.length * pitch - 8], paint.grid);
    const anchor = x(tick) < left + widthOf(axis.tick(tick), small) / 2 ? 'start' : 'middle';
    label(svg, {x: x(tick), y: top - 10, text: axis.tick(tick), size: small, anchor, fill: paint.muted});
  }
  grid.rows.forEach((row, at) => {
    drawRow(svg, grid, row, frame, top + at * pitch, at * grid.columns.length);
  });
  return svg.node() as SVGSVGElement;
}

function drawRow(
  into: Drawing,
  {columns}: DrawnGrid,
  {label: name, marks}: DrawnGrid['rows'][number],
  frame: Frame,
  top: number,
  first: number
): void {
  const {left, text, width, over, step} = frame;
  const several = columns.length > 1;
  if (several)
    label(into, {
      x: 0,
      y: top + text,
      text: shorten(name, width, text, true),
      size: text,
      bold: true,
      halo: true
    });
  marks.forEach((mark, at) => {
    const from = (several ? top + leading(text) + 4 : top) + at * step;
    const y = over ? from + leading(text) : from;
    const words = shorten(several ? columns[at]!.label : name, over ? width : left - 14, text);
    if (over) label(into, {x: 0, y: from + text, text: words, size: text, halo: true});
    else label(into, {x: left - 10, y: y + thick / 2 + text * 0.36, text: words, size: text, anchor: 'end'});
    if (mark) drawBar(into, mark, frame, y, first + at);
  });
}

function drawBar(into: Drawing, mark: GridMark, {x, text}: Frame, y: number, index: number): void {
  const zero = x(0);
  const fill = mark.own ? paint.own : paint.group;
  const baseline = y + thick / 2 + text * 0.36;
  const foot = line(into, [zero, y - 2, zero, y + thick + 2], paint.muted);
  if (mark.hidden) hatch(into, {x: zero + 1, y, width: 44, height: thick}, index);
  else if (mark.value === null) foot.attr('data-point', index);
  const end = mark.value === null ? zero : x(mark.value);
  if (mark.value !== null) {
    const bar = rect(
      into,
      {x: Math.min(zero, end), y, width: Math.abs(end - zero), height: thick},
      mark.hollow ? paint.paper : fill
    );
    bar.attr('data-point', index);
    if (mark.hollow) bar.attr('stroke', fill).attr('stroke-width', 1.5);
  }
  const far = drawInterval(into, mark, x, y);
  label(into, {
    x: Math.max(end, zero, mark.hidden ? zero + 45 : zero, far) + 7,
    y: baseline,
    text: wordsOf(mark),
    size: text,
    bold: mark.own && mark.value !== null,
    fill: mark.own && mark.value !== null ? paint.own : paint.muted,
    halo: true
  });
}

/** Answers how far it reaches. */
function drawInterval(into: Drawing, {low, high}: GridMark, x: Frame['x'], y: number): number {
  if (low === null || high === null) return Number.NEGATIVE_INFINITY;
  const [, most] = (x as unknown as {range(): [number, number]}).range();
  const [from, to] = [x(low), Math.min(most, x(high))];
  margin(into, [from, to], y + thick / 2, 'across');
  return to;
}

const wordsOf = ({hidden, text}: GridMark): string => (hidden ? 'verborgen' : text);
