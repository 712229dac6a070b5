import type {Template} from '../template/define.ts';
import type {Wording} from './recipe.ts';
import type {Slice} from './truth.ts';

/** How staff know a slice's groups and places: by the labels that readers see. */
export function placeWords({indicator, period, places}: Slice, {policy, dataset}: Template): Wording {
  const {count} = indicator;
  const categories = 'categories' in count ? count.categories : undefined;
  const labels = new Map<string, string>([
    [policy.pool.id, policy.pool.label],
    ...policy.groupings.flatMap(({classes}) =>
      Object.entries(classes).map(([id, {label}]) => [id, label] as const)
    )
  ]);
  return {
    group: (id) => labels.get(id) || id,
    place: (key) =>
      Object.entries(places.get(key) ?? {})
        .filter(([id]) => dataset.dimensions[id]!.role !== 'period')
        .map(([id, code]) => {
          const {values, total} = dataset.dimensions[id]!;
          return values?.[code]?.label ?? (total?.code === code ? total.label : code);
        })
        .join(', '),
    category: (id) => categories?.[id]?.label ?? id,
    about: {indicator: indicator.id, period}
  };
}
