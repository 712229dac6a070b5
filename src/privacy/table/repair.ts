import type {Highs} from 'highs';
import {createModel, Infeasible} from '../lp/model.ts';
import type {Bounds, Column, Row, System, Terms} from '../lp/system.ts';

export interface Wanted {
  readonly terms: Terms;
  /** +1 to raise, −1 to lower. */
  readonly sign: 1 | -1;
  /** How far it must be able to move away from the truth. */
  readonly far: number;
}

/** What it takes to let one column move beyond what is published of it. */
export interface Price {
  readonly cost: number;
  /** Where the column may go once it is hidden. */
  readonly hidden: Bounds;
}

/**
 * The cheapest change of the figures that gives `wanted` and that the attacker cannot see: the columns that must
 * be hidden for it, or null when no such change exists. `price` is null for what moves freely or never. With a unit the
 * change is one of whole numbers of it.
 */
export function repair(
  highs: Highs,
  system: System,
  wanted: Wanted,
  price: (column: number) => Price | null,
  unit: number | null = null
): {readonly hide: readonly number[]; readonly cost: number} | null {
  const moves = system.columns.map((column, at) => movesOf(column, system.truth![at]!, price(at)));
  const columns = moves.flat();
  const first = moves.map(() => 0);
  moves.reduce((next, each, at) => {
    first[at] = next;
    return next + each.length;
  }, 0);
  const expand = (terms: Terms): Terms =>
    terms.flatMap(([at, times]) =>
      moves[at]!.map((move, index) => [first[at]! + index, times * move.sign] as const)
    );
  const rows: Row[] = system.rows.map(({name, terms}) => ({name, lo: 0, hi: 0, terms: expand(terms)}));
  const goal = expand(wanted.terms).map(([column, times]) => [column, times * wanted.sign] as const);
  rows.push({name: 'the change wanted', lo: wanted.far, hi: Infinity, terms: goal});
  const costs = columns.flatMap(({cost}, column) => (cost > 0 ? [[column, cost] as const] : []));
  const moving = {columns, rows: rows.filter(({terms}) => terms.length > 0)};
  const point = cheapest(highs, unit === null ? moving : inWholes(moving, unit), costs);
  if (!point) return null;
  const moved = (at: number) =>
    moves[at]!.some(
      ({cost}, index) => cost > 0 && point[first[at]! + index]! > 1e-7 * (wanted.far / (unit ?? 1))
    );
  const hide = [...moves.keys()].filter(moved);
  return {hide, cost: hide.reduce((sum, at) => sum + price(at)!.cost, 0)};
}

function inWholes({columns, rows}: System, unit: number): System {
  const bounds = ({lo, hi}: Bounds) => ({lo: Math.ceil(lo / unit - 1e-9), hi: Math.floor(hi / unit + 1e-9)});
  return {
    columns: columns.map((column) => ({name: column.name, ...bounds(column), integer: true})),
    rows: rows.map((row) => ({...row, ...bounds(row)}))
  };
}

interface Move extends Column {
  readonly sign: 1 | -1;
  readonly cost: number;
}

/** Free within what is published; beyond that up or down, at a price. */
function movesOf({name, lo, hi}: Column, truth: number, price: Price | null): readonly Move[] {
  const free: Move = {name, lo: Math.min(lo - truth, 0), hi: Math.max(hi - truth, 0), sign: 1, cost: 0};
  if (!price) return [free];
  const {cost, hidden} = price;
  return [
    ...(lo < hi ? [free] : []),
    {name: `${name} up`, lo: 0, hi: Math.max(0, hidden.hi - hi), sign: 1, cost},
    {name: `${name} down`, lo: 0, hi: Math.max(0, lo - hidden.lo), sign: -1, cost}
  ];
}

function cheapest(highs: Highs, system: System, costs: Terms): Float64Array | null {
  const model = createModel(highs, system);
  try {
    return model.minimise(costs.length > 0 ? costs : [[0, 0]]).away;
  } catch (error) {
    if (error instanceof Infeasible) return null;
    throw error;
  } finally {
    model.dispose();
  }
}
