/** Every place of a composition, small: bars under one another, with the numbers of what the figure is about. */
import {counted} from '../format.ts';
import * as paint from '../paint.ts';
import {aboutOf, chosen, isCompared, pointAt} from '../place.ts';
import type {Point, Series} from '../series.ts';
import {type Drawing, label, leading, line} from '../svg.ts';
import {shorten, widthOf} from '../text.ts';
import {axisLabel, categoryLabel} from '../words.ts';
import {drawPart, drawRest} from './columns.ts';
import {drawNumber, numberWords} from './number.ts';
import {earlyOf, type Type} from './type.ts';
import {type Whole, wholeOf} from './whole.ts';

export interface Few {
  readonly rows: readonly {readonly on: string; readonly name: string; readonly wholes: readonly Whole[]}[];
  readonly left: number;
  readonly bars: readonly [number, number];
  /** Right edge of the numbers. */
  readonly right: number;
  readonly pitch: number;
  readonly top: number;
  readonly height: number;
}

const thick = 14;
const thin = 6;

/** Every place in the same colours, small: the reader's bar, and thinner under it each group's. */
export function smallOf(
  series: Series,
  on: readonly string[],
  {text, small, narrow}: Type,
  [from, to]: readonly [number, number]
): Few {
  const scopes = [series.subject, series.group?.id, series.beside?.id].filter((scope) => scope !== undefined);
  const rows = on.map((code) => ({
    on: code,
    name: axisLabel(series, code, true),
    wholes: scopes
      .filter((scope) => scope === series.subject || isCompared(series, code))
      .map((scope) => wholeOf(series, scope, code))
  }));
  const names = rows.flatMap((row) => [
    widthOf(row.name, text, true),
    widthOf(basisOf(series, row.on, row.wholes[0]!), small)
  ]);
  const left = from + Math.min(narrow ? 120 : 130, Math.max(...names)) + 16;
  const values = rows.flatMap(({on: code}) =>
    aboutAt(series, code).map((point) => widthOf(numberWords(series, point), small, true))
  );
  const right = to - Math.max(30, ...values) - 10;
  const bar = thick + (scopes.length - 1) * (thin + 2);
  const pitch = Math.max(bar, leading(text) + leading(small), scopes.length * (leading(small) - 2)) + 10;
  const top = leading(small) + 10;
  return {rows, left: from, bars: [left, right], right: to, pitch, top, height: top + rows.length * pitch};
}

/** The category that the figure's sentence is about, of all who are compared. */
const aboutAt = (series: Series, on: string): readonly (Point | undefined)[] =>
  [series.subject, series.group?.id, series.beside?.id]
    .filter((scope) => scope !== undefined)
    .filter((scope) => scope === series.subject || isCompared(series, on))
    .map((scope) => pointAt(series, scope, on, aboutOf(series)));

const basisOf = (series: Series, on: string, own: Whole): string =>
  [
    own.n === null ? '' : counted(own.n, series.indicator.of),
    own.absent ? 'geen gegevens' : '',
    ...earlyOf(series, on)
  ]
    .filter(Boolean)
    .join(', ');

/** Draws them from `y` down. */
export function drawSmall(into: Drawing, series: Series, few: Few, y: number, {text, small}: Type): void {
  const {per} = series.axis;
  const title = `${per.charAt(0).toUpperCase()}${per.slice(1)}`;
  label(into, {x: few.left, y: y + small, text: title, size: small, fill: paint.muted});
  const room = few.right - few.left - widthOf(title, small) - 16;
  const full = categoryLabel(series, aboutOf(series));
  const named = widthOf(full, small) <= room ? full : categoryLabel(series, aboutOf(series), true);
  const about = shorten(named, room, small);
  label(into, {x: few.right, y: y + small, text: about, size: small, anchor: 'end', fill: paint.muted});
  few.rows.forEach(({on, name, wholes}, row) => {
    const top = y + few.top + row * few.pitch;
    const here = on === chosen(series);
    const bar = thick + (wholes.length - 1) * (thin + 2);
    const room = few.bars[0] - few.left - 16;
    const words = shorten(name, room, text, here);
    const basis = shorten(basisOf(series, on, wholes[0]!), room, small);
    label(into, {x: few.left, y: top + text * 0.8, text: words, size: text, bold: here});
    label(into, {
      x: few.left,
      y: top + text * 0.8 + leading(small),
      text: basis,
      size: small,
      fill: paint.muted
    });
    aboutAt(series, on).forEach((point, at) => {
      const whose = at === 0 ? 'self' : 'group';
      const place = {
        x: few.right,
        y: top + small * 0.86 + at * (leading(small) - 2),
        size: small,
        whose
      } as const;
      drawNumber(into, series, point, {...place, anchor: 'end'});
    });
    if (here) line(into, [few.bars[0] - 8, top - 3, few.bars[0] - 8, top + bar + 3], paint.ink, 3);
    wholes.forEach((whole, at) => {
      const place = {
        y: top + (at === 0 ? 0 : thick + 2 + (at - 1) * (thin + 2)),
        height: at === 0 ? thick : thin
      };
      drawBar(into, series, whole, few.bars, place, at === 2);
    });
  });
}

/** A whole lying down. */
function drawBar(
  into: Drawing,
  series: Series,
  whole: Whole,
  [left, right]: readonly [number, number],
  {y, height}: {readonly y: number; readonly height: number},
  hollow: boolean
): void {
  const most = whole.reach;
  const x = (share: number) => left + ((right - left) * share) / most;
  for (const part of whole.parts)
    drawPart(into, series, part, {x: x(part.from), y, width: x(part.to) - x(part.from) - 1, height}, hollow);
  drawRest(into, series, whole, {
    x: x(whole.rest.from),
    y,
    width: x(whole.rest.to) - x(whole.rest.from),
    height
  });
}
