import {drawLarge, largeOf} from '../composed/large.ts';
import {drawSmall, smallOf} from '../composed/small.ts';
import {earlyOf} from '../composed/type.ts';
import {empty, isReadable} from '../empty.ts';
import {drawKey, layKey, notesOf, roundingNotes} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, places} from '../place.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {label, leading, root, sizes} from '../svg.ts';
import {shorten} from '../text.ts';
import {axisLabel} from '../words.ts';

/**
 * A whole in its parts. The chosen place stands large, as columns beside a list of the categories with their
 * numbers; every place of the axis stands small, as bars under one another.
 */
export function stack(series: Series, context: FigureContext): SVGSVGElement {
  if (!series.points.some((point) => isReadable(series, point))) return empty(series, context, 'stack');
  const {width, text, small} = sizes[context.width];
  const type = {text, small, narrow: context.width === 'narrow'};
  const on = places(series, true);
  const many = on.length > 1;
  // Without a group there is no second column, and so less to read across.
  const across = many && !type.narrow ? (series.group ? 372 : 300) : Math.min(width, 480);
  const large = largeOf(series, type, across);
  const few = many ? smallOf(series, on, type, type.narrow ? [0, width] : [across + 40, width]) : null;
  const said = [...roundingNotes(series), ...notesOf(series, drawnPoints(series, on), 'none')];
  const notes = layKey(said, width - 4, small);
  const top = leading(small) + 8;
  const under = type.narrow ? top + large.height + 24 : top;
  const bottom = Math.max(top + large.height, few ? under + few.height : 0);
  const svg = root(context, 'stack', bottom + (notes.height > 0 ? notes.height + 12 : 4));
  label(svg, {x: 0, y: small, text: shorten(unitOf(series), width, small), size: small, fill: paint.muted});
  drawLarge(svg, series, large, top, type);
  if (few) drawSmall(svg, series, few, under, type);
  drawKey(svg, notes.placed, [0, bottom + 12], small);
  return svg.node() as SVGSVGElement;
}

const unitOf = (series: Series): string =>
  [
    `% van de ${series.indicator.of}`,
    axisLabel(series, chosen(series)),
    ...earlyOf(series, chosen(series))
  ].join(' · ');

/** The points that stand in a drawing: those of places that are not drawn have nothing to tell. */
const drawnPoints = ({points}: Series, on: readonly string[]): readonly Point[] =>
  points.filter((point) => on.includes(point.on));
