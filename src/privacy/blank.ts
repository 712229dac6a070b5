import type {SafeCell} from '../figures/series.ts';
import {NO_PERCENTILES} from './percentiles.ts';
import type {Table} from './places.ts';

/** A cell without any number: what a hidden figure and a structural zero look like, all alike (R16). */
export function blank(
  scope: string,
  table: Table,
  place: number,
  category: number,
  status: 'hidden' | 'none'
): SafeCell {
  return {
    scope,
    indicator: table.indicator.id,
    category: table.categories[category]!,
    at: table.places[place]!.at,
    status,
    n: null,
    x: null,
    xx: null,
    mean: null,
    providers: null,
    ...NO_PERCENTILES
  };
}
