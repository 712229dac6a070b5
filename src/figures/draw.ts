import {bars} from './kinds/bars.ts';
import {big} from './kinds/big.ts';
import {flow} from './kinds/flow.ts';
import {multiples} from './kinds/multiples.ts';
import {people} from './kinds/people.ts';
import {range} from './kinds/range.ts';
import {stack} from './kinds/stack.ts';
import {trend} from './kinds/trend.ts';
import {say} from './say.ts';
import {sayLong} from './say-long.ts';
import type {FigureContext, Series, Show} from './series.ts';

/**
 * Draws a figure: `<div class="drawing">` with one svg for each of the axis' shows, in order. Pure: the same
 * series, width and any document give the same markup.
 */
export function draw(series: Series, context: FigureContext): Element {
  const drawing = context.document.createElement('div');
  drawing.className = 'drawing';
  const shows = series.indicator.show[series.axis.id] ?? [];
  shows.forEach((show, index) => {
    const svg = drawOne(series, show, context);
    svg.setAttribute('role', 'img');
    svg.setAttribute(
      'aria-label',
      index === 0 ? sayLong(series) : `Dezelfde cijfers, anders getekend. ${say(series)}`
    );
    drawing.appendChild(svg);
  });
  return drawing;
}

function drawOne(series: Series, show: Show, context: FigureContext): SVGSVGElement {
  switch (show.kind) {
    case 'trend':
      return trend(series, show, context);
    case 'bars':
      return bars(series, context);
    case 'stack':
      return stack(series, context);
    case 'range':
      return range(series, context);
    case 'big':
      return big(series, context);
    case 'people':
      return people(series, context);
    case 'flow':
      return flow(series, context);
    case 'multiples':
      return multiples(series, context);
  }
}
