import {nOf} from '../basis.ts';
import {empty, isReadable} from '../empty.ts';
import {boundOf, reading} from '../format.ts';
import {drawKey, drawn, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {groupsHere, isAbsent, ownHere} from '../place.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, label, leading, root, sizes, veil} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {nWords, placeWords} from '../words.ts';

const all = 20;

/** Of every twenty, so many: a row of figures for the reader and a smaller one for the group. */
export function people(series: Series, context: FigureContext): SVGSVGElement {
  const own = ownHere(series);
  const others = groupsHere(series);
  const peers = others.map(({point}) => point);
  if (![own, ...peers].some((point) => isReadable(series, point))) return empty(series, context, 'people');
  const {width, text, small} = sizes[context.width];
  const points = [own, ...peers].filter((point) => point !== undefined);
  const notes = layKey(notesOf(series, points, 'none'), width - 4, small);
  const crowds = [
    crowdOf(own, series.selfLabel, 'self', context),
    ...others.map(({group, point}) =>
      crowdOf(point, group.label, group === series.group ? 'group' : 'beside', context)
    )
  ];
  const total = crowds.reduce((sum, {height}) => sum + height, 0);
  const svg = root(context, 'people', leading(small) + 6 + total + notes.height);
  label(svg, {
    x: 0,
    y: small,
    text: shorten(headOf(series, own), width, small),
    size: small,
    fill: paint.muted
  });
  crowds.reduce((y, crowd) => {
    drawCrowd(svg, series, crowd, y, {width, text, small});
    return y + crowd.height;
  }, leading(small) + 6);
  drawKey(svg, notes.placed, [0, leading(small) + 6 + total], small);
  return svg.node() as SVGSVGElement;
}

function headOf(series: Series, own: Point | undefined): string {
  const n = own && (nOf(own) ?? 0) > 0 ? `, ${nWords(series, own)}` : '';
  return `${placeWords(series)}${n}`;
}

interface Crowd {
  readonly point: Point | undefined;
  readonly name: string;
  readonly whose: Whose;
  readonly each: number;
  readonly perRow: number;
  readonly height: number;
}

type Whose = 'self' | 'group' | 'beside';

function crowdOf(point: Point | undefined, name: string, whose: Whose, {width}: FigureContext): Crowd {
  const narrow = width === 'narrow';
  const own = whose === 'self';
  const each = own ? (narrow ? 30 : 34) : narrow ? 16 : 20;
  const perRow = own && narrow ? 10 : all;
  const bodies = (all / perRow) * each * 1.75;
  return {point, name, whose, each, perRow, height: 26 + bodies + 12};
}

interface Type {
  readonly width: number;
  readonly text: number;
  readonly small: number;
}

function drawCrowd(
  into: Drawing,
  series: Series,
  {point, name, whose, each, perRow}: Crowd,
  y: number,
  {width, text, small}: Type
): void {
  const own = whose === 'self';
  const size = own ? text : small;
  const words = wordsOf(series, point);
  const fill = own ? paint.own : paint.muted;
  const short = shorten(name, width - widthOf(words, size, own) - 12, size, own);
  const said = `${short}: ${words}`;
  label(into, {x: 0, y: y + 16, text: said, size, fill, bold: own});
  const made = into.append('g').attr('fill', own ? paint.own : paint.group);
  if (point) made.attr('data-point', series.points.indexOf(point));
  const value = point ? drawn(point, series) : null;
  // Hidden or not there: as many bodies, of which nothing is told.
  const filled = value === null ? null : point?.status === 'under' ? 0 : countOf(value);
  if (point?.status === 'hidden') veil(into, [widthOf(said, size, own) + 8, y + 11]);
  drawBodies(made as unknown as Drawing, filled, {each, perRow, y: y + 26, whose});
}

const countOf = (share: number): number => Math.max(0, Math.min(all, Math.round(share * all)));

interface Rows {
  readonly each: number;
  readonly perRow: number;
  readonly y: number;
  readonly whose: Whose;
}

/** So many of twenty in full, the others as outlines; the second group's soft and outlined, and faint ones where nothing may be read. */
function drawBodies(into: Drawing, filled: number | null, {each, perRow, y, whose}: Rows): void {
  const [full, soft] = whose === 'self' ? [paint.own, paint.ownSoft] : [paint.group, paint.groupSoft];
  for (let index = 0; index < all; index += 1) {
    const [column, row] = [index % perRow, Math.floor(index / perRow)];
    const body = into.append('path').attr('d', bodyAt(column * each, y + row * each * 1.75, each));
    if (filled === null) body.attr('fill', 'none').attr('stroke', paint.grid);
    else if (whose === 'beside' || index >= filled)
      body.attr('fill', index < filled ? soft : 'none').attr('stroke', full);
  }
}

/** A head and shoulders, drawn for here: one path, whole pixels where it can. */
function bodyAt(x: number, y: number, each: number): string {
  const unit = each / 10;
  const p = (value: number) => Math.round(value * 10) / 10;
  const [head, wide, tall] = [p(unit * 2.1), p(unit * 7), p(unit * 9)];
  const [middle, top] = [p(x + unit * 3.5), p(y + unit * 2.1)];
  const round = p(unit * 2.6);
  const circle = `M${p(middle - head)},${top}a${head},${head} 0 1 1 ${p(head * 2)},0a${head},${head} 0 1 1 ${p(-head * 2)},0`;
  const shoulder = p(y + unit * 5);
  const sides = `M${p(x)},${p(shoulder + round)}a${round},${round} 0 0 1 ${round},${p(-round)}h${p(wide - 2 * round)}a${round},${round} 0 0 1 ${round},${round}v${p(tall - round)}h${p(-wide)}Z`;
  return circle + sides;
}

/** `ongeveer 3 van de 20 (14%)`; where hidden, only that. */
function wordsOf(series: Series, point: Point | undefined): string {
  if (point?.status === 'hidden') return 'verborgen';
  const value = point ? drawn(point, series) : null;
  if (point && value === null && !(point.scope === series.subject && isAbsent(series, point.on))) return '–';
  if (!point || value === null) return 'geen gegevens';
  const number = `${reading(point, series.indicator)}${point.unreliable ? '*' : ''}`;
  const [bound, count] = [boundOf(point, series.indicator), countOf(value)];
  if (bound) return `${bound.over ? 'meer' : 'minder'} dan ${count} van de 20 (${number})`;
  if (count === 0 && value > 0) return `minder dan 1 van de 20 (${number})`;
  const exact = Math.abs(count - value * all) < 1e-9;
  return `${exact ? '' : 'ongeveer '}${count} van de 20 (${number})`;
}
