import type {Highs} from 'highs';
import {createModel, Infeasible} from '../lp/model.ts';
import type {Bounds, Column, System, Terms} from '../lp/system.ts';
import {clipped} from './clipped.ts';
import type {Table} from './schema.ts';

/** What is published of each cell: its value, or the interval that its rounded value stands for. */
export function published(highs: Highs, table: Table, unit: number | null): ReadonlyMap<string, Bounds> {
  const {rounding} = table.policy;
  if (!rounding) return new Map(table.cells.map(({id, value}) => [id, {lo: value, hi: value}]));
  const bounds =
    rounding.kind === 'controlled' ? controlled(highs, table, rounding.base) : nearest(table, rounding.base);
  const step = unit ?? (wholes(table, rounding.base) ? 1 : 0);
  return new Map(
    table.cells.map(({id, value}) => {
      const {lo, hi} = bounds(id, value, step);
      return [id, {lo: clipped(lo, value, table.lower), hi}];
    })
  );
}

type BoundsOf = (id: string, value: number, step: number) => Bounds;

const wholes = ({cells}: Table, base: number) =>
  [base, ...cells.map(({value}) => value)].every(Number.isInteger);

/** Conventional: each cell, totals too, to the nearest multiple, halves up. Of whole numbers the ends are whole. */
const nearest =
  (_: Table, base: number): BoundsOf =>
  (_id, value, step) => {
    const rounded = base * Math.floor(value / base + 0.5);
    const [lo, hi] = [rounded - base / 2, rounded + base / 2];
    return step > 0 ? {lo: step * Math.ceil(lo / step), hi: step * (Math.ceil(hi / step) - 1)} : {lo, hi};
  };

/**
 * Controlled: multiples that add up, each less than one base away, a multiple itself unchanged. Where no such
 * rounding exists (possible from three dimensions on) two bases away, and so on, for all cells alike.
 */
function controlled(highs: Highs, table: Table, base: number): BoundsOf {
  for (let reach = 1; ; reach++) {
    const rounded = additive(highs, table, base, reach);
    if (!rounded) continue;
    return (id, _, step) => ({
      lo: rounded.get(id)! - reach * base + step,
      hi: rounded.get(id)! + reach * base - step
    });
  }
}

/** Multiples of the base as near to the values as adding up allows: a whole-number problem. Null when there are none. */
function additive(
  highs: Highs,
  table: Table,
  base: number,
  reach: number
): ReadonlyMap<string, number> | null {
  const floors = new Map(table.cells.map(({id, value}) => [id, Math.floor(value / base + 1e-9)]));
  const at = new Map(table.cells.map(({id}, index) => [id, index]));
  const count = table.cells.length;
  const above = table.cells.map(({id, value}) => Math.max(0, value / base - floors.get(id)!));
  const extra = reach - 1;
  const system: System = {
    columns: [
      ...table.cells.map(
        ({id}, cell): Column => ({name: id, lo: 0, hi: above[cell]! > 1e-9 ? 1 : 0, integer: true})
      ),
      ...table.cells.map(({id}): Column => ({name: `${id} further up`, lo: 0, hi: extra, integer: true})),
      ...table.cells.map(({id}): Column => ({name: `${id} further down`, lo: 0, hi: extra, integer: true}))
    ],
    rows: table.constraints.map(({total, parts}) => {
      const gap = parts.reduce((sum, part) => sum + floors.get(part)!, 0) - floors.get(total)!;
      const terms = [[total, 1] as const, ...parts.map((part) => [part, -1] as const)].flatMap(
        ([id, sign]): Terms => {
          const cell = at.get(id)!;
          return [
            [cell, sign],
            [count + cell, sign],
            [2 * count + cell, -sign]
          ];
        }
      );
      return {name: total, lo: gap, hi: gap, terms};
    })
  };
  const costs = [...above.map((far) => 1 - 2 * far), ...above.map(() => 2), ...above.map(() => 2)];
  const point = solve(
    highs,
    system,
    costs.map((cost, column) => [column, cost])
  );
  if (!point) return null;
  const multiple = (cell: number) =>
    Math.round(point[cell]! + point[count + cell]! - point[2 * count + cell]!);
  return new Map(table.cells.map(({id}, cell) => [id, base * (floors.get(id)! + multiple(cell))]));
}

function solve(highs: Highs, system: System, costs: Terms): Float64Array | null {
  const model = createModel(highs, system);
  try {
    return model.minimise(costs).away;
  } catch (error) {
    if (error instanceof Infeasible) return null;
    throw error;
  } finally {
    model.dispose();
  }
}
