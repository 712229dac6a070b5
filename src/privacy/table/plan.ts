import type {Highs} from 'highs';
import {InputError} from '../../errors.ts';
import type {Bounds} from '../lp/system.ts';
import {isKnownEmpty} from './empty.ts';
import type {Holdings} from './holdings.ts';
import {both, knownOf} from './known.ts';
import {largest} from './largest.ts';
import {published} from './round.ts';
import {frequencyOf, isSensitive} from './rules.ts';
import type {Cell, Table} from './schema.ts';
import {hardest, type Targets, targetsOf} from './targets.ts';
import {createWorld, type World} from './world.ts';

/** The pattern in the making: which cells are hidden, and what each attacker was seen to think possible. */
export interface Plan {
  readonly highs: Highs;
  readonly table: Table;
  readonly unit: number | null;
  readonly world: World;
  readonly primary: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** The outsider first, then every holder. */
  readonly attackers: readonly (string | null)[];
  /** What is published of a cell that is shown. */
  told(cell: string): Bounds;
  /** What is then known of it. */
  shown(cell: string): Bounds;
  /** What is known of a cell that is hidden. */
  unseen(cell: string): Bounds;
  /** The same without an end above. */
  unseenAtAll(cell: string): Bounds;
  /** A hidden cell is never below `lower` and never known to be empty, so a cell that is can only be shown. */
  mayHide(cell: string): boolean;
  weight(cell: string): number;
  readonly heaviest: number;
  /** A move that counts as one, beside values of this size. */
  readonly least: number;
  hide(cell: string): void;
  show(cell: string): void;
  /** The targets of the world's attacker: the same whatever is hidden. */
  targets(): Targets;
  /** Points that an attacker must think possible, by attacker; they outlive one attack. */
  readonly points: Map<string | null, readonly Float64Array[]>;
  /** Problems solved beside the world's. */
  repairs: number;
}

/** The primary cells hidden, all others shown. Throws an InputError for a primary cell that cannot be hidden. */
export function planFor(highs: Highs, table: Table, holdings: Holdings, unit: number | null): Plan {
  const told = published(highs, table, unit);
  const known = new Map(table.cells.map((cell) => [cell.id, knownOf(cell, table, unit)]));
  const shown = new Map(table.cells.map(({id}) => [id, both(told.get(id)!, known.get(id)!)]));
  const values = new Map(table.cells.map(({id, value}) => [id, value]));
  const empty = new Set(table.cells.filter((cell) => isKnownEmpty(cell, table.policy)).map(({id}) => id));
  const primary = primaryCells(table, holdings, unit, shown);
  const size = largest([...values.values()].map(Math.abs));
  const room = roomFor(table, size);
  const weight = (cell: string) => table.policy.weights?.[cell] ?? Math.abs(values.get(cell)!);
  const mayHide = (cell: string) => values.get(cell)! >= table.lower && !empty.has(cell);
  const unseenAtAll = (cell: string) => both({lo: table.lower, hi: Infinity}, known.get(cell)!);
  // A hidden cell is given room enough for every need and no more: a bounded problem leaves a point to learn from.
  const unseen = (cell: string) => both(unseenAtAll(cell), {lo: -Infinity, hi: values.get(cell)! + room});
  const frozen = [...primary].find((cell) => !mayHide(cell));
  if (frozen)
    throw new InputError(
      `"${frozen}" must be hidden, but lies below "lower", the least that a hidden cell can be.`
    );
  const hidden = new Set(primary);
  const world = createWorld(
    highs,
    table,
    holdings,
    (cell) => (hidden.has(cell) ? unseen(cell) : shown.get(cell)!),
    (cell) => (mayHide(cell) ? unseenAtAll(cell) : shown.get(cell)!)
  );
  const targets = new Map<string | null, Targets>();
  return {
    highs,
    table,
    unit,
    world,
    primary,
    hidden,
    attackers: [null, ...holdings.holders],
    told: (cell) => told.get(cell)!,
    shown: (cell) => shown.get(cell)!,
    unseen,
    unseenAtAll,
    mayHide,
    weight,
    heaviest: largest(table.cells.map(({id}) => weight(id))) || 1,
    least: unit ?? 1e-4 * (size || 1),
    hide(cell) {
      hidden.add(cell);
      world.bind(cell, unseen(cell));
    },
    show(cell) {
      hidden.delete(cell);
      world.bind(cell, shown.get(cell)!);
    },
    targets() {
      const known =
        targets.get(world.attacker) ?? hardest(targetsOf(world, unit, (cell) => hidden.has(cell)));
      targets.set(world.attacker, known);
      return known;
    },
    points: new Map(),
    repairs: 0
  };
}

function primaryCells(
  table: Table,
  holdings: Holdings,
  unit: number | null,
  shown: ReadonlyMap<string, Bounds>
): ReadonlySet<string> {
  const sensitive = table.cells.filter((cell) => isSensitive(cell, holdings.of.get(cell.id), table.policy));
  return new Set(
    sensitive.filter((cell) => !isBlurred(cell, table, holdings, unit, shown)).map(({id}) => id)
  );
}

/**
 * A small count whose rounding already covers every number below the minimum need not be hidden, if being small
 * is all that is wrong with it.
 */
function isBlurred(
  cell: Cell,
  {policy}: Table,
  holdings: Holdings,
  unit: number | null,
  shown: ReadonlyMap<string, Bounds>
): boolean {
  const {minFrequency, ...others} = policy;
  // Of a secret zero, too, a rounded number need not tell that it is one.
  const onHolders = {...others, zeros: 'shown' as const};
  const amounts = holdings.of.get(cell.id);
  if (unit === null || minFrequency === undefined || isSensitive(cell, amounts, onHolders)) return false;
  const {lo, hi} = shown.get(cell.id)!;
  return (
    frequencyOf(cell, amounts) < minFrequency &&
    lo <= unit &&
    hi >= (Math.ceil(minFrequency) - 1) * unit &&
    lo < hi
  );
}

/** Well beyond any need: p percent of the largest value, or the minimum count. */
const roomFor = ({policy: {pPercent = 0, safetyRange = 0, minFrequency = 0}}: Table, size: number): number =>
  20 * ((size || 1) * (1 + Math.max(pPercent, safetyRange) / 100) + minFrequency);
