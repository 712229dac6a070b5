import {roundingWords} from '../adds-up.ts';
import {nAt} from '../basis.ts';
import {early} from '../composed/early.ts';
import {type Column, trellis} from '../composed/trellis.ts';
import {empty, isReadable} from '../empty.ts';
import {counted} from '../format.ts';
import {type KeyItem, notesOf} from '../key.ts';
import {chosen, isAbsent} from '../place.ts';
import {unitWords} from '../reach.ts';
import type {FigureContext, Series, Show} from '../series.ts';
import {axisLabel} from '../words.ts';

type Options = Extract<Show, {kind: 'ends'}>;

/**
 * What came before and what came after, beside one another: the same parts in the same order, each from a zero of its own.
 * They are counted apart: nothing joins a part of the one to a part of the other.
 */
export function ends(series: Series, {before, after}: Options, context: FigureContext): SVGSVGElement {
  const {other} = series;
  const shown = [other, series].filter((one) => one !== undefined);
  const points = shown.flatMap((one) => one.points.filter(({on}) => on === chosen(one)));
  if (!points.some((point) => isReadable(series, point))) return empty(series, context, 'ends');
  const unit = `${unitWords(series)} · ${axisLabel(series, chosen(series))}`;
  const columns = [...(other ? [columnOf(other, before)] : []), columnOf(series, after)];
  return trellis(series, {kind: 'ends', unit, columns, notes: notesFor(series, shown)}, context);
}

function columnOf(series: Series, title: string): Column {
  const on = chosen(series);
  const n = nAt(series, on);
  const rests = isAbsent(series, on) ? 'geen gegevens' : n === null ? '' : counted(n, series.indicator.of);
  return {series, on, title, basis: [rests, ...early(series, on)].filter(Boolean).join(', '), chosen: false};
}

const unevenly: KeyItem = {
  sign: 'none',
  text: 'door afronding tellen de delen niet overal op tot 100%'
};

function notesFor(series: Series, shown: readonly Series[]): readonly KeyItem[] {
  const apart = 'De twee kolommen zijn los geteld: we weten niet wie van links naar rechts ging.';
  const points = shown.flatMap((one) => one.points.filter(({on}) => on === chosen(one)));
  return [
    {sign: 'none', text: apart, alone: true},
    ...(shown.some((one) => roundingWords(one) !== '') ? [unevenly] : []),
    ...notesOf(series, points, 'none')
  ];
}
