import {signed} from '../format.ts';
import {drawn} from '../key.ts';
import * as paint from '../paint.ts';
import type {Row} from '../rows.ts';
import type {Point, Series} from '../series.ts';
import {type Drawing, type Label, label, leading, veil, veilSize} from '../svg.ts';
import {middleOf, type RowFrame} from './frame.ts';

/** The reader's value and the groups', under the words that say whose they are. */
export function drawValues(into: Drawing, series: Series, row: Row, frame: RowFrame, index: number): void {
  const {text, small, width} = frame;
  const others = [series.group && row.peers, series.beside && row.beside].filter((point) => point != null);
  const high = text + others.length * leading(small);
  const first = middleOf(frame, index) - high / 2 + text * 0.86;
  const own = {x: width, y: first, size: text, anchor: 'end', fill: paint.own, bold: true} as const;
  drawOne(into, series, row.own, own);
  others.forEach((point, at) => {
    const y = first + (at + 1) * leading(small);
    drawOne(into, series, point, {x: width, y, size: small, anchor: 'end', fill: paint.muted});
  });
}

function drawOne(into: Drawing, series: Series, point: Point | undefined, at: Omit<Label, 'text'>): void {
  const place = [at.x - veilSize.width, at.y - at.size * 0.36] as const;
  if (point?.status === 'hidden') veil(into, place, series.points.indexOf(point));
  else label(into, {...at, text: wordsOf(series, point)});
}

function wordsOf(series: Series, point: Point | undefined): string {
  if (!point || drawn(point, series) === null) return '–';
  return signed(point, series.indicator);
}
