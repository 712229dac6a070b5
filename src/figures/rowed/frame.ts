/** Where everything stands in a figure of rows: names at the left edge, the axis on top, values at the right edge. */
import {briefly} from '../format.ts';
import {type KeyItem, layKey} from '../key.ts';
import type {Row} from '../rows.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {leading, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';
import {type Head, layHead} from './lay-head.ts';

export interface RowFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
  readonly pitch: number;
  /** From the top of a row to its marks: in a narrow drawing the name stands above them. */
  readonly lead: number;
  readonly bar: number;
  readonly unit: string;
  readonly head: Head;
  readonly notes: ReturnType<typeof layKey>;
}

export interface RowOptions {
  readonly context: FigureContext;
  readonly points: readonly Point[];
  /** Height of the marks of one row. */
  readonly bar: number;
  /** What is measured, where and on how many: over everything. */
  readonly unit: string;
  readonly names: readonly KeyItem[];
  readonly notes: readonly KeyItem[];
  readonly basis: (row: Row) => string;
  /** Room for words over the ticks, and over the marks of every row, in px. */
  readonly over?: {readonly ticks?: number; readonly marks?: number};
  /** How far the rows reach, where something stands beside them. */
  readonly width?: number;
  /** Air between two rows. */
  readonly air?: number;
}

/** Where everything stands; rows are alike, so that a row's place follows from its number. */
export function frameRows(series: Series, rows: readonly Row[], options: RowOptions): RowFrame {
  const {text, small} = sizes[options.context.width];
  const width = options.width ?? sizes[options.context.width].width;
  const narrow = options.context.width === 'narrow';
  const {bar, unit, over = {}, air = narrow ? 18 : 26} = options;
  const names = rows.flatMap((row) => [widthOf(row.name, text, true), widthOf(options.basis(row), small)]);
  const left = narrow ? 8 : Math.min(220, Math.max(...names)) + 26;
  const words = options.points.map((point) => widthOf(`${briefly(point, series.indicator)}*`, text, true));
  const right = Math.max(narrow ? 40 : 56, ...words) + 16;
  const head = layHead(options.names, unit, width, small);
  const notes = layKey(options.notes, sizes[options.context.width].width - 4, small);
  const lead = (narrow ? leading(text) + 6 : 0) + (over.marks ?? 0);
  const top = head.height + (over.ticks ?? 0) + leading(small) + 16;
  const pitch = lead + bar + air + (series.beside ? 16 : 0);
  const bottom = 6 + notes.height + (notes.height > 0 ? 10 : 0);
  const height = top + rows.length * pitch + bottom;
  return {width, height, left, right, top, bottom, text, small, narrow, pitch, lead, bar, unit, head, notes};
}

/** The middle of the marks of the nth row. */
export const middleOf = ({top, pitch, lead, bar}: RowFrame, index: number): number =>
  top + index * pitch + lead + bar / 2;
