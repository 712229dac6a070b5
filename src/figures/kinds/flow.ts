import {path} from 'd3';
import {nOf} from '../basis.ts';
import {dodge} from '../dodge.ts';
import {empty, isReadable} from '../empty.ts';
import {amount, counted, signed} from '../format.ts';
import {drawKey, drawn, type KeyItem, layKey, notesOf, roundingNotes} from '../key.ts';
import * as paint from '../paint.ts';
import {ownHere} from '../place.ts';
import type {CategoryPlan, FigureContext, Point, Series, Show} from '../series.ts';
import {type Drawing, label, leading, rect, root, round, sizes, veil, veilSize} from '../svg.ts';
import {widthOf, wrap} from '../text.ts';
import {placeWords} from '../words.ts';

/** Ribbons from what was to what became: what stayed the same light between two edges, what changed in full. */
export function flow(series: Series, options: Options, context: FigureContext): SVGSVGElement {
  const links = linksOf(series);
  if (!links.some(({point}) => isReadable(series, point))) return empty(series, context, 'flow');
  const whole = frameOf(series, links, context);
  const ribbons = lay(series, links, whole);
  const frame = trim(whole, ribbons);
  const svg = root(context, 'flow', frame.height);
  drawHead(svg, series, links, options, frame);
  for (const ribbon of inLayers(ribbons)) drawRibbon(svg, series, ribbon, frame);
  for (const side of ['from', 'to'] as const) drawEnds(svg, series, ribbons, side, frame);
  for (const ribbon of ribbons) drawShare(svg, series, ribbon, frame);
  drawKey(svg, frame.notes.placed, [0, frame.height - frame.notes.height], frame.small);
  return svg.node() as SVGSVGElement;
}

type Options = Extract<Show, {kind: 'flow'}>;
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
const thread = veilSize.height;

function frameOf(series: Series, links: readonly Link[], context: FigureContext): Frame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const notes = layKey(notesFor(series, links), width - 4, small);
  const [top, tall] = [leading(small) * 2 + 18, narrow ? 270 : 300];
  const names = (side: Side) => endsOf(series)[side].map((end) => widthOf(nameOf(end, narrow), text, true));
  const most = narrow ? 86 : 190;
  const left = Math.min(most, Math.max(40, ...names('from'))) + 10;
  const right = width - Math.min(most, Math.max(40, ...names('to'))) - 10;
  return {width, height: top + tall + 18 + notes.height, top, tall, left, right, text, small, narrow, notes};
}

const nameOf = (end: CategoryPlan, narrow: boolean): string =>
  narrow ? (end.short ?? end.label) : end.label;

/** Where much is hidden the ribbons are low: nothing is stretched to fill the frame. */
function trim(frame: Frame, ribbons: readonly Ribbon[]): Frame {
  const bottom = Math.max(
    ...ribbons.flatMap(({middle, thickness}) => [middle.from, middle.to].map((y) => y + thickness / 2))
  );
  const tall = Math.ceil(bottom - frame.top);
  return {...frame, tall, height: frame.height - frame.tall + tall};
}

function notesFor(series: Series, links: readonly Link[]): readonly KeyItem[] {
  const told = (same: boolean): string => {
    const sum = sumOf(
      series,
      links.filter(({from, to}) => (from === to) === same)
    );
    return sum === null ? '' : ` ${sum}`;
  };
  const same: KeyItem = {sign: 'tint', text: `gelijk gebleven${told(true)}`, tint: paint.ownSoft};
  const changed: KeyItem = {sign: 'tint', text: `veranderd${told(false)}`, tint: paint.own};
  const points = links.map(({point}) => point);
  return [same, changed, ...roundingNotes(series, true), ...notesOf(series, points, 'none')];
}

/**
 * The share of several links together, where each of them may be read as it is. A pool's links are rounded apart:
 * of those nothing is added up.
 */
function sumOf(series: Series, links: readonly Link[]): string | null {
  if (series.pooled || links.some(({point}) => point.status !== 'shown' || point.value === null)) return null;
  const value = links.reduce((sum, {point}) => sum + point.value!, 0);
  return amount(Math.min(1, value), series.indicator);
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

function drawHead(
  into: Drawing,
  series: Series,
  links: readonly Link[],
  {from, to}: Options,
  {left, right, small, top}: Frame
): void {
  const n = links.map(({point}) => nOf(point)).find((known) => known !== null);
  const basis = n == null ? '' : ` · ${counted(n, series.indicator.of)}`;
  const text = `% van de ${series.indicator.of} · ${placeWords(series)}${basis}`;
  label(into, {x: 0, y: small, text, size: small, fill: paint.muted});
  const y = top - 10;
  label(into, {x: left, y, text: from, size: small, fill: paint.muted});
  label(into, {x: right, y, text: to, size: small, anchor: 'end', fill: paint.muted});
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
  made.attr('stroke', hidden ? paint.muted : paint.own);
  made.attr('stroke-width', hidden ? 1 : round(Math.max(1, thickness)));
  if (hidden) {
    made.attr('stroke-dasharray', '3 4');
    veil(into, [start, middle.from]);
    veil(into, [end - veilSize.width, middle.to]);
  }
  if (!hidden && from !== to) made.attr('stroke-opacity', 0.85);
  made.attr('data-point', series.points.indexOf(point));
  if (!hidden && from === to && thickness > 3) drawSoft(into, curve.toString(), thickness - 2);
}

/** What stayed the same is light between two edges. */
function drawSoft(into: Drawing, curve: string, width: number): void {
  const inner = into.append('path').attr('d', curve).attr('fill', 'none');
  inner.attr('stroke', paint.ownSoft).attr('stroke-width', round(width));
}

/** The nodes with their names and, where all of it may be read, their shares; they keep clear of one another. */
function drawEnds(into: Drawing, series: Series, ribbons: readonly Ribbon[], side: Side, frame: Frame): void {
  const {left, right, top, tall, text, narrow, width} = frame;
  const room = (side === 'from' ? left : width - right) - 8;
  const shown = endsOf(series)[side].flatMap((end) => {
    const mine = ribbons.filter((ribbon) => ribbon[side] === end.id);
    if (mine.length === 0) return [];
    const from = Math.min(...mine.map(({middle, thickness}) => middle[side] - thickness / 2));
    const to = Math.max(...mine.map(({middle, thickness}) => middle[side] + thickness / 2));
    const sum = sumOf(series, mine);
    const lines = wrap(nameOf(end, narrow), room, text, {most: 2});
    return [{from, to, sum, lines}];
  });
  const blocks = shown.map(({from, to, lines, sum}) => ({
    middle: (from + to) / 2,
    height: (lines.length + (sum === null ? 0 : 1)) * leading(text) + 2
  }));
  const at = dodge(blocks, [top - 8, top + tall + 12]);
  const [x, anchor] = side === 'from' ? [left - 8, 'end' as const] : [right + 8, 'start' as const];
  shown.forEach(({from, to, lines, sum}, index) => {
    const edge = side === 'from' ? left : right - node;
    rect(into, {x: edge, y: from, width: node, height: to - from}, paint.ink);
    const first = at[index]! - blocks[index]!.height / 2 + text * 0.95;
    lines.forEach((words, row) => {
      label(into, {x, y: first + row * leading(text), text: words, size: text, anchor});
    });
    const y = first + lines.length * leading(text);
    if (sum !== null) label(into, {x, y, text: sum, size: text, anchor, fill: paint.own, bold: true});
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
  const text = signed(point, series.indicator);
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
