import {boundOf} from './format.ts';
import * as paint from './paint.ts';
import {chosen, isAbsent, places} from './place.ts';
import type {FigureContext, Point, Series, ShowKind} from './series.ts';
import {hatch, paragraph, rect, root, sizes} from './svg.ts';
import {capital, hiddenWords} from './words.ts';

/** Is there anything of this point that may be read? */
export const isReadable = (series: Series, point: Point | undefined): point is Point =>
  point !== undefined && (point.value !== null || boundOf(point, series.indicator) !== null);

/** The drawing of a figure of which nothing may or can be read: one quiet panel that says which of the two. */
export function empty(series: Series, context: FigureContext, kind: ShowKind): SVGSVGElement {
  const {width, text} = sizes[context.width];
  const hidden = series.points.find(({status}) => status === 'hidden');
  const svg = root(context, kind, 96);
  if (hidden) hatch(svg, {x: 0.5, y: 0.5, width: width - 1, height: 95}, series.points.indexOf(hidden));
  else rect(svg, {x: 0.5, y: 0.5, width: width - 1, height: 95}, 'none').attr('stroke', paint.grid);
  const words = hidden ? capital(hiddenWords(series, hidden.scope, hidden.on)) : wordsOfNothing(series);
  rect(svg, {x: 24, y: 24, width: width - 48, height: 48}, paint.paper);
  const at = {
    x: width / 2,
    y: width > 400 ? 53 : 44,
    text: words,
    size: text,
    anchor: 'middle',
    fill: paint.ink
  } as const;
  paragraph(svg, at, width - 64);
  return svg.node() as SVGSVGElement;
}

function wordsOfNothing(series: Series): string {
  const none = places(series).length > 0 && series.points.every(({status}) => status === 'none');
  return none && !isAbsent(series, chosen(series))
    ? 'Dit komt hier niet voor (–)'
    : 'Geen gegevens bij deze keuze';
}
