/** Observable Plot on the given document, without what it adds for pages other than ours. */
import * as Plot from '@observablehq/plot';
import {indexOf} from './place.ts';
import type {FigureContext, Point, Series, ShowKind} from './series.ts';
import {create, type Drawing, sizes} from './svg.ts';

type Scale = (value: number | string) => number;

/** Plot → an svg of the declared width, with neither a style sheet of its own (a strict CSP) nor English labels. */
export function plotted(context: FigureContext, kind: ShowKind, options: Plot.PlotOptions): SVGSVGElement {
  const svg = Plot.plot({
    ...options,
    document: context.document,
    className: `drawing-${kind}`,
    width: sizes[context.width].width
  }) as unknown as SVGSVGElement;
  for (const name of ['font-family', 'font-size', 'text-anchor', 'fill']) svg.removeAttribute(name);
  svg.querySelector('style')?.remove();
  for (const labelled of svg.querySelectorAll('[aria-label]')) labelled.removeAttribute('aria-label');
  return svg;
}

/** A mark drawn by hand on Plot's scales: direct labels, hatching. */
export function overlay(
  draw: (into: Drawing, scale: {readonly x: Scale; readonly y: Scale}) => void
): Plot.Markish {
  return ((
    _index: unknown,
    scales: {x: Scale; y: Scale},
    _values: unknown,
    _size: unknown,
    context: {document: Document}
  ) => {
    const into = create(context.document, 'g');
    draw(into, scales);
    return into.node();
  }) as unknown as Plot.Markish;
}

/** Gives every mark of a point its index in the series, for keyboards and tests. */
export function pointed(
  series: Series,
  data: readonly {readonly point: Point}[]
): {render: Plot.RenderFunction} {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const drawn = next!(index, scales, values, dimensions, context);
      Array.from(drawn?.children ?? []).forEach((mark, at) => {
        mark.setAttribute('data-point', String(indexOf(series, data[index[at]!]!.point)));
      });
      return drawn;
    }
  };
}
