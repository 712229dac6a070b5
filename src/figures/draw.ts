import {element} from './element.ts';
import {bars} from './kinds/bars.ts';
import {big} from './kinds/big.ts';
import {change} from './kinds/change.ts';
import {ends} from './kinds/ends.ts';
import {flow} from './kinds/flow.ts';
import {limits} from './kinds/limits.ts';
import {multiples} from './kinds/multiples.ts';
import {people} from './kinds/people.ts';
import {range} from './kinds/range.ts';
import {spread} from './kinds/spread.ts';
import {stack} from './kinds/stack.ts';
import {trend} from './kinds/trend.ts';
import {tell} from './say.ts';
import {tellLong} from './say-long.ts';
import type {FigureContext, Series, Show} from './series.ts';
import {mark, reworded, type Told, together} from './told.ts';
import {sayLimits} from './verdict/say-limits.ts';

/**
 * Draws a figure: `<div class="drawing">` with one svg for each of the axis' shows, in order. Pure: the same
 * series, width and any document give the same markup.
 */
export function draw(series: Series, context: FigureContext): Element {
  const drawing = element(context.document, 'div', {class: 'drawing'});
  const shows = series.indicator.show[series.axis.id] ?? [];
  shows.forEach((show, index) => {
    const svg = drawOne(series, show, context);
    svg.setAttribute('role', 'img');
    const said = tellShow(series, show, index === 0);
    svg.setAttribute('aria-label', said.text);
    mark(svg, said);
    drawing.appendChild(svg);
  });
  return drawing;
}

/** The text alternative of one drawing: all that can be said at the first, what is new at the others. */
function tellShow(series: Series, show: Show, first: boolean): Told {
  const said = first
    ? tellLong(series)
    : reworded(tell(series), (text) => `Dezelfde cijfers, anders getekend. ${text}`);
  const before = show.kind === 'ends' && series.other ? [tellLong(series.other)] : [];
  return together([...before, said, ...(show.kind === 'limits' ? sayLimits(series) : [])], ' ');
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
    case 'limits':
      return limits(series, context);
    case 'change':
      return change(series, show, context);
    case 'spread':
      return spread(series, context);
    case 'big':
      return big(series, context);
    case 'people':
      return people(series, context);
    case 'ends':
      return ends(series, show, context);
    case 'flow':
      return flow(series, show, context);
    case 'multiples':
      return multiples(series, context);
  }
}
