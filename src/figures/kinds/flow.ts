import {path} from 'd3';
import {dodge} from '../dodge.ts';
import {empty, isReadable} from '../empty.ts';
import {briefly, tally} from '../format.ts';
import {drawKey, drawn, type KeyItem, layKey, notesOf} from '../key.ts';
import * as paint from '../paint.ts';
import {ownHere} from '../place.ts';
import type {CategoryPlan, FigureContext, Point, Series} from '../series.ts';
import {type Drawing, hatch, label, leading, rect, root, round, sizes} from '../svg.ts';
import {widthOf, wrap} from '../text.ts';
import {placeWords} from '../words.ts';

/** Ribbons from what was to what became: what stayed the same soft, what changed in the reader's colour. */
export function flow(series: Series, context: FigureContext): SVGSVGElement {
  const links = linksOf(series);
  if (!links.some(({point}) => isReadable(series, point))) return empty(series, context, 'flow');
  const whole = frameOf(series, links, context);
  const ribbons = lay(series, links, whole);
  const frame = trim(whole, ribbons);
  const svg = root(context, 'flow', frame.height);
  drawHead(svg, series, links, frame);
  for (const ribbon of inLayers(ribbons)) drawRibbon(svg, series, ribbon, frame);
  for (const side of ['from', 'to'] as const) drawEnds(svg, series, ribbons, side, frame);
  for (const ribbon of ribbons) drawShare(svg, series, ribbon, frame);
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

type Side = 'from' | 'to';

interface Link {
  readonly from: string;
  readonly to: string;
  readonly point: Point;
}

/** A link with the middle of its slot on both sides. */
interface Ribbon extends Link {
  readonly thickness: number;
  readonly middle: Readonly<Record<Side, number>>;
}

/** The reader's links in the order of the ends; a cross-table of the group has no drawing of its own. */
function linksOf(series: Series): readonly Link[] {
  const {from, to} = endsOf(series);
  return from.flatMap((left) =>
    to.flatMap((right) => {
      const point = ownHere(series, `${left.id}>${right.id}`);
      return point && point.status !== 'none' ? [{from: left.id, to: right.id, point}] : [];
    })
  );
}

const endsOf = ({indicator}: Series): Readonly<Record<Side, readonly CategoryPlan[]>> =>
  indicator.ends ?? {from: [], to: []};

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly tall: number;
  readonly left: number;
  readonly right: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  readonly notes: ReturnType<typeof layKey>;
}

const gap = 14;
const node = 7;
/** Height of a hidden link, whatever it holds. */
const thread = 9;

function frameOf(series: Series, links: readonly Link[], context: FigureContext): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const notes = layKey(notesFor(series, links), width - 4, small);
  const [top, tall] = [leading(small) * 2 + 14, narrow ? 270 : 320];
  const names = (side: Side) =>
    endsOf(series)[side].map((end) => widthOf(narrow ? (end.short ?? end.label) : end.label, text));
  const most = narrow ? 84 : 190;
  const left = Math.min(most, Math.max(30, ...names('from'))) + 10;
  const right = width - Math.min(most, Math.max(30, ...names('to'))) - 10;
  return {width, height: top + tall + 14 + notes.height, top, tall, left, right, text, small, narrow, notes};
}

/** Where much is hidden the ribbons are low: nothing is stretched to fill the frame. */
function trim(frame: Frame, ribbons: readonly Ribbon[]): Frame {
  const bottom = Math.max(
    ...ribbons.flatMap(({middle, thickness}) => [middle.from, middle.to].map((y) => y + thickness / 2))
  );
  const tall = Math.ceil(bottom - frame.top);
  return {...frame, tall, height: frame.height - frame.tall + tall};
}

function notesFor(series: Series, links: readonly Link[]): readonly KeyItem[] {
  const same: KeyItem = {sign: 'tint', text: 'gelijk gebleven', tint: paint.groupSoft};
  const changed: KeyItem = {sign: 'tint', text: 'veranderd', tint: paint.own};
  const rest = notesOf(
    series,
    links.map(({point}) => point),
    'none'
  );
  return [same, changed, ...rest];
}

/** Slots from top to bottom on both sides; a hidden link has a thread of one width. */
function lay(series: Series, links: readonly Link[], frame: Frame): readonly Ribbon[] {
  // A bound from above has no width of its own: a thin line.
  const shares = links.map(({point}) => (point.status === 'under' ? 0 : drawn(point, series)));
  const {from, to} = endsOf(series);
  const room =
    frame.tall -
    gap * (Math.max(from.length, to.length) - 1) -
    thread * shares.filter((share) => share === null).length;
  const whole = Math.max(
    1,
    shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  );
  const thickness = shares.map((share) => (share === null ? thread : Math.max(1, (share / whole) * room)));
  const left = middles(
    links.map((link) => link.from),
    from,
    thickness,
    frame.top
  );
  const right = middles(
    links.map((link) => link.to),
    to,
    thickness,
    frame.top
  );
  return links.map((link, at) => ({
    ...link,
    thickness: thickness[at]!,
    middle: {from: left[at]!, to: right[at]!}
  }));
}

function middles(
  ids: readonly string[],
  ends: readonly CategoryPlan[],
  thickness: readonly number[],
  top: number
): number[] {
  const found: number[] = ids.map(() => top);
  let y = top;
  for (const {id} of ends) {
    const before = y;
    ids.forEach((end, at) => {
      if (end !== id) return;
      found[at] = y + thickness[at]! / 2;
      y += thickness[at]!;
    });
    if (y > before) y += gap;
  }
  return found;
}

function drawHead(into: Drawing, series: Series, links: readonly Link[], {left, right, small}: Frame): void {
  const n = links.find(({point}) => point.n !== null)?.point.n;
  const basis = n == null ? '' : ` · n = ${tally(n)}`;
  const text = `% van de ${series.indicator.of} · ${placeWords(series)}${basis}`;
  label(into, {x: 0, y: small, text, size: small, fill: paint.muted});
  label(into, {x: left, y: small + leading(small) + 6, text: 'van', size: small, fill: paint.muted});
  label(into, {
    x: right,
    y: small + leading(small) + 6,
    text: 'naar',
    size: small,
    anchor: 'end',
    fill: paint.muted
  });
}

/** What stayed the same lies under what changed, and thick under thin. */
const inLayers = (ribbons: readonly Ribbon[]): readonly Ribbon[] =>
  ribbons.toSorted((a, b) => Number(a.from !== a.to) - Number(b.from !== b.to) || b.thickness - a.thickness);

function drawRibbon(
  into: Drawing,
  series: Series,
  {from, to, point, thickness, middle}: Ribbon,
  {left, right}: Frame
): void {
  const [start, end] = [left + node + 1, right - node - 1];
  const hidden = drawn(point, series) === null;
  const curve = path();
  curve.moveTo(start, round(middle.from));
  curve.bezierCurveTo(
    round((start + end) / 2),
    round(middle.from),
    round((start + end) / 2),
    round(middle.to),
    end,
    round(middle.to)
  );
  const made = into.append('path').attr('d', curve.toString()).attr('fill', 'none');
  made.attr('stroke', hidden ? paint.muted : from === to ? paint.groupSoft : paint.own);
  made.attr('stroke-width', hidden ? 1 : round(Math.max(1, thickness)));
  if (hidden) {
    made.attr('stroke-dasharray', '3 4');
    hatch(into, {x: start, y: middle.from - 3.5, width: 14, height: 7});
    hatch(into, {x: end - 14, y: middle.to - 3.5, width: 14, height: 7});
  }
  if (!hidden && from !== to) made.attr('stroke-opacity', 0.6);
  made.attr('data-point', series.points.indexOf(point));
}

/** The nodes with their names, which keep clear of one another. */
function drawEnds(into: Drawing, series: Series, ribbons: readonly Ribbon[], side: Side, frame: Frame): void {
  const {left, right, top, tall, text, narrow, width} = frame;
  const shown = endsOf(series)[side].flatMap((end) => {
    const mine = ribbons.filter((ribbon) => ribbon[side] === end.id);
    if (mine.length === 0) return [];
    const from = Math.min(...mine.map(({middle, thickness}) => middle[side] - thickness / 2));
    const to = Math.max(...mine.map(({middle, thickness}) => middle[side] + thickness / 2));
    const room = side === 'from' ? left - 8 : width - right - 8;
    return [{from, to, lines: wrap(narrow ? (end.short ?? end.label) : end.label, room, text, {most: 2})}];
  });
  const blocks = shown.map(({from, to, lines}) => ({
    middle: (from + to) / 2,
    height: lines.length * leading(text)
  }));
  const at = dodge(blocks, [top - 6, top + tall + 10]);
  shown.forEach(({from, to, lines}, index) => {
    rect(
      into,
      {x: side === 'from' ? left : right - node, y: from, width: node, height: to - from},
      paint.ink
    );
    const first = at[index]! - (lines.length * leading(text)) / 2 + text * 0.9;
    lines.forEach((words, row) => {
      const x = side === 'from' ? left - 8 : right + 8;
      label(into, {
        x,
        y: first + row * leading(text),
        text: words,
        size: text,
        anchor: side === 'from' ? 'end' : 'start'
      });
    });
  });
}

/** A share stands in its own slot at the right, where the slot is high enough for it. */
function drawShare(
  into: Drawing,
  series: Series,
  {from, to, point, thickness, middle}: Ribbon,
  {right, small}: Frame
): void {
  if (thickness < small + 1 || drawn(point, series) === null) return;
  const text = `${briefly(point, series.indicator)}${point.unreliable ? '*' : ''}`;
  const x = right - node - 6;
  label(into, {
    x,
    y: middle.to + small * 0.36,
    text,
    size: small,
    anchor: 'end',
    bold: from !== to,
    fill: paint.ink,
    halo: from !== to
  });
}
