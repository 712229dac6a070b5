import type {SafeCell} from '../figures/series.ts';
import {type Named, named, withFloors} from '../template/audience.ts';
import {blank} from './blank.ts';
import type {Shown} from './cells.ts';
import type {Frame} from './frame.ts';
import type {Figures} from './group-figures.ts';
import type {Groups} from './groups.ts';
import {keyOf} from './places.ts';
import {providersOf} from './providers.ts';
import {type Floor, withheld} from './withheld.ts';

/** What the reports of every audience with floors of its own show of groups: the same final cells, or hidden. */
export function stricterOf(
  figures: readonly Figures[],
  cells: Shown['groups'],
  frame: Frame,
  groups: Groups
): ReadonlyMap<string, Shown> {
  const strict = named(frame.audiences).filter(({floors}) => floors !== undefined);
  return new Map(strict.map((audience) => [audience.id, shownTo(audience, figures, cells, frame, groups)]));
}

function shownTo(
  audience: Named,
  figures: readonly Figures[],
  cells: Shown['groups'],
  frame: Frame,
  groups: Groups
): Shown {
  const {minClients, minProviders} = withFloors(frame.policy, audience);
  const key = ({scope, indicator, category, at}: SafeCell): string =>
    [scope, indicator, category, keyOf(at, frame.dimensions)].join('\u001f');
  const floor: Floor = {
    isBelow: ({clients, owners}) => clients < minClients.value || owners < minProviders.value,
    knowsRows: typeof audience.of === 'string'
  };
  const hidden = new Map(
    figures.flatMap((one) =>
      withheld(one, floor, frame, groups).map(({group, place, category}) => {
        const cell = blank(groups.ids[group]!, one.table, place, category, 'hidden');
        return [key(cell), cell] as const;
      })
    )
  );
  return {
    groups: new Map(
      [...cells].map(([group, all]) => [group, all.map((cell) => hidden.get(key(cell)) ?? cell)])
    ),
    providers: providersOf(frame, groups, minProviders)
  };
}
