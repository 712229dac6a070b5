/** Small signs with their words, in running lines: what a mark means, said once, under or over a drawing. */
import {roundingWords} from './adds-up.ts';
import {agreed, boundOf, counted} from './format.ts';
import {chance, half, margin, ordinary, scatter} from './looks.ts';
import * as paint from './paint.ts';
import {isIncomplete, normAt} from './place.ts';
import type {Point, Series} from './series.ts';
import {type Drawing, hatch, hollow, label, leading, line, outline, rect} from './svg.ts';
import {widthOf, wrap} from './text.ts';
import {axisLabel, inSentence, reasonsFor} from './words.ts';

export type Sign =
  | 'self'
  | 'group'
  | 'band'
  | 'interval'
  | 'reach'
  | 'hatch'
  | 'hollow'
  | 'norm'
  | 'mean'
  | 'beside'
  | 'outline'
  | 'dashes'
  | 'tint'
  | 'thick'
  | 'thin'
  | 'dot'
  | 'spread'
  | 'usual'
  | 'rare'
  | 'ordinary'
  | 'none';

export interface KeyItem {
  readonly sign: Sign;
  readonly text: string;
  readonly bold?: boolean;
  readonly fill?: string;
  /** Colour of a swatch. */
  readonly tint?: string;
  /** On a line of its own: a sentence rather than a name. */
  readonly alone?: boolean;
  /** What it judges, see told.ts. */
  readonly verdicts?: readonly string[];
}

interface Placed extends KeyItem {
  readonly x: number;
  readonly row: number;
  readonly lines: readonly string[];
}

const signWidth = 22;

/** Where items stand in lines of `width` px, and how high they are together. */
export function layKey(
  items: readonly KeyItem[],
  width: number,
  size: number
): {placed: readonly Placed[]; height: number} {
  let [x, row] = [0, 0];
  const placed = items.map((item) => {
    const sign = item.sign === 'none' ? 0 : signWidth;
    const lines = wrap(item.text, width - sign, size, {bold: item.bold ?? false, most: 3});
    const across = sign + Math.max(...lines.map((text) => widthOf(text, size, item.bold))) + 18;
    const alone = item.alone || lines.length > 1;
    if (x > 0 && (x + across - 18 > width || alone)) [x, row] = [0, row + 1];
    const here = {...item, x, row, lines};
    x += across;
    if (alone) [x, row] = [0, row + lines.length];
    return here;
  });
  const rows = Math.max(0, ...placed.map((item) => item.row + item.lines.length));
  return {placed, height: rows * leading(size)};
}

/** Draws laid items from (x, y), y being the top. */
export function drawKey(
  into: Drawing,
  placed: readonly Placed[],
  [x, y]: readonly [number, number],
  size: number
): void {
  for (const item of placed) {
    const baseline = y + item.row * leading(size) + size;
    sign(into, item, x + item.x, baseline - size * 0.35);
    const left = x + item.x + (item.sign === 'none' ? 0 : signWidth);
    item.lines.forEach((text, index) => {
      const at = {x: left, y: baseline + index * leading(size), text, size, fill: item.fill ?? paint.muted};
      label(judging(into, item), {...at, bold: item.bold ?? false});
    });
  }
}

/** Words that judge stand in a group that says what. */
function judging(into: Drawing, {verdicts = []}: KeyItem): Drawing {
  return verdicts.length === 0 ? into : into.append<SVGElement>('g').attr('data-verdict', verdicts.join(' '));
}

function sign(into: Drawing, {sign, tint}: KeyItem, x: number, y: number): void {
  const box = {x, y: y - 5, width: 14, height: 10};
  if (sign === 'self') rect(into, box, paint.own);
  if (sign === 'group') rect(into, {...box, y: y - 3, height: 6}, paint.group);
  if (sign === 'tint') rect(into, box, tint ?? paint.own).attr('stroke', paint.own);
  if (sign === 'thick') rect(into, box, paint.muted);
  if (sign === 'thin') rect(into, {...box, y: y - 2, height: 4}, paint.muted);
  if (sign === 'dot')
    into
      .append('circle')
      .attr('cx', x + 7)
      .attr('cy', y)
      .attr('r', 6)
      .attr('fill', paint.own);
  if (sign === 'band') half(into, [x, x + 14], y - 5, 10);
  if (sign === 'usual') chance(into, [x, x + 16], null, y, 12);
  if (sign === 'rare') chance(into, [x + 5, x + 11], [x, x + 16], y, 12);
  if (sign === 'hatch') hatch(into, box);
  if (sign === 'interval') margin(into, [y - 6, y + 6], x + 7, 'upright');
  if (sign === 'reach') margin(into, [x, x + 14], y, 'across');
  if (sign === 'beside') hollow(into, x + 7, [y - 6, y + 6]);
  if (sign === 'outline') outline(into, {...box, y: y - 3, height: 6});
  if (sign === 'dashes') line(into, [x, y, x + 14, y], paint.group, 2).attr('stroke-dasharray', '5 4');
  if (sign === 'spread') scatter(into, [x, x + 15], y);
  if (sign === 'ordinary') ordinary(into, [x + 2, x + 14], y);
  if (sign === 'mean') line(into, [x + 7, y - 6, x + 7, y + 6], paint.group, 3);
  if (sign === 'norm')
    line(into, [x + 7, y - 6, x + 7, y + 6], paint.ink, 1.5).attr('stroke-dasharray', '3 2');
  if (sign === 'hollow') {
    const ring = into
      .append('circle')
      .attr('cx', x + 7)
      .attr('cy', y)
      .attr('r', 4);
    ring.attr('fill', paint.paper).attr('stroke', paint.own).attr('stroke-width', 2);
  }
}

/** What every kind must say of the points it draws: hidden, provisional, too few. */
export function notesOf(
  series: Series,
  points: readonly Point[],
  early: Sign = 'hollow'
): readonly KeyItem[] {
  const notes: KeyItem[] = reasonsFor(series, points).map((text) => ({sign: 'hatch', text}));
  const open = [...new Set(points.map(({on}) => on))].filter((on) => isIncomplete(series, on));
  if (open.length > 0 && series.axis.role === 'period') {
    const names = open.map((on) => axisLabel(series, on)).join(' en ');
    notes.push({sign: early, text: `${names} is nog niet compleet`});
  }
  if (points.some(({unreliable}) => unreliable)) {
    notes.push({
      sign: 'none',
      text: `* minder dan ${counted(series.indicator.reliableFrom, series.indicator.of)}: onzeker`
    });
  }
  return notes;
}

/** Said where the printed parts do not add up. */
export function roundingNotes(series: Series, alone = false): readonly KeyItem[] {
  const text = roundingWords(series, alone);
  return text === '' ? [] : [{sign: 'none', text}];
}

export const bandNote = ({words}: Series): KeyItem => ({
  sign: 'band',
  text: `middelste helft van de ${words.providers}`
});

/** A norm with its value where it asks the same of every row: `Treeknorm 14 weken`. */
export function normItems(
  series: Series,
  rows: readonly {readonly on: string; readonly category: string}[]
): readonly KeyItem[] {
  return series.indicator.norms.flatMap((norm): KeyItem[] => {
    const asked = rows.map(({on, category}) => normAt(series, norm, on, category));
    const values = [...new Set(asked.filter((value) => value !== null))];
    if (values.length === 0) return [];
    const one =
      values.length === 1 && !asked.includes(null) ? ` ${agreed(values[0]!, series.indicator)}` : '';
    return [{sign: 'norm', text: `${norm.label}${one}`}];
  });
}

/** A name of more letters than this leaves a row no room for what the norm asks. */
const briefName = 12;

/** What the norms ask of one row, where they ask different things of different rows: `Treeknorm 14`; a long name stands in the key alone. */
export function normOf(
  series: Series,
  row: {readonly on: string; readonly category: string},
  items: readonly KeyItem[]
): string {
  const {indicator} = series;
  return indicator.norms
    .flatMap((norm) => {
      const value = normAt(series, norm, row.on, row.category);
      const named = items.some(({text}) => text !== norm.label && text.startsWith(norm.label));
      return value === null || named
        ? []
        : [
            `${norm.label.length > briefName ? 'norm' : norm.label} ${agreed(value, {...indicator, unit: ''})}`
          ];
    })
    .join(', ');
}

/** The interval's words without *u* in a pooled report. */
export const intervalOf = ({pooled, selfLabel}: Series, sign: 'interval' | 'reach'): KeyItem => ({
  sign,
  text: `marge door toeval (95%) bij ${pooled ? inSentence(selfLabel) : 'uw cijfer'}`
});

/** Can anything of this point be drawn on a scale? A bound is drawn at its bound. */
export const drawn = (point: Point | undefined, series: Series): number | null =>
  point === undefined ? null : (boundOf(point, series.indicator)?.at ?? point.value);
