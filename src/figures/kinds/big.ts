import {scaleLinear} from 'd3';
import {empty, isReadable} from '../empty.ts';
import {boundOf, briefly, isShare, reading} from '../format.ts';
import {bandNote, drawKey, drawn, intervalOf, type KeyItem, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {groupHere, isAbsent, isIncomplete, ownHere} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, hatch, label, leading, line, paragraph, rect, root, sizes} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {hiddenWords, nWords, placeWords} from '../words.ts';

/** One big number, with the group's spread as a strip on which it stands. */
export function big(series: Series, context: FigureContext): SVGSVGElement {
  const [own, peers] = [ownHere(series), series.group ? groupHere(series) : undefined];
  if (!isReadable(series, own) && !isReadable(series, peers)) return empty(series, context, 'big');
  const narrow = context.width === 'narrow';
  const frame = frameOf(series, context, {own, peers});
  const svg = root(context, 'big', frame.height);
  drawNumber(svg, series, own, {x: 0, y: 0, width: narrow ? frame.width : 270}, frame);
  const strip = {left: narrow ? 2 : 300, right: frame.width - 2, y: narrow ? 150 : 66};
  if (hasStrip(series, {own, peers})) drawStrip(svg, series, {own, peers}, strip, frame);
  else if (peers) drawUnseen(svg, series, peers, strip, frame);
  drawKey(svg, frame.notes.placed, [narrow ? 0 : 300, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

const hasStrip = (series: Series, {own, peers}: Pair): boolean =>
  isReadable(series, peers) || own?.low != null;

/** The group's figure where it cannot be read: named all the same. */
function drawUnseen(
  into: Drawing,
  series: Series,
  peers: Point,
  {left, y}: Strip,
  {small, width}: Frame
): void {
  const hidden = peers.status === 'hidden';
  const text = `${series.group!.label}: ${hidden ? 'verborgen' : '–'}`;
  if (hidden) hatch(into, {x: left + 0.5, y: y - 26.5, width: 44, height: 18}, series.points.indexOf(peers));
  const x = left + (hidden ? 54 : 0);
  label(into, {x, y: y - 13, text: shorten(text, width - x, small), size: small, fill: paint.muted});
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly text: number;
  readonly small: number;
  readonly notes: ReturnType<typeof layKey>;
}

function frameOf(series: Series, context: FigureContext, pair: Pair): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const points = [pair.own, pair.peers].filter((point) => point !== undefined);
  const notes = layKey(notesFor(series, points), narrow ? width - 4 : width - 304, small);
  const strip = hasStrip(series, pair) ? (narrow ? 210 : 126) : pair.peers ? (narrow ? 152 : 104) : 104;
  const height = strip + notes.height + (notes.height > 0 ? 6 : 0);
  return {width, height, text, small, notes};
}

function notesFor(series: Series, points: readonly Point[]): readonly KeyItem[] {
  const band = points.some(({p25, p75}) => p25 !== null && p75 !== null) ? [bandNote] : [];
  const interval = points.some(({low}) => low !== null) ? [intervalOf(series, 'reach')] : [];
  return [...band, ...interval, ...notesOf(series, points)];
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const huge = 60;

/** The number in the reader's colour, with its unit, place and n under it. */
function drawNumber(
  into: Drawing,
  series: Series,
  own: Point | undefined,
  room: Room,
  {text, small}: Frame
): void {
  const {indicator} = series;
  if (own?.status === 'hidden') {
    hatch(into, {x: 0.5, y: 6.5, width: 96, height: 46}, series.points.indexOf(own));
    paragraph(
      into,
      {x: 0, y: 72, text: `Verborgen: ${hiddenWords(series)}`, size: small, fill: paint.muted},
      room.width,
      3
    );
    return;
  }
  const nothing = own && !isAbsent(series, own.on) ? '–' : 'geen gegevens';
  const words = own && isReadable(series, own) ? briefly(own, indicator) : nothing;
  const size = Math.min(huge, Math.floor((huge * room.width) / widthOf(words, huge, true)));
  label(into, {x: 0, y: 54, text: words, size, fill: paint.own, bold: true});
  const point = own && series.points.indexOf(own);
  if (point !== undefined) into.select('text').attr('data-point', point);
  const unit = isShare(indicator.kind)
    ? unitWords(indicator).slice(2)
    : `${unitWords(indicator)}${usual(series)}`;
  label(into, {x: 1, y: 77, text: shorten(unit, room.width, text), size: text});
  label(into, {
    x: 1,
    y: unit === '' ? 77 : 78 + leading(text),
    text: shorten(basis(series, own), room.width, small),
    size: small,
    fill: paint.muted
  });
}

/** A pool is drawn by what is usual for one provider. */
const usual = ({pooled, indicator}: Series): string =>
  pooled && indicator.kind === 'count' ? ', in doorsnee per aanbieder' : '';

function basis(series: Series, own: Point | undefined): string {
  const n =
    own && own.value !== null && series.indicator.kind !== 'count'
      ? `, ${own.unreliable ? 'maar ' : ''}${nWords(series, own)}`
      : '';
  return `${placeWords(series)}${n}`;
}

interface Strip {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

interface Pair {
  readonly own: Point | undefined;
  readonly peers: Point | undefined;
}

/** The middle half of the group a bar, its value a tick, the reader a dot with its interval. */
function drawStrip(into: Drawing, series: Series, {own, peers}: Pair, strip: Strip, {small}: Frame): void {
  const points = [own, peers].filter((point) => point !== undefined);
  const {domain, ticks, tick} = reachOf(series, points, {band: true, zoom: true, ticks: 4});
  const x = scaleLinear().domain(domain).range([strip.left, strip.right]).clamp(true);
  const {y} = strip;
  line(into, [strip.left, y, strip.right, y], paint.grid, 2);
  for (const at of ticks) {
    const anchor = x(at) < strip.left + 16 ? 'start' : x(at) > strip.right - 16 ? 'end' : 'middle';
    line(into, [x(at), y + 12, x(at), y + 17], paint.grid);
    label(into, {x: x(at), y: y + 30, text: tick(at), size: small, anchor, fill: paint.muted});
  }
  if (peers) drawPeers(into, series, peers, x, strip, small);
  if (own) drawOwn(into, series, own, x, strip, small);
}

type Across = (value: number) => number;

function drawPeers(
  into: Drawing,
  series: Series,
  peers: Point,
  x: Across,
  {left, right, y}: Strip,
  small: number
): void {
  const {p25, p75} = peers;
  if (p25 !== null && p75 !== null) {
    rect(into, {x: x(p25), y: y - 9, width: x(p75) - x(p25), height: 18}, paint.groupSoft);
  }
  const value = drawn(peers, series);
  if (value === null) return;
  line(into, [x(value), y - 12, x(value), y + 12], paint.group, 3).attr(
    'data-point',
    series.points.indexOf(peers)
  );
  const usual = series.indicator.kind === 'count' ? ', in doorsnee' : '';
  const text = `${series.group!.label}${usual} ${reading(peers, series.indicator)}`;
  line(into, [x(value), y + 12, x(value), y + 36], paint.group, 1);
  labelWithin(into, {x: x(value), y: y + 50, text, size: small, fill: paint.muted}, left, right);
}

function drawOwn(
  into: Drawing,
  series: Series,
  own: Point,
  x: Across,
  {left, right, y}: Strip,
  small: number
): void {
  const value = drawn(own, series);
  if (value === null) return;
  if (own.low !== null && own.high !== null) {
    line(into, [x(own.low), y, x(own.high), y], paint.own, 5)
      .attr('stroke-opacity', 0.35)
      .attr('stroke-linecap', 'round');
  }
  const hollow = own.unreliable || boundOf(own, series.indicator) || isIncomplete(series, own.on);
  const dot = into
    .append('circle')
    .attr('cx', Math.round(x(value) * 10) / 10)
    .attr('cy', y)
    .attr('r', 7);
  dot
    .attr('fill', hollow ? paint.paper : paint.own)
    .attr('stroke', paint.own)
    .attr('stroke-width', 2);
  const text = `${series.selfLabel} ${reading(own, series.indicator)}${own.unreliable ? '*' : ''}`;
  labelWithin(into, {x: x(value), y: y - 18, text, size: small, fill: paint.own, bold: true}, left, right);
}

/** Centred on its mark, but never beyond the strip. */
function labelWithin(into: Drawing, given: Parameters<typeof label>[1], left: number, right: number): void {
  const text = shorten(given.text, right - left, given.size, given.bold);
  const half = widthOf(text, given.size, given.bold) / 2;
  const x = Math.max(left + half, Math.min(right - half, given.x));
  label(into, {...given, x, text, anchor: 'middle', halo: true});
}
