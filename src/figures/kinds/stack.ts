import {scaleLinear} from 'd3';
import {empty, isReadable} from '../empty.ts';
import {briefly, tally} from '../format.ts';
import {drawKey, drawn, type KeyItem, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {chosen, isAbsent, isIncomplete, places, pointAt} from '../place.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {type Drawing, hatch, label, leading, line, rect, root, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';
import {axisLabel, categoryLabel} from '../words.ts';

/** A whole in its parts at every place on the axis: own above, group below in a thinner bar. */
export function stack(series: Series, context: FigureContext): SVGSVGElement {
  if (!series.points.some((point) => isReadable(series, point))) return empty(series, context, 'stack');
  const rows = places(series, true).map((on) => rowOf(series, on));
  const frame = frameOf(series, rows, context);
  const svg = root(context, 'stack', frame.height);
  drawHead(svg, series, frame);
  rows.forEach((row, index) => {
    drawRow(svg, series, row, frame, frame.top + index * frame.pitch);
  });
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

/** One part of a bar: from and to as shares of the whole. */
interface Part {
  readonly point: Point;
  readonly colour: number;
  readonly from: number;
  readonly to: number;
}

interface Bar {
  readonly parts: readonly Part[];
  readonly hidden: readonly Point[];
  /** Nobody offers it here. */
  readonly none: boolean;
  readonly n: number | null;
  readonly end: number;
}

interface Row {
  readonly on: string;
  readonly own: Bar;
  readonly peers: Bar;
}

const rowOf = (series: Series, on: string): Row => ({
  on,
  own: barOf(series, series.self, on),
  peers: barOf(series, series.group?.id, on)
});

function barOf(series: Series, scope: string | undefined, on: string): Bar {
  const points = series.indicator.categories.map(({id}) => pointAt(series, scope, on, id));
  const parts: Part[] = [];
  let from = 0;
  points.forEach((point, colour) => {
    const share = point ? drawn(point, series) : null;
    if (!point || share === null) return;
    parts.push({point, colour, from, to: from + share});
    from += share;
  });
  const known = points.filter((point) => point !== undefined);
  const n = known.find((point) => point.n !== null)?.n ?? null;
  const absent = scope === series.self && isAbsent(series, on);
  const none = !absent && known.length > 0 && known.every(({status}) => status === 'none');
  return {parts, hidden: known.filter(({status}) => status === 'hidden'), none, n, end: from};
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pitch: number;
  readonly lead: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  readonly x: (share: number) => number;
  readonly flags: readonly Flag[] | null;
  readonly head: ReturnType<typeof layKey>;
  readonly tints: ReturnType<typeof layKey>;
  readonly notes: ReturnType<typeof layKey>;
}

const thick = 22;
const thin = 10;

function frameOf(series: Series, rows: readonly Row[], context: FigureContext): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const left = narrow
    ? 0
    : Math.min(
        220,
        Math.max(
          ...rows.flatMap((row) => [
            widthOf(axisLabel(series, row.on), text, true),
            widthOf(basisOf(series, row), small)
          ])
        )
      ) + 14;
  const unseen = rows.some(({own, peers}) => own.hidden.length + peers.hidden.length > 0);
  const right = unseen ? 22 : 6;
  const most = Math.max(1, ...rows.flatMap(({own, peers}) => [own.end, peers.end]));
  const x = scaleLinear()
    .domain([0, most])
    .range([left, width - right]);
  const flags = narrow ? null : flagsOf(series, rows, x, width, small);
  const head = layKey(headOf(series), width - 4, small);
  const tints = layKey(flags ? [] : tintsOf(series, rows, narrow), width - 4, small);
  const notes = layKey(notesOf(series, drawnPoints(series, rows), 'none'), width - 4, small);
  const lanes = flags
    ? (Math.max(...flags.map(({lane}) => lane)) + 1) * leading(small) + 9
    : tints.height + 8;
  const lead = leading(small) + (narrow ? leading(text) : 0);
  const top = leading(small) + 4 + head.height + 8 + lanes;
  const beside = series.group ? thin + 2 + leading(small) : 0;
  const pitch = lead + thick + beside + 12;
  const height = top + rows.length * pitch + notes.height + (notes.height > 0 ? 8 : 0);
  return {width, height, left, right, top, pitch, lead, text, small, narrow, x, flags, head, tints, notes};
}

/** The points that stand in a row: those of places that are not drawn have nothing to tell. */
function drawnPoints({points}: Series, rows: readonly Row[]): readonly Point[] {
  const on = new Set(rows.map((row) => row.on));
  return points.filter((point) => on.has(point.on));
}

const headOf = ({selfLabel, group}: Series): readonly KeyItem[] => [
  {sign: 'thick', text: selfLabel, bold: true, fill: paint.ink},
  ...(group ? [{sign: 'thin', text: group.label} as const] : [])
];

/** Categories with a part anywhere, as swatches: where there is no room to name them at their parts. */
function tintsOf(series: Series, rows: readonly Row[], short: boolean): readonly KeyItem[] {
  return used(rows).map((colour) => ({
    sign: 'tint',
    text: categoryLabel(series, series.indicator.categories[colour]!.id, short),
    tint: paint.categoryColour(colour)
  }));
}

const used = (rows: readonly Row[]): readonly number[] =>
  [...new Set(rows.flatMap(({own, peers}) => [...own.parts, ...peers.parts].map(({colour}) => colour)))].sort(
    (a, b) => a - b
  );

interface Flag {
  readonly text: string;
  readonly colour: number;
  readonly x: number;
  readonly left: number;
  readonly lane: number;
}

/**
 * Names over the parts of the first bar, each on a pole: a name stands above all poles that it passes
 * over, so nothing crosses. Null where that takes too many lanes, or a category has no part there.
 */
function flagsOf(
  series: Series,
  rows: readonly Row[],
  x: (share: number) => number,
  width: number,
  small: number
): readonly Flag[] | null {
  const first = rows[0]!.own;
  if (first.hidden.length > 0 || first.parts.length < used(rows).length) return null;
  const flags: Flag[] = [];
  for (const part of first.parts.toReversed()) {
    const text = categoryLabel(series, part.point.category);
    const pole = x(part.from) + 1;
    const end = pole + widthOf(text, small) + 12;
    if (end > width + 12) return null;
    const passed = flags.filter((flag) => flag.x < end);
    flags.push({
      text,
      colour: part.colour,
      x: pole,
      left: pole + 4,
      lane: passed.length === 0 ? 0 : Math.max(...passed.map(({lane}) => lane)) + 1
    });
  }
  return Math.max(...flags.map(({lane}) => lane)) > 3 ? null : flags;
}

function drawHead(into: Drawing, series: Series, frame: Frame): void {
  const {small, head, tints, top, flags, lead} = frame;
  label(into, {x: 0, y: small, text: `% van de ${series.indicator.of}`, size: small, fill: paint.muted});
  drawKey(into, head.placed, [0, leading(small) + 4], small);
  if (flags === null) {
    drawKey(into, tints.placed, [0, leading(small) + 8 + head.height], small);
    return;
  }
  const foot = top + lead;
  for (const flag of flags) {
    const base = top - flag.lane * leading(small) - 5;
    line(into, [flag.x, base - small * 0.75, flag.x, foot], paint.categoryColour(flag.colour), 1.5);
    label(into, {x: flag.left, y: base, text: flag.text, size: small, fill: paint.ink});
  }
}

function basisOf(series: Series, {own, on}: Row): string {
  const n = own.n === null ? [] : [`n = ${tally(own.n)}`];
  const early = isIncomplete(series, on) && series.axis.role === 'period' ? ['voorlopig'] : [];
  return [...n, ...early].join(', ');
}

function drawRow(into: Drawing, series: Series, row: Row, frame: Frame, top: number): void {
  const {lead, small} = frame;
  drawName(into, series, row, frame, top);
  const y = top + lead;
  drawBar(into, series, row.own, frame, {y, high: thick, label: y - 4, size: small, own: true});
  if (!series.group) return;
  const below = y + thick + 2;
  drawBar(into, series, row.peers, frame, {
    y: below,
    high: thin,
    label: below + thin + small,
    size: small - 1,
    own: false
  });
}

function drawName(into: Drawing, series: Series, row: Row, frame: Frame, top: number): void {
  const {narrow, text, small, left, lead} = frame;
  const name = axisLabel(series, row.on, narrow);
  const bold = row.on === chosen(series);
  const n = basisOf(series, row);
  if (narrow) {
    label(into, {x: 0, y: top + text - 1, text: name, size: text, bold});
    label(into, {
      x: widthOf(name, text, true) + 8,
      y: top + text - 1,
      text: n,
      size: small,
      fill: paint.muted
    });
    return;
  }
  label(into, {x: left - 14, y: top + lead + 15, text: name, size: text, anchor: 'end', bold});
  label(into, {
    x: left - 14,
    y: top + lead + 15 + leading(small),
    text: n,
    size: small,
    anchor: 'end',
    fill: paint.muted
  });
}

interface Spot {
  readonly y: number;
  readonly high: number;
  readonly label: number;
  readonly size: number;
  readonly own: boolean;
}

function drawBar(into: Drawing, series: Series, bar: Bar, {x}: Frame, spot: Spot): void {
  for (const {point, colour, from, to} of bar.parts) {
    const width = x(to) - x(from);
    const box = {x: x(from), y: spot.y, width: Math.max(0.5, width - 1), height: spot.high};
    const made = rect(into, box, paint.categoryColour(colour)).attr(
      'data-point',
      series.points.indexOf(point)
    );
    if (point.status !== 'shown' || point.unreliable) made.attr('fill-opacity', 0.5);
    const text = briefly(point, series.indicator);
    if (widthOf(text, spot.size, spot.own) + 3 > width) continue;
    label(into, {
      x: x(from) + (spot.own ? 4 : 2),
      y: spot.label,
      text,
      size: spot.size,
      bold: spot.own,
      fill: spot.own ? paint.ink : paint.muted
    });
  }
  drawRest(into, series, bar, x, spot);
}

/** What is hidden is one hatched rest; its words stand in it, never its size. */
function drawRest(
  into: Drawing,
  series: Series,
  {parts, hidden, none, end}: Bar,
  x: (share: number) => number,
  {y, high, label: base, size, own}: Spot
): void {
  const nothing = parts.length === 0;
  if (hidden.length === 0) {
    if (nothing)
      label(into, {
        x: x(0) + 4,
        y: y + high / 2 + size * 0.36,
        text: own && !none ? 'geen gegevens' : '–',
        size,
        fill: paint.muted
      });
    return;
  }
  // Parts of a group are rounded apart, so that nothing may be left over: then the sign stands behind the bar.
  const width = Math.max(16, x(1) - x(end));
  hatch(into, {x: x(end), y: y + 0.5, width: width - 1, height: high - 1}, series.points.indexOf(hidden[0]!));
  if (widthOf('verborgen', size) < width)
    label(into, {x: x(end) + 4, y: base, text: 'verborgen', size, fill: paint.muted});
}
