import {scaleLinear} from 'd3';
import {isMeanApart, partsOfMean} from '../adds-up.ts';
import {empty, isReadable} from '../empty.ts';
import {bare} from '../format.ts';
import {bandNote, drawKey, intervalOf, type KeyItem, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {basisOf} from '../rowed/basis.ts';
import {frameRows, middleOf} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {drawGrid} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawNormNames, normNames, normRoom, sharedNorms} from '../rowed/norm-names.ts';
import {drawOnHalf, half} from '../rowed/on-half.ts';
import {drawValues} from '../rowed/values.ts';
import {placeRows, pointsOf, type Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {root, sizes} from '../svg.ts';
import {axisLabel, categoryLabel, inSentence} from '../words.ts';

/**
 * A mean at every place on how far providers lie apart there: a dot with its margin on the group's middle half, and what a
 * norm asks. Of what parts it is made stands in words, and how far single cases lie apart in the table.
 */
export function spread(series: Series, context: FigureContext): SVGSVGElement {
  const rows = placeRows(series);
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'spread');
  const reach = reachOf(series, points, {band: true, ticks: context.width === 'wide' ? 5 : 3});
  const norms = normNames(series, rows);
  const basis = (row: Row) => basisOf(series, rows, row, {norms: false});
  const frame = frameRows(series, rows, {
    context,
    points,
    bar: half,
    unit: unitWords(series),
    names: namesOf(series, ['dot', 'mean', 'beside'], rows),
    notes: notesFor(series, rows, points),
    basis,
    over: {marks: normRoom(norms, sizes[context.width].small)}
  });
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'spread', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  drawRowsHead(svg, frame, reach, x);
  const large = (row: Row) => row.chosen || rows.every((other) => !other.chosen);
  rows.forEach((row, index) => {
    drawOnHalf(svg, series, row, middleOf(frame, index), x, large(row));
    drawName(svg, row, frame, index, basis(row));
    drawValues(svg, series, row, frame, index);
  });
  drawNormNames(svg, norms, frame, x);
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

function notesFor(series: Series, rows: readonly Row[], points: readonly Point[]): readonly KeyItem[] {
  const band = points.some(({p25, p75}) => p25 !== null && p75 !== null);
  return [
    ...partsHere(series),
    ...(band ? [bandNote(series)] : []),
    ...(points.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : []),
    ...sharedNorms(series, rows),
    ...notesOf(series, points)
  ];
}

/** The reader's parts at the chosen place, in words: `Alle niveaus: direct 423 en indirect 162`. */
function partsHere(series: Series): readonly KeyItem[] {
  const on = chosen(series);
  const parts = partsOfMean(series, series.subject, on);
  if (parts.length === 0) return [];
  const said = parts.map(
    ({category, value}) =>
      `${inSentence(categoryLabel(series, category, true))} ${bare(value!, series.indicator)}`
  );
  const apart = isMeanApart(series, series.subject, on)
    ? '; door afronding tellen de delen niet op tot het geheel'
    : '';
  const text = `${axisLabel(series, on)}: ${said.join(' en ')}${apart}`;
  return [{sign: 'none', text, fill: paint.ink, alone: true}];
}
