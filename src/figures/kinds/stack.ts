import {nAt} from '../basis.ts';
import {early} from '../composed/early.ts';
import {listed} from '../composed/listed.ts';
import {type Column, trellis} from '../composed/trellis.ts';
import {empty, isReadable} from '../empty.ts';
import {counted, tally} from '../format.ts';
import {type KeyItem, notesOf, roundingNotes} from '../key.ts';
import {chosen, isAbsent, places} from '../place.ts';
import {unitWords} from '../reach.ts';
import type {FigureContext, Point, Series} from '../series.ts';
import {axisLabel, placeWords} from '../words.ts';

/**
 * A whole in its parts, each on a line of its own from one zero: the reader's bar over the group's. What follows one another is
 * drawn at the chosen place, with the course of every part; classes stand beside one another.
 */
export function stack(series: Series, context: FigureContext): SVGSVGElement {
  if (!series.points.some((point) => isReadable(series, point))) return empty(series, context, 'stack');
  const on = places(series, true);
  if (series.axis.role === 'period' || on.length < 2) return listed(series, context);
  const columns = on.map((code) => columnAt(series, code, context.width === 'narrow'));
  const counts = context.width === 'narrow' && columns.some(({basis}) => basis.startsWith('n '));
  return trellis(
    series,
    {kind: 'stack', unit: unitOf(series), columns, notes: notesFor(series, on, counts)},
    context
  );
}

function columnAt(series: Series, on: string, narrow: boolean): Column {
  const n = nAt(series, on);
  const rests = n === null ? '' : narrow ? `n ${tally(n)}` : counted(n, series.indicator.of);
  const absent = isAbsent(series, on) ? (narrow ? 'geen' : 'geen gegevens') : '';
  const title = axisLabel(series, on, true);
  return {
    series,
    on,
    title,
    basis: [rests, absent, ...early(series, on)].filter(Boolean).join(', '),
    chosen: on === chosen(series)
  };
}

const unitOf = (series: Series): string =>
  [unitWords(series), placeWords(series)].filter(Boolean).join(' · ');

function notesFor(series: Series, on: readonly string[], counts: boolean): readonly KeyItem[] {
  const points: readonly Point[] = series.points.filter((point) => on.includes(point.on));
  const basis: readonly KeyItem[] = counts ? [{sign: 'none', text: `n: aantal ${series.indicator.of}`}] : [];
  return [...basis, ...roundingNotes(series), ...notesOf(series, points, 'none')];
}
