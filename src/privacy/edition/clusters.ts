import type {Block} from './block.ts';

/** Blocks that speak of the same cells, by index and in order: what is hidden in one may be said in another. */
export function clustersOf(blocks: readonly Block[]): readonly (readonly number[])[] {
  const parent = blocks.map((_, at) => at);
  const root = (at: number): number => (parent[at] === at ? at : root(parent[at]!));
  const first = new Map<number, number>();
  blocks.forEach((block, at) => {
    for (const cell of cellsOf(block)) {
      const other = first.get(cell);
      if (other === undefined) first.set(cell, at);
      else parent[root(at)] = root(other);
    }
  });
  return [...Map.groupBy(parent.keys(), root).values()].map((cluster) => [...cluster]);
}

export function cellsOf({amounts, ratios}: Block): ReadonlySet<number> {
  const found = new Set(amounts.flatMap(({cells}) => cells ?? []));
  for (const {cell} of ratios) if (cell !== null) found.add(cell);
  return found;
}
