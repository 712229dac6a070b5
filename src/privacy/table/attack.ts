import {reopen} from './aim.ts';
import type {Breach} from './breach.ts';
import {startSearch} from './search.ts';
import {settleAmount} from './settle-amount.ts';
import {settleCount, wholesWithin} from './settle-count.ts';
import type {Target, Targets} from './targets.ts';
import type {World} from './world.ts';

/** One attacker at work on the world as it now is. */
export interface Attack {
  readonly targets: readonly Target[];
  /** Solves no more than is needed to know whether the target is safe. */
  settle(target: Target): Breach | null;
  /** The exact interval, in the unit of the table. */
  interval(target: Target): readonly [lower: number, upper: number];
  /** More has been hidden: what was reached still is, but it need not be the end. */
  widened(): void;
  /** Every point found so far, as distances from the truth. */
  readonly points: readonly Float64Array[];
}

/** Starts from the targets of the world's attacker and the points that earlier work left and that still are possible. */
export function attack(
  world: World,
  unit: number | null,
  {targets, aims}: Targets,
  earlier: readonly Float64Array[] = []
): Attack {
  const search = startSearch(world, unit, aims);
  earlier.forEach(search.absorb);
  return {
    targets,
    points: search.points,
    widened: () => aims.forEach(reopen),
    settle(target) {
      if (!target.need) return null;
      if (unit === null) return settleAmount(target, target.need, search);
      return settleCount(target, target.need, unit, search);
    },
    interval(target) {
      search.solveUp(target.most);
      search.solveDown(target.least);
      if (unit !== null) return wholesWithin(target, unit);
      const {most, least} = target;
      return [tidy(least.truth - least.down, search.size), tidy(most.truth + most.up, search.size)];
    }
  };
}

/** Twelve digits are what the solver can be trusted with; what is nothing beside the table is nothing. */
function tidy(value: number, size: number): number {
  if (!Number.isFinite(value)) return value;
  return Math.abs(value) < 1e-11 * size ? 0 : Number(value.toPrecision(12));
}
