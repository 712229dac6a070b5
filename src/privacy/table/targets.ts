import type {Terms} from '../lp/system.ts';
import {type Aim, startAim} from './aim.ts';
import {isKnownEmpty} from './empty.ts';
import {canJudge, frequencyOf, guardsHolders, isSensitive, upperProtection} from './rules.ts';
import type {Cell} from './schema.ts';
import type {World} from './world.ts';

/** What has to stay uncertain about a target. */
export interface Need {
  /** The upper bound must reach this. */
  readonly above: number | null;
  /** The lower bound must come down to this. */
  readonly below: number | null;
}

/** A number that an attacker is after: a cell, or one holder's part of it (`cell@holder`). */
export interface Target {
  readonly id: string;
  readonly cell: string;
  readonly holder: string | null;
  readonly value: number;
  /** Its upper bound is the most that this aim can be. */
  readonly most: Aim;
  /** Its lower bound is the least that this aim can be, which may count fewer columns: others may hold the rest. */
  readonly least: Aim;
  /** Null when the attacker may know it. */
  readonly need: Need | null;
}

interface Making {
  readonly world: World;
  readonly unit: number | null;
  readonly judged: boolean;
  isHidden(cell: string): boolean;
  aim(terms: Terms): Aim;
}

export interface Targets {
  readonly targets: readonly Target[];
  readonly aims: readonly Aim[];
}

/** All targets of the attacker that the world now has; aims that are the same are one object. */
export function targetsOf(world: World, unit: number | null, isHidden: (cell: string) => boolean): Targets {
  const aims = new Map<string, Aim>();
  const aim = (terms: Terms): Aim => {
    const key = JSON.stringify(terms);
    const known = aims.get(key) ?? startAim(terms, world.truth);
    aims.set(key, known);
    return known;
  };
  const judged = canJudge(world.table.policy);
  const making: Making = {world, unit, judged, isHidden, aim};
  const targets = world.table.cells.flatMap((cell) => [
    ...cellTarget(cell, making),
    ...partTargets(cell, making)
  ]);
  return {targets, aims: [...aims.values()]};
}

/** The cell itself, unless all of it is the attacker's own. */
function cellTarget(cell: Cell, making: Making): Target[] {
  const {world} = making;
  const amounts = world.holdings.of.get(cell.id);
  const aim = making.aim([[world.column(cell.id), 1]]);
  const others = othersIn(amounts, world.attacker);
  const need = others === 0 ? null : cellNeed(cell, making);
  return [{id: cell.id, cell: cell.id, holder: null, value: cell.value, most: aim, least: aim, need}];
}

/** What others than the attacker have in a cell; null when nobody knows whose it is. */
function othersIn(amounts: ReadonlyMap<string, number> | undefined, attacker: string | null): number | null {
  if (!amounts) return null;
  let sum = 0;
  for (const [holder, amount] of amounts) if (holder !== attacker) sum += amount;
  return sum;
}

/**
 * A cell that fails a rule is protected whether it is hidden or not. One that passes is hidden for another's sake: to
 * work it out is no disclosure, so that hiding more never is a breach. Where no rule can judge, what is hidden counts.
 */
function isGuarded(cell: Cell, {world, judged, isHidden}: Making): boolean {
  const amounts = world.holdings.of.get(cell.id);
  if (judged) return isSensitive(cell, amounts, world.table.policy);
  return isHidden(cell.id) && !isKnownEmpty(cell, world.table.policy);
}

function cellNeed(cell: Cell, making: Making): Need | null {
  if (!isGuarded(cell, making)) return null;
  const {table, holdings, attacker} = making.world;
  const {minFrequency, pPercent, safetyRange} = table.policy;
  const amounts = holdings.of.get(cell.id);
  const own = amounts?.get(attacker ?? '') ?? 0;
  let [above, below]: [number | null, number | null] = [null, null];
  const atLeast = (amount: number) => {
    above = Math.max(above ?? -Infinity, amount);
  };
  if (making.unit !== null && frequencyOf(cell, amounts) < minFrequency!) {
    above = (Math.ceil(minFrequency!) - 1) * making.unit;
    const least = Math.ceil(making.world.least(making.world.column(cell.id)) / making.unit - 1e-6);
    below = Math.max(1, least) * making.unit;
  }
  // A member's view of the others is in the targets of their parts.
  if (pPercent !== undefined && amounts && own === 0)
    atLeast(cell.value + upperProtection(amounts, pPercent));
  if (safetyRange !== undefined) atLeast(cell.value + (safetyRange / 100) * Math.abs(cell.value));
  return {above, below};
}

/** Each other holder's part of the cell. */
function partTargets(cell: Cell, making: Making): Target[] {
  const {world} = making;
  const amounts = world.holdings.of.get(cell.id);
  if (!amounts) return [];
  const guarded = guardsHolders(world.table.policy) || isGuarded(cell, making);
  return [...amounts]
    .filter(([holder, amount]) => holder !== world.attacker && amount > 0)
    .map(([holder, value]) => ({
      id: `${cell.id}@${holder}`,
      cell: cell.id,
      holder,
      value,
      ...partAims(cell.id, holder, making),
      need: guarded ? partNeed(value, world.table.policy.pPercent) : null
    }));
}

const partNeed = (value: number, pPercent: number | undefined): Need => ({
  above: pPercent === undefined ? null : value * (1 + pPercent / 100),
  below: null
});

/** At most all of its pools; at least those pools in which it is alone. */
function partAims(cell: string, holder: string, {world, aim}: Making): Pick<Target, 'most' | 'least'> {
  const {holdings, pools, attacker, poolColumn} = world;
  const most: (readonly [number, number])[] = [];
  const least: (readonly [number, number])[] = [];
  for (const [leaf, times] of holdings.leaves.get(cell)!) {
    const pool = pools.at(holder, leaf);
    if (pool === undefined) continue;
    const others = [...pools.pools[pool]!.members.keys()].filter(
      (each) => each !== attacker && each !== holder
    );
    most.push([poolColumn(pool), times]);
    if (others.length === 0) least.push([poolColumn(pool), times]);
  }
  return {most: aim(most), least: aim(least)};
}

/** Those that need protection, and of several with the same bounds only the one that needs most. */
export function hardest({targets}: Targets): Targets {
  const most = new Map<Aim, Map<Aim, Target>>();
  for (const target of targets) {
    if (!target.need) continue;
    const same = most.get(target.most) ?? new Map<Aim, Target>();
    most.set(target.most, same);
    const known = same.get(target.least);
    if (!known || isHarder(target.need, known.need!)) same.set(target.least, target);
  }
  const kept = [...most.values()].flatMap((same) => [...same.values()]);
  return {targets: kept, aims: [...new Set(kept.flatMap((target) => [target.most, target.least]))]};
}

const isHarder = (one: Need, other: Need) => (one.above ?? -Infinity) > (other.above ?? -Infinity);
