/** What stands over the rows of a figure: what is measured, whose the values are, and the ticks. */
import {drawKey, type KeyItem, layKey, type Sign} from '../key.ts';
import * as paint from '../paint.ts';
import {isCompared} from '../place.ts';
import type {Reach} from '../reach.ts';
import type {Row} from '../rows.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading, tellScale} from '../svg.ts';
import {widthOf} from '../text.ts';
import {everyThatFits} from '../thin.ts';
import {nameOf} from '../words.ts';
import type {RowFrame} from './frame.ts';
import {signWidth} from './lay-head.ts';

/** The reader and the groups that stand in these rows, by the signs of their marks. */
export function namesOf(
  series: Series,
  [own, peers, second]: readonly [Sign, Sign, Sign],
  rows?: readonly Row[]
): readonly KeyItem[] {
  const {subject, group, beside} = series;
  // Rows that all stand where groups have no figures name none.
  const some = rows?.every(({on}) => !isCompared(series, on)) !== true || rows.length === 0;
  return [
    {sign: own, text: nameOf(series, subject), bold: true, fill: paint.own},
    ...(group && some ? [{sign: peers, text: nameOf(series, group.id)}] : []),
    ...(beside && some ? [{sign: second, text: nameOf(series, beside.id)}] : [])
  ];
}

/** What is measured, whose the values are, and the ticks of the axis. */
export function drawRowsHead(
  into: Drawing,
  frame: RowFrame,
  reach: Reach,
  x: (value: number) => number
): void {
  const {head, small, width, unit} = frame;
  tellScale(into, 'x', reach.domain, x);
  label(into, {x: 0, y: small, text: unit, size: small, fill: paint.muted});
  head.lines.forEach(({sign, first, text, bold, fill}, at) => {
    const y = small + (at + head.down) * leading(small);
    const across = widthOf(text, small, bold);
    label(into, {
      x: width,
      y,
      text,
      size: small,
      anchor: 'end',
      fill: fill ?? paint.muted,
      bold: bold ?? false
    });
    const laid = layKey([{sign, text: ''}], width, small);
    if (first) drawKey(into, laid.placed, [width - across - signWidth, y - small], small);
  });
  drawTicks(into, frame, reach, x);
}

/** What the axis counts, as far as there is room: a number of many digits stays out of the values beside the rows. */
function drawTicks(
  into: Drawing,
  {small, width, right, top}: RowFrame,
  {ticks, tick}: Reach,
  x: (value: number) => number
): void {
  const [first = 0, second = 0] = ticks.map(x);
  const names = ticks.map(tick);
  const most = width - right + 12;
  const beyond = Math.max(0, Math.max(...names.map((name) => widthOf(name, small) / 2)) - 12);
  const every = everyThatFits(names, second - first - 6 - beyond, small);
  names.forEach((text, index) => {
    if (index % every !== 0) return;
    const half = widthOf(text, small) / 2;
    const at = Math.min(most - half, Math.max(half, x(ticks[index]!)));
    label(into, {x: at, y: top - 10, text, size: small, anchor: 'middle', fill: paint.muted});
  });
}
