import {underneath, underneathWords} from '../along.ts';
import {nOf} from '../basis.ts';
import {counted} from '../format.ts';
import {normItems, normOf} from '../key.ts';
import {isAbsent, isIncomplete} from '../place.ts';
import type {Row} from '../rows.ts';
import type {Series} from '../series.ts';

/** `124 trajecten, voorlopig`, and what a norm asks where that differs by row; what is said elsewhere is left out. */
export function basisOf(
  series: Series,
  rows: readonly Row[],
  row: Row,
  {known = false, norms = true} = {}
): string {
  const {own, on} = row;
  const n = known ? null : underneath(series, own);
  const rests = n === null ? '' : counted(n, underneathWords(series));
  const absent = own?.status === 'none' && isAbsent(series, own.on) ? 'geen gegevens' : '';
  const early = row.chosen || rows.some(({chosen}) => chosen) ? earlyWords(series, on) : '';
  const asked = norms ? normOf(series, row, normItems(series, rows)) : '';
  return [rests, absent, early, asked].filter(Boolean).join(', ');
}

const earlyWords = (series: Series, on: string): string =>
  isIncomplete(series, on) && series.axis.role === 'period' ? 'voorlopig' : '';

/** One number for all rows is said once, over them. */
export function oneBasis({indicator}: Series, rows: readonly Row[]): string {
  const known = new Set(rows.map(({own}) => nOf(own)).filter((n) => n !== null));
  return known.size === 1 && rows.length > 1 ? counted([...known][0]!, indicator.of) : '';
}
