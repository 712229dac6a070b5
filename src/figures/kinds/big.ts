import {scaleLinear} from 'd3';
import {empty, isReadable} from '../empty.ts';
import {boundOf, briefly, isShare, reading} from '../format.ts';
import {bandNote, drawKey, drawn, intervalOf, type KeyItem, layKey, notesOf} from '../key.ts';
import {half} from '../looks.ts';
import * as paint from '../paint.ts';
import {groupsHere, isAbsent, isIncomplete, ownHere, type Peers} from '../place.ts';
import {reachOf, unitWords} from '../reach.ts';
import {type Across, drawInterval} from '../rowed/marks.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {
  type Drawing,
  hatch,
  hollow,
  label,
  leading,
  line,
  paragraph,
  root,
  sizes,
  veil,
  veilSize
} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {capital, hiddenWords, nameOf, nWords, placeWords} from '../words.ts';

/** One big number, with the group's spread as a strip on which it stands. */
export function big(series: Series, context: FigureContext): SVGSVGElement {
  const own = ownHere(series);
  const groups = groupsHere(series);
  const points = [own, ...groups.map(({point}) => point)].filter((point) => point !== undefined);
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'big');
  const frame = frameOf(series, context, points, groups);
  const svg = root(context, 'big', frame.height);
  drawNumber(svg, series, own, {x: 0, y: 0, width: frame.narrow ? frame.width : 270}, frame);
  if (frame.strip) drawStrip(svg, series, own, groups, points, frame.strip, frame.small);
  groups
    .filter(({point}) => !isReadable(series, point))
    .forEach((peers, at) => {
      drawUnseen(svg, series, peers, frame.unseen + at * (leading(frame.small) + 4), frame);
    });
  drawKey(svg, frame.notes.placed, [frame.left, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

/** A group's figure where it cannot be read: named all the same. */
function drawUnseen(
  into: Drawing,
  series: Series,
  {group, point}: Peers,
  y: number,
  {small, width, left}: Frame
): void {
  const hidden = point?.status === 'hidden';
  const text = `${group.label}: ${hidden ? 'verborgen' : '–'}`;
  if (hidden) veil(into, [left, y - small * 0.36], series.points.indexOf(point));
  const x = left + (hidden ? veilSize.width + 8 : 0);
  label(into, {x, y, text: shorten(text, width - x, small), size: small, fill: paint.muted});
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  /** Left edge of all that stands beside the number, or under it. */
  readonly left: number;
  /** Null where there is nothing to stand on it. */
  readonly strip: Strip | null;
  /** Baseline of the first group that cannot be read. */
  readonly unseen: number;
  readonly notes: ReturnType<typeof layKey>;
}

function frameOf(
  series: Series,
  context: FigureContext,
  points: readonly Point[],
  groups: readonly Peers[]
): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const left = narrow ? 0 : 300;
  const seen = groups.filter(({point}) => isReadable(series, point)).length;
  const has = seen > 0 || points.some(({low}) => low !== null);
  const [first, number] = narrow ? [132, 112] : [44, 104];
  const strip = has ? {left: left + 2, right: width - 2, y: first + 18} : null;
  const under = strip ? strip.y + 40 + seen * leading(small) : first;
  const unseen = under + small;
  const after = under + (groups.length - seen) * (leading(small) + 4);
  const notes = layKey(notesFor(series, points), width - left - 4, small);
  const height = Math.max(narrow ? 0 : number, after + 8 + notes.height + (notes.height > 0 ? 4 : 0));
  return {width, height, text, small, narrow, left, strip, unseen, notes};
}

function notesFor(series: Series, points: readonly Point[]): readonly KeyItem[] {
  const band = points.some(({p25, p75}) => p25 !== null && p75 !== null) ? [bandNote(series)] : [];
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
    hatch(into, {x: 0.5, y: 12.5, width: 84, height: 40}, series.points.indexOf(own));
    paragraph(
      into,
      {x: 0, y: 77, text: capital(hiddenWords(series, own.scope, own.on)), size: small, fill: paint.muted},
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
  const unit = isShare(indicator.kind) ? unitWords(series).slice(2) : `${unitWords(series)}${usual(series)}`;
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
  pooled && indicator.kind === 'count' ? ', in doorsnee' : '';

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

/** The middle half of the group a bar, its value a tick, the reader a dot with its interval. */
function drawStrip(
  into: Drawing,
  series: Series,
  own: Point | undefined,
  groups: readonly Peers[],
  points: readonly Point[],
  strip: Strip,
  small: number
): void {
  const {domain, ticks, tick} = reachOf(series, points, {band: true, zoom: true, ticks: 4});
  const x = scaleLinear().domain(domain).range([strip.left, strip.right]).clamp(true);
  const {y} = strip;
  line(into, [strip.left, y, strip.right, y], paint.grid, 2);
  for (const at of ticks) {
    const anchor = x(at) < strip.left + 16 ? 'start' : x(at) > strip.right - 16 ? 'end' : 'middle';
    line(into, [x(at), y + 12, x(at), y + 17], paint.grid);
    label(into, {x: x(at), y: y + 30, text: tick(at), size: small, anchor, fill: paint.muted, halo: true});
  }
  const seen = groups.filter(({point}) => isReadable(series, point));
  seen.toReversed().forEach((peers, back) => {
    drawPeers(into, series, peers, x, strip, small, seen.length - 1 - back);
  });
  if (own) drawOwn(into, series, own, x, strip, small);
}

/** A group's figure, joined to its words on a line of their own; the first with its middle half. */
function drawPeers(
  into: Drawing,
  series: Series,
  {group, point}: Peers,
  x: Across,
  {left, right, y}: Strip,
  small: number,
  row: number
): void {
  const value = drawn(point, series);
  if (!point || value === null) return;
  const first = group === series.group;
  const {p25, p75} = point;
  if (first && p25 !== null && p75 !== null) half(into, [x(p25), x(p75)], y - 9, 18).attr('data-band', '');
  const base = y + 50 + row * leading(small);
  line(into, [x(value), y + 12, x(value), base - small], paint.group, 1);
  const made = first
    ? line(into, [x(value), y - 12, x(value), y + 12], paint.group, 3)
    : hollow(into, x(value), [y - 12, y + 12]);
  made.attr('data-point', series.points.indexOf(point));
  const text = `${nameOf(series, group.id)} ${reading(point, series.indicator)}`;
  labelWithin(into, {x: x(value), y: base, text, size: small, fill: paint.muted}, left, right);
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
  drawInterval(into, series, own, y, x);
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
  const text = `${nameOf(series, series.subject)} ${reading(own, series.indicator)}${own.unreliable ? '*' : ''}`;
  labelWithin(into, {x: x(value), y: y - 18, text, size: small, fill: paint.own, bold: true}, left, right);
}

/** Centred on its mark, but never beyond the strip. */
function labelWithin(into: Drawing, given: Parameters<typeof label>[1], left: number, right: number): void {
  const text = shorten(given.text, right - left, given.size, given.bold);
  const half = widthOf(text, given.size, given.bold) / 2;
  const x = Math.max(left + half, Math.min(right - half, given.x));
  label(into, {...given, x, text, anchor: 'middle', halo: true});
}
