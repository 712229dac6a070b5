import type {SafeCell} from '../figures/series.ts';
import {blank} from './blank.ts';
import {type Draft, type Drafts, memberOf} from './drafts.ts';
import {xOf} from './equations.ts';
import type {Frame} from './frame.ts';
import type {GroupFigures} from './group-figures.ts';
import {wholeOf} from './group-sums.ts';
import type {Groups} from './groups.ts';
import {holdingsOf} from './holdings.ts';
import {NO_PERCENTILES, percentilesOf} from './percentiles.ts';
import {providerCount} from './provider-count.ts';

/** One group's final cells of one indicator. */
export function groupCells(figures: GroupFigures, frame: Frame, groups: Groups): readonly SafeCell[] {
  return figures.all.map((draft) => cellOf(draft, figures, frame, groups));
}

function cellOf(draft: Draft, figures: GroupFigures, frame: Frame, groups: Groups): SafeCell {
  const {table, group, rounded} = figures;
  const {place, category, status, frozen} = draft;
  if (frozen?.printed) return frozen.printed;
  const empty = blank(groups.ids[group]!, table, place, category, status === 'none' ? 'none' : 'hidden');
  if (status === 'hidden' || status === 'none') return empty;
  const n = rounded.get(wholeOf(figures, place, category))!.value;
  const providers = providerCount(draft.owners, frame.policy);
  if (status !== 'shown') return {...empty, status, n, providers};
  return {
    ...empty,
    status,
    n,
    x: table.shape.kind === 'mean' ? null : rounded.get(xOf(place, category))!.value,
    mean: meanOf(draft, figures),
    providers,
    ...spread(draft, figures, frame, groups)
  };
}

/** R6: the true mean, rounded to its declared step; from rounded sums it would be wrong. */
export function meanOf({n, x}: Draft, {table}: Drafts): number | null {
  const {count} = table.indicator;
  return count.kind === 'mean' ? Number((Math.round(x / n / count.step) * count.step).toFixed(9)) : null;
}

function spread({place: index, category}: Draft, {table, group}: Drafts, frame: Frame, groups: Groups) {
  const place = table.places[index]!;
  const holdings = holdingsOf(place.givers, category, memberOf(group, place, groups));
  return holdings.length === 0 ? NO_PERCENTILES : percentilesOf(holdings, table.shape, frame.policy);
}
