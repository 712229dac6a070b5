import {scaleLinear} from 'd3';
import {empty, isReadable} from '../empty.ts';
import {bandNote, drawKey, drawn, intervalOf, type KeyItem, normItems, notesOf} from '../key.ts';
import {half} from '../looks.ts';
import {chosen} from '../place.ts';
import {type Reach, reachOf, unitWords} from '../reach.ts';
import {basisOf, oneBasis} from '../rowed/basis.ts';
import {frameRows, middleOf} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {type Across, drawDot, drawGrid, drawInterval, drawMean, drawNorms} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {categoryRows, placeRows, pointsOf, type Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, root} from '../svg.ts';
import {axisLabel} from '../words.ts';

const bar = 18;

/** Own dot with its interval on the group's middle half, a row for each scale, on one shared axis. */
export function range(series: Series, context: FigureContext): SVGSVGElement {
  const rows = series.indicator.categories.length > 1 ? categoryRows(series) : placeRows(series);
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'range');
  const reach = reachOf(series, points, {band: true, zoom: true, ticks: context.width === 'wide' ? 6 : 4});
  const basis = (row: Row) => basisOf(series, rows, row, oneBasis(series, rows) !== '');
  const [unit, names] = [unitOf(series, rows), namesOf(series, ['dot', 'mean', 'beside'], rows)];
  const frame = frameRows(series, rows, {
    context,
    points,
    bar,
    unit,
    names,
    notes: notesFor(series, rows, points, reach),
    basis
  });
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'range', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  drawRowsHead(svg, frame, reach, x);
  const large = (row: Row) => row.chosen || rows.every((other) => !other.chosen);
  rows.forEach((row, index) => {
    drawRow(svg, series, row, middleOf(frame, index), x, large(row));
    drawName(svg, row, frame, index, basis(row));
    drawValues(svg, series, row, frame, index);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

function unitOf(series: Series, rows: readonly Row[]): string {
  const here = rows.every(({on}) => on === chosen(series)) ? axisLabel(series, chosen(series)) : '';
  return [unitWords(series), here, oneBasis(series, rows)].filter(Boolean).join(' · ');
}

function notesFor(
  series: Series,
  rows: readonly Row[],
  points: readonly Point[],
  reach: Reach
): readonly KeyItem[] {
  const band = points.some(({p25, p75}) => p25 !== null && p75 !== null) ? [bandNote(series)] : [];
  const interval = points.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : [];
  return [
    ...band,
    ...interval,
    ...normItems(series, rows),
    ...zoomNote(series, reach),
    ...notesOf(series, points)
  ];
}

/** An axis that shows only part of what is possible says so. */
function zoomNote({indicator: {range}}: Series, {zoomed, domain, tick}: Reach): readonly KeyItem[] {
  const scale = range ? ` van een schaal van ${range[0]} tot ${range[1]}` : '';
  const text = `de as loopt van ${tick(domain[0])} tot ${tick(domain[1])}${scale}`;
  return zoomed ? [{sign: 'none', text}] : [];
}

function drawRow(into: Drawing, series: Series, row: Row, y: number, x: Across, large: boolean): void {
  const {own, peers} = row;
  if (peers?.p25 != null && peers.p75 !== null)
    half(into, [x(peers.p25), x(peers.p75)], y - bar / 2, bar).attr('data-band', '');
  drawMean(into, series, row, [y - bar / 2 - 3, y + bar / 2 + 3], x);
  drawNorms(into, series, row, [y - bar / 2 - 5, y + bar / 2 + 5], x);
  const value = drawn(own, series);
  if (value === null || !own) return;
  drawInterval(into, series, own, y, x);
  drawDot(into, series, own, [x(value), y], large);
}
