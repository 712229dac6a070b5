import type {Decision} from './cells.ts';
import type {Frame} from './frame.ts';
import type {Figures} from './group-figures.ts';
import type {Groups} from './groups.ts';

/** Numbers that stand as they were given out, though figures behind them changed. */
export function keptOf(figures: readonly Figures[], {earlier}: Frame, groups: Groups): readonly Decision[] {
  if (earlier.editions.length === 0) return [];
  return figures.flatMap(({table, all}) =>
    all.flatMap(({group, all: drafts}) =>
      drafts.flatMap(({place, category, frozen}): Decision[] =>
        frozen?.printed && frozen.changed
          ? [
              {
                kind: 'kept',
                group: groups.ids[group]!,
                indicator: table.indicator.id,
                category: table.categories[category]!,
                at: table.places[place]!.at
              }
            ]
          : []
      )
    )
  );
}
