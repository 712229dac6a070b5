import type {Fault} from '../errors.ts';
import type {Cell} from '../template/define.ts';
import type {PlacedCell} from './cells.ts';
import {columnOf} from './column.ts';
import {blocks} from './fault.ts';
import type {IndicatorRules, Rules} from './rules.ts';

/** All categories of one indicator of one provider at one combination of codes. */
export interface Place {
  readonly provider: string;
  readonly rules: IndicatorRules;
  readonly at: Cell['at'];
  readonly byCategory: ReadonlyMap<string, PlacedCell>;
}

/** Joins parts of a key that no code holds. */
export const key = (...parts: readonly string[]): string => parts.join('\u001f');

/** The first cell of every place and category; a second one is a fault. */
export function placesOf(
  placed: readonly PlacedCell[],
  rules: Rules
): {places: readonly Place[]; faults: Fault[]} {
  const places = new Map<string, Place & {byCategory: Map<string, PlacedCell>}>();
  const faults: Fault[] = [];
  for (const one of placed) {
    const {provider, indicator, category, at} = one.cell;
    const own = rules.indicators.get(indicator);
    if (own === undefined || own.indicator.source !== one.source) continue;
    const id = key(provider, indicator, ...rules.dimensions.map(([dimension]) => at[dimension] ?? ''));
    const place = places.get(id) ?? {provider, rules: own, at, byCategory: new Map()};
    places.set(id, place);
    const earlier = place.byCategory.get(category);
    if (earlier === undefined) place.byCategory.set(category, one);
    else faults.push(twice(one, earlier));
  }
  return {places: [...places.values()], faults};
}

const twice = ({cell, raw}: PlacedCell, earlier: PlacedCell): Fault =>
  blocks('cell-twice', raw.file, {
    row: raw.row,
    ...columnOf(raw, 'indicator', cell.indicator),
    args: {indicator: cell.indicator, first: String(earlier.raw.row)}
  });
