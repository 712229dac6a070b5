import type {SafeCell} from '../../src/figures/series.ts';
import type {Reader} from '../../src/privacy/cells.ts';
import type {Rows} from '../../src/validate/validate.ts';

/** An independent count of one group's cell, straight from the rows. */
export function trueSum(
  rows: Rows,
  readers: readonly Reader[],
  group: string,
  cell: Pick<SafeCell, 'indicator' | 'category' | 'at'>
): {n: number; x: number} {
  const pooled = new Set(readers.flatMap(({id, audience}) => (audience === 'pooled' ? [id] : [])));
  const isIn = (id: string): boolean => {
    const facts = rows.holders.find((one) => one.id === id && one.period === cell.at['year'])!.facts;
    if (group === 'pool') return pooled.has(id);
    if (group === 'large' || group === 'middle') return !pooled.has(id) && facts['size'] === group;
    return group === 'everybody' || facts['region'] === group;
  };
  const found = rows.cells.filter(
    ({provider, indicator, category, at}) =>
      indicator === cell.indicator &&
      category === cell.category &&
      at['year'] === cell.at['year'] &&
      at['type'] === cell.at['type'] &&
      isIn(provider)
  );
  return {n: found.reduce((sum, {n}) => sum + n, 0), x: found.reduce((sum, {x}) => sum + x, 0)};
}
