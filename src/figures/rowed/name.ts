import * as paint from '../paint.ts';
import type {Row} from '../rows.ts';
import {type Drawing, label, leading, line} from '../svg.ts';
import {shorten, widthOf, wrap} from '../text.ts';
import {middleOf, type RowFrame} from './frame.ts';

/** What a row is called and rests on; the chosen one in bold, with a stroke beside its marks. */
export function drawName(into: Drawing, row: Row, frame: RowFrame, index: number, basis: string): void {
  const {text, small, left, narrow} = frame;
  const middle = middleOf(frame, index);
  const bold = row.chosen || (row.about ?? false);
  if (narrow) {
    const y = frame.top + index * frame.pitch + text;
    label(into, {x: 0, y, text: row.short, size: text, bold, halo: true});
    const across = widthOf(row.short, text, bold);
    if (row.chosen) line(into, [0, y + 5, across, y + 5], paint.ink, 2);
    const at = widthOf(row.short, text, true) + 8;
    const words = shorten(basis, frame.width - at, small);
    label(into, {x: at, y, text: words, size: small, fill: paint.muted, halo: true});
    return;
  }
  const reach = frame.bar / 2 + 3;
  if (row.chosen) line(into, [left - 8, middle - reach, left - 8, middle + reach], paint.ink, 3);
  const room = left - 22;
  const name = basis === '' || widthOf(row.name, text, bold) <= room ? row.name : row.short;
  const lines = wrap(name, room, text, {bold, most: basis === '' ? 2 : 1});
  const first = basis === '' && lines.length === 1 ? middle + text * 0.36 : middle - 2;
  lines.forEach((words, at) => {
    label(into, {x: 0, y: first + at * leading(text), text: words, size: text, bold});
  });
  label(into, {
    x: 0,
    y: middle + leading(small) - 2,
    text: shorten(basis, room, small),
    size: small,
    fill: paint.muted
  });
}
