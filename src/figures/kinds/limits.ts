import {scaleLinear} from 'd3';
import {type Chance, chanceOf} from '../chance.ts';
import {empty, isReadable} from '../empty.ts';
import {drawKey, drawn, intervalOf, type KeyItem, normItems, notesOf} from '../key.ts';
import * as looks from '../looks.ts';
import * as paint from '../paint.ts';
import {aboutOf} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {basisOf} from '../rowed/basis.ts';
import {frameRows, middleOf, type RowFrame} from '../rowed/frame.ts';
import {drawRowsHead, namesOf} from '../rowed/head.ts';
import {type Across, drawDot, drawGrid, drawInterval, drawMean, drawNorms} from '../rowed/marks.ts';
import {drawName} from '../rowed/name.ts';
import {drawValues} from '../rowed/values.ts';
import {placeRows, pointsOf, type Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, root} from '../svg.ts';
import {limitWords, ordinaryRange} from '../verdict/say-limits.ts';
import type {Range} from '../verdict/verdict.ts';
import {categoryLabel} from '../words.ts';

/**
 * The reader's share at every place, on two things that look unlike each other: a field of dots for what chance alone allows around the
 * group's share for as many as were counted there, and under it a line between open dots for what is ordinary among providers. No
 * provider but the reader is drawn, and what they mean at the chosen row stands in words.
 */
export function limits(series: Series, context: FigureContext): SVGSVGElement {
  const rows = placeRows(series).map((row) => ({
    ...row,
    chance: chanceOf(series, row.own, row.peers),
    ordinary: row.own?.value == null ? null : ordinaryRange(series.indicator, row.peers)
  }));
  const points = pointsOf(rows);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'limits');
  const also = rows.flatMap(({chance, ordinary}) => [...(chance?.nearly ?? []), ...(ordinary ?? [])]);
  const reach = reachOf(series, points, {zoom: true, ticks: context.width === 'wide' ? 6 : 4, also});
  const basis = (row: Row) => basisOf(series, rows, row);
  const unit = unitOf(series);
  const options = {
    context,
    points,
    bar: 18,
    unit,
    names: namesOf(series, ['dot', 'mean', 'beside']),
    notes: notesFor(series, rows, points),
    basis
  };
  const frame = frameRows(series, rows, options);
  const x = scaleLinear([...reach.domain], [frame.left, frame.width - frame.right]).clamp(true);
  const svg = root(context, 'limits', frame.height);
  drawGrid(svg, frame, reach.ticks, x);
  drawRowsHead(svg, frame, reach, x);
  rows.forEach((row, index) => {
    drawRow(svg, series, row, frame, index, x);
    drawName(svg, row, frame, index, basis(row));
    drawValues(svg, series, row, frame, index);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

const unitOf = (series: Series): string =>
  [series.indicator.categories.length > 1 ? categoryLabel(series, aboutOf(series)) : '', unitWords(series)]
    .filter(Boolean)
    .join(', ');

/** What the bands of the chosen row mean, and where the reader lies; then what every figure must say. */
function notesFor(series: Series, rows: readonly Limited[], points: readonly Point[]): readonly KeyItem[] {
  const bare = rows.some(({own, chance}) => own?.low != null && !chance);
  return [
    ...wordsOf(series),
    ...(bare ? [intervalOf(series, 'reach')] : []),
    ...normItems(series, rows),
    ...notesOf(series, points)
  ];
}

function wordsOf(series: Series): readonly KeyItem[] {
  const words = limitWords(series);
  if (!words) return [];
  const items: readonly KeyItem[] = [
    {sign: 'usual', text: words.usual},
    {sign: 'rare', text: words.rare},
    {sign: 'ordinary', text: words.ordinary},
    {sign: 'dot', text: words.own.text, verdicts: words.own.verdicts, fill: paint.own, bold: true}
  ];
  return items.filter(({text}) => text !== '').map((item) => ({...item, alone: true}));
}

type Limited = Row & {readonly chance: Chance | null; readonly ordinary: Range | null};

function drawRow(
  into: Drawing,
  series: Series,
  row: Limited,
  frame: RowFrame,
  index: number,
  x: Across
): void {
  const {own, chance, ordinary, chosen} = row;
  const y = middleOf(frame, index);
  const across = ([low, high]: readonly [number, number]) => [x(low), x(high)] as const;
  if (chance) looks.chance(into, across(chance.usual), across(chance.nearly), y, frame.bar);
  if (ordinary) looks.ordinary(into, across(ordinary), y + frame.bar / 2 + 6);
  if (!chance && own) drawInterval(into, series, own, y, x);
  drawMean(into, series, row, [y - frame.bar / 2 - 3, y + frame.bar / 2 + 3], x);
  drawNorms(into, series, row, [y - frame.bar / 2 - 5, y + frame.bar / 2 + 5], x);
  const value = drawn(own, series);
  if (value !== null && own) drawDot(into, series, own, [x(value), y], chosen);
}
