import type {FigureContext} from '../series.ts';
import {marksOf} from './axis.ts';
import {gridBars} from './bars.ts';
import {empty} from './empty.ts';
import type {DrawnGrid} from './grid.ts';
import {gridLines} from './lines.ts';

export type {DrawnGrid, GridMark, GridSeries} from './grid.ts';

/** More lines than this cannot be told apart. */
const mostLines = 8;

/** Draws a table of readings: lines where its rows are moments, else bars. Pure: the same grid gives the same markup. */
export function drawGrid(grid: DrawnGrid, context: FigureContext): SVGSVGElement {
  const svg = drawn(grid, context);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', grid.label);
  return svg;
}

function drawn(grid: DrawnGrid, context: FigureContext): SVGSVGElement {
  if (!marksOf(grid).some(({value, hidden, text}) => value !== null || hidden || text !== ''))
    return empty(context);
  const lines = grid.timeline && grid.rows.length > 1 && grid.columns.length <= mostLines;
  return lines && marksOf(grid).some(({value}) => value !== null)
    ? gridLines(grid, context)
    : gridBars(grid, context);
}
