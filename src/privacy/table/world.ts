import type {Highs} from 'highs';
import {createModel, type Model} from '../lp/model.ts';
import type {Bounds, Column, Row, System} from '../lp/system.ts';
import type {Holdings} from './holdings.ts';
import {type Pools, poolsOf} from './pools.ts';
import type {Wanted} from './repair.ts';
import type {Table} from './schema.ts';
import {wholeModel, wholePoint} from './whole.ts';

/** What an attacker faces: the cells with what is published of each, and the holders behind them. */
export interface World {
  readonly table: Table;
  readonly holdings: Holdings;
  readonly pools: Pools;
  readonly attacker: string | null;
  readonly model: Model;
  /** The column of a cell; the pools follow after the cells, in their own order. */
  column(cell: string): number;
  poolColumn(pool: number): number;
  /** The real values of all columns, as far as this attacker does not know them as its own. */
  readonly truth: Float64Array;
  bounds(column: number): Bounds;
  become(attacker: string | null): void;
  bind(cell: string, bounds: Bounds): void;
  /** The same problem now, over whole numbers of `unit`; dispose it after use. */
  whole(unit: number): Model;
  /** Whole numbers that go at least so far, as distances from the truth, or null. */
  wholePoint(unit: number, wanted: Wanted): Float64Array | null;
  /** The least that this attacker knows a column to be before anything is published. */
  least(column: number): number;
  /** Problems solved so far. */
  solved(): number;
  /** The rows that say of which holders a leaf is made, by their place in the system. */
  leafRows(): readonly {readonly leaf: string; readonly row: number}[];
  /** The system as it is now, for another question than how far one can go. */
  system(): System;
  dispose(): void;
}

/** Everybody is an outsider and every cell is bound by `boundsOf` until told otherwise. */
export function createWorld(
  highs: Highs,
  table: Table,
  holdings: Holdings,
  boundsOf: (cell: string) => Bounds,
  /** What is known of a cell that is not published. */
  unseenOf: (cell: string) => Bounds
): World {
  const pools = poolsOf(holdings);
  const cells = new Map(table.cells.map(({id}, index) => [id, index]));
  const column = (cell: string) => cells.get(cell)!;
  const poolColumn = (pool: number) => table.cells.length + pool;
  const truth = new Float64Array(table.cells.length + pools.pools.length);
  table.cells.forEach(({value}, index) => {
    truth[index] = value;
  });
  const columns: Column[] = table.cells.map(({id}) => ({name: id, ...boundsOf(id)}));
  pools.pools.forEach(({leaf}, pool) => {
    columns[poolColumn(pool)] = {name: `holders of ${leaf}`, ...poolBounds(pools, pool, null)};
    truth[poolColumn(pool)] = rest(pools, pool, null);
  });
  const rows = rowsOf(table, pools, column, poolColumn);
  const system = (): System => ({columns: [...columns], rows: rows(attacker), truth: [...truth]});

  let attacker: string | null = null;
  const model = createModel(highs, system());
  const models = [model];
  let points = 0;
  const bare = new Map<string | null, Model>();
  /** The same of which nothing is published; every attacker asks a few questions of its own. */
  const bareModel = (): Model => {
    const known = bare.get(attacker);
    if (known) return known;
    for (const [of, other] of bare) {
      other.dispose();
      bare.delete(of);
    }
    const unseen = table.cells.map(({id}) => ({name: id, ...unseenOf(id)}));
    const made = createModel(highs, {...system(), columns: [...unseen, ...columns.slice(unseen.length)]});
    models.push(made);
    bare.set(attacker, made);
    return made;
  };
  return {
    table,
    holdings,
    pools,
    model,
    column,
    poolColumn,
    truth,
    system,
    leafRows: () =>
      [...new Set(pools.pools.map(({leaf}) => leaf))].map((leaf, at) => ({
        leaf,
        row: table.constraints.length + at
      })),
    get attacker() {
      return attacker;
    },
    bounds: (at) => columns[at]!,
    become(next) {
      const before = attacker;
      attacker = next;
      pools.pools.forEach(({members}, pool) => {
        if (!members.has(next ?? '') && !members.has(before ?? '')) return;
        const [at, bounds, real] = [poolColumn(pool), poolBounds(pools, pool, next), rest(pools, pool, next)];
        columns[at] = {...columns[at]!, ...bounds};
        truth[at] = real;
        model.bind(at, bounds, real);
      });
    },
    bind(cell, bounds) {
      columns[column(cell)] = {name: cell, ...bounds};
      model.bind(column(cell), bounds);
    },
    whole(unit) {
      models.push(wholeModel(highs, system(), unit));
      return models.at(-1)!;
    },
    least: (at) => bareModel().minimise([[at, 1]]).bound,
    wholePoint(unit, wanted) {
      points++;
      return wholePoint(highs, system(), unit, wanted);
    },
    solved: () => models.reduce((sum, each) => sum + each.solved(), points),
    dispose() {
      for (const each of [model, ...bare.values()]) each.dispose();
    }
  };
}

/** What a pool holds without the attacker, who knows its own part. */
function rest({pools}: Pools, pool: number, attacker: string | null): number {
  let sum = 0;
  for (const [holder, amount] of pools[pool]!.members) if (holder !== attacker) sum += amount;
  return sum;
}

const poolBounds = ({pools}: Pools, pool: number, attacker: string | null): Bounds => ({
  lo: 0,
  hi: [...pools[pool]!.members.keys()].every((holder) => holder === attacker) ? 0 : Infinity
});

/** Equations of the table; each leaf is its pools and what the attacker has in it; ties between pools. */
function rowsOf(
  table: Table,
  {pools, ties}: Pools,
  column: (cell: string) => number,
  poolColumn: (pool: number) => number
): (attacker: string | null) => Row[] {
  const equations = table.constraints.map(
    ({total, parts}): Row => ({
      name: `${total} = ${parts.join(' + ')}`,
      lo: 0,
      hi: 0,
      terms: [[column(total), 1], ...parts.map((part) => [column(part), -1] as const)]
    })
  );
  const byLeaf = [...Map.groupBy(pools.keys(), (pool) => pools[pool]!.leaf)];
  const tiedRows = ties.map(
    (terms, tie): Row => ({
      name: `tie ${tie + 1} between holders`,
      lo: 0,
      hi: 0,
      terms: terms.map(([pool, times]) => [poolColumn(pool), times])
    })
  );
  return (attacker) => [
    ...equations,
    ...byLeaf.map(([leaf, own]): Row => {
      const known = own.reduce((sum, pool) => sum + (pools[pool]!.members.get(attacker ?? '') ?? 0), 0);
      const terms = [[column(leaf), 1] as const, ...own.map((pool) => [poolColumn(pool), -1] as const)];
      return {name: `${leaf} = its holders`, lo: known, hi: known, terms};
    }),
    ...tiedRows
  ];
}
