/** Observable Plot on the given document, without what it adds for pages other than ours. */
import * as Plot from '@observablehq/plot';
import type {FigureContext, ShowKind} from '../series.ts';
import {create, type Drawing, sizes} from '../svg.ts';

/** Where rows and values stand, in px. */
export interface Scales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

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
export function overlay(draw: (into: Drawing, scales: Scales) => void): Plot.Markish {
  return ((
    _index: unknown,
    scales: Scales,
    _values: unknown,
    _size: unknown,
    context: {document: Document}
  ) => {
    const into = create(context.document, 'g');
    draw(into, scales);
    return into.node();
  }) as unknown as Plot.Markish;
}

/** Gives every mark the number of its place in the table, for keyboards and tests. */
export function numbered(places: readonly number[]): {render: Plot.RenderFunction} {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const drawn = next!(index, scales, values, dimensions, context);
      Array.from(drawn?.children ?? []).forEach((mark, at) => {
        mark.setAttribute('data-point', String(places[index[at]!]));
      });
      return drawn;
    }
  };
}
