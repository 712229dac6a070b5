/** The small drawing beside a sentence: the reader's dot on the group's middle half. */
import {scaleLinear} from 'd3';
import {amount} from '../format.ts';
import * as paint from '../paint.ts';
import {reachOf} from '../reach.ts';
import {create, type Drawing, label, line, rect, round} from '../svg.ts';
import {widthOf} from '../text.ts';
import type {Candidate} from './candidates.ts';

const width = 300;
const height = 58;
const axis = 31;
const edge = 6;
const size = 13;

/** The sentence beside it says the same in words, so that it is hidden from who listens. */
export function strip({series, own, peers}: Candidate, document: Document): SVGSVGElement {
  const {domain} = reachOf(series, [own, peers], {band: true, zoom: true});
  const scale = scaleLinear()
    .domain(domain)
    .range([edge, width - edge])
    .clamp(true);
  const svg = create(document, 'svg')
    .attr('class', 'strip')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('aria-hidden', 'true');
  line(svg, [0, axis, width, axis], paint.grid, 2);
  const {p25, p75} = peers;
  if (!series.pooled && p25 !== null && p75 !== null) {
    const [left, right] = [scale(p25), scale(p75)];
    rect(svg, {x: left, y: axis - 8, width: Math.max(2, right - left), height: 16}, paint.groupSoft);
  }
  const [mine, theirs] = [scale(own.value!), scale(peers.value!)];
  line(svg, [theirs, axis - 11, theirs, axis + 11], paint.group, 3);
  write(svg, theirs, height - 2, amount(peers.value!, series.indicator), paint.muted, false);
  if (own.low !== null && own.high !== null) {
    line(svg, [scale(own.low), axis, scale(own.high), axis], paint.own, 6)
      .attr('stroke-opacity', 0.35)
      .attr('stroke-linecap', 'round');
  }
  svg.append('circle').attr('cx', round(mine)).attr('cy', axis).attr('r', 7.5).attr('fill', paint.own);
  write(svg, mine, 14, amount(own.value!, series.indicator), paint.own, true);
  return svg.node() as SVGSVGElement;
}

/** Above its mark, or below it, but never beyond the strip. */
function write(into: Drawing, at: number, y: number, text: string, fill: string, bold: boolean): void {
  const half = widthOf(text, size, bold) / 2;
  const x = Math.max(half, Math.min(width - half, at));
  label(into, {x, y, text, size, anchor: 'middle', fill, bold});
}
