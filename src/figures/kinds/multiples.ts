import {nOf} from '../basis.ts';
import {drawPanel, type Frame, type Panel} from '../course/panel.ts';
import {empty, isReadable} from '../empty.ts';
import {briefly, counted} from '../format.ts';
import {bandNote, drawKey, type KeyItem, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, places} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {label, leading, root, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';
import {axisLabel, nameOf} from '../words.ts';

/** One small course for each category, all on the same scale. */
export function multiples(series: Series, context: FigureContext): SVGSVGElement {
  const ids = series.indicator.categories.length > 0 ? series.indicator.categories.map(({id}) => id) : ['-'];
  const categories = ids.filter((id) => series.points.some(({category}) => category === id));
  const points = pointsOf(series);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'multiples');
  const frame = frameOf(series, categories, points, context);
  const svg = root(context, 'multiples', frame.height);
  label(svg, {x: 0, y: frame.small, text: headOf(series, frame), size: frame.small, fill: paint.muted});
  drawKey(svg, frame.head.placed, [0, leading(frame.small) + 4], frame.small);
  categories.forEach((category, index) => {
    drawPanel(svg, series, category, panelAt(frame, index), frame);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

function pointsOf(series: Series): readonly Point[] {
  const on = new Set(places(series));
  return series.points.filter((point) => on.has(point.on));
}

const headOf = (series: Series, {reach}: Frame): string =>
  [unitWords(series), nHere(series), reach.zoomed ? `as begint bij ${reach.tick(reach.domain[0])}` : '']
    .filter(Boolean)
    .join(' · ');

/** How many are counted at the chosen place, where that is the same for every category. */
function nHere(series: Series): string {
  const on = chosen(series);
  const known = series.points.filter(
    (point) => point.scope === series.subject && point.on === on && nOf(point) !== null
  );
  const counts = [...new Set(known.map(({n}) => n!))];
  return counts.length === 1 && series.indicator.kind !== 'count'
    ? `${axisLabel(series, on)}: ${counted(counts[0]!, series.indicator.of)}`
    : '';
}

const between = 22;

/** Height of a panel without a norm: where one row is all there is, it is as high as the words beside it. */
const high = {several: 132, one: 192} as const;

function frameOf(
  series: Series,
  categories: readonly string[],
  points: readonly Point[],
  context: FigureContext
): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const band = series.axis.role === 'period' && points.some(({p25}) => p25 !== null);
  const own: KeyItem = {sign: 'self', text: nameOf(series, series.subject), bold: true, fill: paint.own};
  const head = layKey(
    [
      own,
      ...(series.group ? [{sign: 'group', text: nameOf(series, series.group.id)} as const] : []),
      ...(series.beside ? [{sign: 'dashes', text: nameOf(series, series.beside.id)} as const] : []),
      ...(band ? [bandNote(series)] : [])
    ],
    width - 4,
    small
  );
  const notes = layKey(notesOf(series, points), width - 4, small);
  const reach = reachOf(
    series,
    points.map((point) => ({...point, low: null, high: null})),
    {band: true, zoom: true, ticks: 3}
  );
  const words = points.map((point) => widthOf(`${briefly(point, series.indicator)}*`, small, true));
  const beyond = Math.max(28, ...words) + 6;
  // Four stand on one line: one alone under three would look forgotten.
  const columns = Math.min(categories.length, narrow ? 2 : categories.length === 4 ? 4 : 3);
  const top = leading(small) + head.height + 18;
  const rows = Math.ceil(categories.length / columns);
  const extra = series.indicator.norms.length > 0 ? leading(small) : 0;
  const tall = high[rows === 1 && !narrow ? 'one' : 'several'] + extra;
  const height = top + rows * (tall + between) + notes.height;
  return {width, height, columns, tall, extra, top, text, small, narrow, reach, beyond, head, notes};
}

function panelAt({width, columns, top, tall}: Frame, index: number): Panel {
  const each = (width - between * (columns - 1)) / columns;
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return {x: column * (each + between), y: top + row * (tall + between), width: each};
}
