/** What a norm asks where it asks different things of different rows: its number over its stroke, and its name once. */
import {agreed} from '../format.ts';
import {type KeyItem, normItems} from '../key.ts';
import * as paint from '../paint.ts';
import {normAt} from '../place.ts';
import type {Row} from '../rows.ts';
import type {Series} from '../series.ts';
import {type Drawing, label, leading} from '../svg.ts';
import {widthOf} from '../text.ts';
import {middleOf, type RowFrame} from './frame.ts';
import type {Across} from './marks.ts';

interface NormName {
  readonly row: number;
  readonly value: number;
  readonly text: string;
}

/** A norm that asks the same of every row is named under the drawing, with its number. */
export const sharedNorms = (series: Series, rows: readonly Row[]): readonly KeyItem[] =>
  normItems(series, rows).filter(({text}) => series.indicator.norms.every(({label}) => text !== label));

export function normNames(series: Series, rows: readonly Row[]): readonly NormName[] {
  const {indicator} = series;
  const shared = sharedNorms(series, rows);
  return indicator.norms
    .filter((norm) => !shared.some(({text}) => text.startsWith(`${norm.label} `)))
    .flatMap((norm) => {
      const asked = rows.flatMap(({on, category}, row) => {
        const value = normAt(series, norm, on, category);
        return value === null ? [] : [{row, value, text: agreed(value, {...indicator, unit: ''})}];
      });
      return asked.map((one, at) => (at === 0 ? {...one, text: `${norm.label} ${one.text}`} : one));
    });
}

/** Room that they take over the marks of every row. */
export const normRoom = (names: readonly NormName[], size: number): number =>
  names.length > 0 ? leading(size) : 0;

export function drawNormNames(into: Drawing, names: readonly NormName[], frame: RowFrame, x: Across): void {
  const {left, right, width, small, bar} = frame;
  for (const {row, value, text} of names) {
    const half = widthOf(text, small) / 2;
    const at = Math.min(width - right - half, Math.max(left + half, x(value)));
    const y = middleOf(frame, row) - bar / 2 - 8;
    label(into, {x: at, y, text, size: small, anchor: 'middle', fill: paint.ink, halo: true});
  }
}
