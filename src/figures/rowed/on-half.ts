import {drawn} from '../key.ts';
import {half as drawHalf} from '../looks.ts';
import type {Row} from '../rows.ts';
import type {Series} from '../series.ts';
import type {Drawing} from '../svg.ts';
import {type Across, drawDot, drawInterval, drawMean, drawNorms} from './marks.ts';

/** Height of the block of the group. */
export const half = 18;

/** The reader's dot with its margin, on the middle half of the group and its figure; what a norm asks is a stroke through it. */
export function drawOnHalf(
  into: Drawing,
  series: Series,
  row: Row,
  y: number,
  x: Across,
  large: boolean
): void {
  const {own, peers} = row;
  if (peers?.p25 != null && peers.p75 !== null)
    drawHalf(into, [x(peers.p25), x(peers.p75)], y - half / 2, half).attr('data-band', '');
  drawMean(into, series, row, [y - half / 2 - 3, y + half / 2 + 3], x);
  drawNorms(into, series, row, [y - half / 2 - 5, y + half / 2 + 5], x);
  const value = drawn(own, series);
  if (value === null || !own) return;
  drawInterval(into, series, own, y, x);
  drawDot(into, series, own, [x(value), y], large);
}
