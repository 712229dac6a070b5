import * as paint from '../paint.ts';
import type {FigureContext} from '../series.ts';
import {label, rect, root, sizes} from '../svg.ts';

/** A drawing of nothing says so. */
export function empty(context: FigureContext): SVGSVGElement {
  const {width, text} = sizes[context.width];
  const svg = root(context, 'bars', 96);
  rect(svg, {x: 0.5, y: 0.5, width: width - 1, height: 95}, 'none').attr('stroke', paint.grid);
  label(svg, {x: width / 2, y: 53, text: 'Geen cijfers bij deze keuze', size: text, anchor: 'middle'});
  return svg.node() as SVGSVGElement;
}
