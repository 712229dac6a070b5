import type {SafeCell} from '../../src/figures/series.ts';
import type {Rows} from '../../src/validate/validate.ts';

/** An independent count of one group's cell, straight from the rows. */
export function trueSum(
  rows: Rows,
  group: string,
  cell: Pick<SafeCell, 'indicator' | 'category' | 'at'>
): {n: number; x: number} {
  const lately = (id: string) =>
    rows.cells
      .filter((one) => one.provider === id && one.indicator === 'treated')
      .reduce((sum, {x}) => sum + x, 0);
  const isIn = (id: string): boolean => {
    const facts = rows.holders.find((one) => one.id === id && one.period === cell.at['year'])!.facts;
    if (group === 'pool') return lately(id) <= 75;
    if (group === 'large' || group === 'middle') return lately(id) > 75 && facts['size'] === group;
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
