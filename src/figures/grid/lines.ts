import * as Plot from '@observablehq/plot';
import {dodge} from '../dodge.ts';
import * as paint from '../paint.ts';
import type {FigureContext} from '../series.ts';
import {type Drawing, hatch, label, leading, line, sizes} from '../svg.ts';
import {shorten, widthOf, wrap} from '../text.ts';
import {everyThatFits} from '../thin.ts';
import {type GridAxis, lineAxis} from './axis.ts';
import type {DrawnGrid, GridMark, GridSeries} from './grid.ts';
import {numbered, overlay, plotted, type Scales} from './plotted.ts';

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly text: number;
  readonly small: number;
  readonly axis: GridAxis;
}

/** A line for each column over rows that follow one another, with its name and its last number at its end. */
export function gridLines(grid: DrawnGrid, context: FigureContext): SVGSVGElement {
  const ends = endsOf(grid);
  const frame = frameOf(grid, ends, context);
  const {left, right, top, bottom, small, axis} = frame;
  const height = bottom + leading(small) + 12;
  return plotted(context, 'trend', {
    height,
    ...{marginLeft: left, marginRight: right, marginTop: top, marginBottom: height - bottom},
    x: {type: 'point', domain: grid.rows.map((_, at) => at), padding: 0.2, axis: null},
    y: {domain: [...axis.domain], axis: null},
    marks: [
      overlay((into, scales) => {
        drawFrame(into, grid, frame, scales);
      }),
      ...lineMarks(grid),
      overlay((into, scales) => {
        drawBounds(into, grid, frame, scales);
        drawEnds(into, ends, frame, scales);
      })
    ]
  });
}

function frameOf(grid: DrawnGrid, ends: readonly End[], context: FigureContext): Frame {
  const {width, text, small} = sizes[context.width];
  const axis = lineAxis(grid, 4);
  const left = Math.max(...axis.ticks.map((tick) => widthOf(axis.tick(tick), small))) + 10;
  const right = Math.min(
    Math.round(width * (context.width === 'wide' ? 0.48 : 0.4)),
    Math.max(...ends.map(({words, own}) => widthOf(words, text, own))) + 20
  );
  const top = leading(small) + 14;
  const tall = ends.reduce((sum, {words, own}) => sum + linesOf(words, right, text, own).length, 0);
  const bottom = top + Math.max(context.width === 'wide' ? 240 : 200, tall * leading(text));
  return {left, right, top, bottom, width, text, small, axis};
}

/** One place of the table, with whose it is. */
interface Cell {
  readonly at: number;
  readonly column: number;
  readonly series: GridSeries;
  readonly mark: GridMark | null;
}

/** Place by place; the reader's own come last, and so over all others. */
const cellsOf = ({rows, columns}: DrawnGrid): readonly Cell[] =>
  columns
    .flatMap((series, column) =>
      rows.map(({marks}, at): Cell => ({at, column, series, mark: marks[column] ?? null}))
    )
    .sort((a, b) => Number(a.series.own) - Number(b.series.own));

const colour = ({series}: Cell): string => series.colour;

/** The lightest of several lines: it still stands out from the paper. */
export const lightest = 0.84;

const dashes = ['none', '7 4', '2 4', '10 3 2 3'] as const;

/** Lines in one colour come from dark to light, in the order of their columns. */
const shadeOf = ({nth}: GridSeries, {columns}: DrawnGrid): number =>
  nth === null ? 1 : 1 - ((1 - lightest) * nth) / Math.max(1, columns.length - 1);

/** How a line is told from others in its colour; its name stands at its end. */
const lookOf = (series: GridSeries, grid: DrawnGrid): {strokeOpacity?: number; strokeDasharray?: string} =>
  series.nth === null
    ? {}
    : {strokeOpacity: shadeOf(series, grid), strokeDasharray: dashes[series.nth % dashes.length]!};

/** Lines that break where nothing may be read, and a dot on every value. */
function lineMarks(grid: DrawnGrid): Plot.Markish[] {
  const place = {x: 'at', y: ({mark}: Cell) => mark?.value ?? null} as const;
  const cells = cellsOf(grid);
  const shown = cells.filter(({mark}) => mark?.value != null);
  return [
    // The reader's own line lies over all others.
    ...[...grid.columns.entries()]
      .sort(([, a], [, b]) => Number(a.own) - Number(b.own))
      .map(([column, series]) =>
        Plot.line(
          cells.filter((cell) => cell.column === column),
          {...place, stroke: series.colour, strokeWidth: series.own ? 3 : 2, ...lookOf(series, grid)}
        )
      ),
    Plot.dot(shown, {
      ...{...place, stroke: colour, sort: null},
      // Sizes in px, not areas of a scale.
      r: {value: ({series}: Cell) => (series.own ? 4.5 : 3.5), scale: null},
      fill: (cell: Cell) => (cell.mark?.hollow ? paint.paper : cell.series.colour),
      fillOpacity: ({series, mark}: Cell) => (mark?.hollow ? 1 : shadeOf(series, grid)),
      strokeWidth: ({mark}: Cell) => (mark?.hollow ? 2 : 0),
      ...numbered(shown.map(({at, column}) => at * grid.columns.length + column))
    })
  ];
}

function drawFrame(
  into: Drawing,
  grid: DrawnGrid,
  {axis, left, bottom, width, small}: Frame,
  {x, y}: Scales
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
function drawBounds(into: Drawing, {rows, columns}: DrawnGrid, {axis, text}: Frame, {x, y}: Scales): void {
  rows.forEach(({marks}, row) => {
    marks.forEach((mark, column) => {
      if (!mark?.bound || mark.value !== null) return;
      const {colour, own} = columns[column]!;
      const under = mark.bound === 'under';
      const at = y(axis.domain[under ? 0 : 1]);
      const stroke = line(into, [x(row) - 7, at, x(row) + 7, at], colour, own ? 4 : 3);
      stroke.attr('data-point', row * columns.length + column);
      label(into, {
        ...{x: x(row), y: at + (under ? -6 : text + 4), text: mark.text, size: text - 2},
        ...{anchor: 'middle', fill: own ? paint.own : paint.muted, halo: true}
      });
    });
  });
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
  {top, bottom, right, text, width}: Frame,
  {x, y}: Scales
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
