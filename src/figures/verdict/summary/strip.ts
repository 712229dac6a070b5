/** The small drawing beside a sentence: the reader's dot on the group's middle half. */
import {scaleLinear} from 'd3';
import {amount, isShare, span} from '../../format.ts';
import {half, margin} from '../../looks.ts';
import * as paint from '../../paint.ts';
import type {IndicatorPlan, Point} from '../../series.ts';
import {create, type Drawing, label, line, round} from '../../svg.ts';
import {widthOf} from '../../text.ts';
import {type Beside, finer} from '../say-verdict.ts';

const width = 300;
const height = 56;
const axis = 29;
const edge = 8;
const size = 13;

type Across = (value: number) => number;
type Compared = Omit<Beside, 'category'>;

/**
 * Without ticks: the group's own spread is the measure. The sentence beside it says the same in words, so that
 * the drawing is hidden from who listens.
 */
export function strip({series, own, peers, verdict}: Compared, document: Document): SVGSVGElement {
  const indicator = finer(series.indicator, verdict, own, peers);
  const scale = scaleLinear()
    .domain(domainOf(indicator, own, peers))
    .range([edge, width - edge])
    .clamp(true);
  const svg = create(document, 'svg')
    .attr('class', 'strip')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('aria-hidden', 'true');
  line(svg, [0, axis, width, axis], paint.grid, 2);
  drawGroup(svg, peers, indicator, scale);
  drawOwn(svg, own, indicator, scale);
  return svg.node() as SVGSVGElement;
}

/** Holds both figures, the own interval and the middle half, with air on both sides. */
function domainOf({kind, range}: IndicatorPlan, own: Point, peers: Point): [number, number] {
  const values = [own.value, own.low, own.high, peers.value, peers.p25, peers.p75].filter(
    (value) => value !== null
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.12 || 1;
  const [least, most] = isShare(kind)
    ? [0, 1]
    : (range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  return [Math.max(least, low - air), Math.min(most, high + air)];
}

/** The middle half with its ends in figures; the group's own figure stands in the sentence. */
function drawGroup(into: Drawing, {p25, p75, value}: Point, indicator: IndicatorPlan, x: Across): void {
  const at = x(value!);
  if (p25 !== null && p75 !== null) {
    const [left, right] = [x(p25), x(p75)];
    half(into, [left, Math.max(left + 2, right)], axis - 8, 16);
    write(into, (left + right) / 2, height - 1, span(p25, p75, indicator), paint.muted, false);
  } else write(into, at, height - 1, amount(value!, indicator), paint.muted, false);
  line(into, [at, axis - 11, at, axis + 11], paint.group, 3);
}

function drawOwn(into: Drawing, {low, high, value}: Point, indicator: IndicatorPlan, x: Across): void {
  const at = x(value!);
  if (low !== null && high !== null) margin(into, [x(low), x(high)], axis, 'across');
  into.append('circle').attr('cx', round(at)).attr('cy', axis).attr('r', 7.5).attr('fill', paint.own);
  write(into, at, 14, amount(value!, indicator), paint.own, true);
}

/** Above its mark, or below it, but never beyond the strip. */
function write(into: Drawing, at: number, y: number, text: string, fill: string, bold: boolean): void {
  const half = widthOf(text, size, bold) / 2;
  const x = Math.max(half, Math.min(width - half, at));
  label(into, {x, y, text, size, anchor: 'middle', fill, bold});
}
