import {hasUnderneath} from '../along.ts';
import {type KeyItem, layKey} from '../key.ts';
import {isIncomplete, places} from '../place.ts';
import type {Reach} from '../reach.ts';
import type {FigureContext, Series} from '../series.ts';
import {leading, sizes} from '../svg.ts';
import {widthOf} from '../text.ts';
import {nameOf} from '../words.ts';

export interface CourseFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From the floor to the row that says how many are counted. */
  readonly basis: number;
  readonly text: number;
  readonly small: number;
  readonly key: ReturnType<typeof layKey>['placed'];
  readonly keyLeft: number;
  readonly keyHeight: number;
  readonly narrow: boolean;
}

export function frameCourse(
  series: Series,
  context: FigureContext,
  reach: Reach,
  items: readonly KeyItem[]
): CourseFrame {
  const {width, text, small} = sizes[context.width];
  const narrow = context.width === 'narrow';
  const left = Math.max(...reach.ticks.map((tick) => widthOf(reach.tick(tick), small))) + 8;
  const {placed, height: keyHeight} = layKey(items, width - 4, small);
  const names = [series.subject, series.group?.id, series.beside?.id].map((scope) =>
    scope === undefined ? '' : nameOf(series, scope)
  );
  const right = Math.min(
    narrow ? 114 : 168,
    Math.max(64, ...names.map((name) => widthOf(name, text, true) + 18))
  );
  const early = places(series).some((on) => isIncomplete(series, on)) ? leading(small) : 0;
  const counted = hasUnderneath(series) ? leading(small) + 2 : 0;
  const basis = 20 + early + counted;
  const [top, bottom] = [42, basis + 14 + keyHeight + (keyHeight > 0 ? 10 : 0)];
  const height = top + (narrow ? 180 : 220) + bottom;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    basis,
    text,
    small,
    key: placed,
    keyLeft: 0,
    keyHeight,
    narrow
  };
}

/** Where places and values stand, in px. */
export interface Scales {
  readonly x: (on: string) => number;
  readonly y: (value: number) => number;
}
