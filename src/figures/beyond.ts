/** An interval that ends beyond its axis says so: an arrow at the edge, and where it ends. */
import {briefly} from './format.ts';
import * as paint from './paint.ts';
import type {Series} from './series.ts';
import {type Drawing, label, round, sizes} from './svg.ts';

/** A scale that stops at the ends of its axis. */
export interface Across {
  (value: number): number;
  domain(): number[];
}

const size = sizes.narrow.small;

/** Ends of an interval that lie beyond the axis: which way, and the value. */
function cutEnds(
  {low, high}: {readonly low: number; readonly high: number},
  [from, to]: readonly [number, number]
): readonly {readonly way: -1 | 1; readonly value: number}[] {
  return [
    ...(low < from ? [{way: -1, value: low} as const] : []),
    ...(high > to ? [{way: 1, value: high} as const] : [])
  ];
}

/** Which ends of an interval lie beyond an axis, the lower one first: there they have no mark of their own. */
export function cutBy(
  x: Pick<Across, 'domain'>,
  {low, high}: {readonly low: number; readonly high: number}
): readonly [boolean, boolean] {
  const [from, to] = domainOf(x);
  return [low < from, high > to];
}

const domainOf = (scale: Pick<Across, 'domain'>): readonly [number, number] => {
  const [from = 0, to = 0] = scale.domain();
  return [from, to];
};

/** Along a row: the value stands over the arrow. */
export function drawBeyond(
  into: Drawing,
  series: Series,
  ends: {readonly low: number; readonly high: number},
  y: number,
  x: Across
): void {
  for (const {way, value} of cutEnds(ends, domainOf(x))) {
    const tip = x(value);
    arrow(
      into,
      `M${round(tip - way * 6)},${round(y - 6)}L${round(tip)},${round(y)}L${round(tip - way * 6)},${round(y + 6)}`
    );
    write(into, series, value, {x: tip, y: y - 10, anchor: way < 0 ? 'start' : 'end'});
  }
}

/** Along a height: the value stands beside the arrow. */
export function drawBeyondUpright(
  into: Drawing,
  series: Series,
  ends: {readonly low: number; readonly high: number},
  x: number,
  {y, domain}: {readonly y: (value: number) => number; readonly domain: readonly [number, number]}
): void {
  for (const {way, value} of cutEnds(ends, domain)) {
    const tip = y(way < 0 ? domain[0] : domain[1]);
    arrow(
      into,
      `M${round(x - 6)},${round(tip + way * 6)}L${round(x)},${round(tip)}L${round(x + 6)},${round(tip + way * 6)}`
    );
    write(into, series, value, {x: x + 9, y: tip + (way < 0 ? -3 : 9), anchor: 'start'});
  }
}

function arrow(into: Drawing, d: string): void {
  const made = into.append('path').attr('d', d).attr('fill', 'none').attr('stroke', paint.own);
  made.attr('stroke-width', 2).attr('stroke-linejoin', 'round').attr('stroke-linecap', 'round');
}

function write(
  into: Drawing,
  {indicator}: Series,
  value: number,
  at: {readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'}
): void {
  const text = `tot ${briefly({status: 'shown', value}, indicator)}`;
  label(into, {...at, text, size, fill: paint.own, halo: true});
}
