import type {Optimum} from '../lp/model.ts';
import {type Aim, forget, reach} from './aim.ts';
import {largest} from './largest.ts';
import type {World} from './world.ts';

/** One attacker looking for the ends of what it must think possible, and every point found on the way. */
export interface Search {
  readonly world: World;
  /** The largest value of the table: what is nothing beside it is nothing. */
  readonly size: number;
  readonly points: readonly Float64Array[];
  /** Takes a point known to be possible, as distances from the truth. */
  absorb(away: Float64Array): void;
  /** Makes the upper end of an aim known, if it is not yet. */
  solveUp(aim: Aim): void;
  solveDown(aim: Aim): void;
}

/** Room for arithmetic between whole numbers, as a share of one. */
export const hair = 1e-6;

/** A search that has seen only the truth. */
export function startSearch(world: World, unit: number | null, aims: readonly Aim[]): Search {
  aims.forEach(forget);
  const points: Float64Array[] = [];
  const absorb = (away: Float64Array): void => {
    points.push(away);
    const isWhole =
      unit !== null && away.every((far) => Math.abs(far / unit - Math.round(far / unit)) < hair);
    for (const aim of aims) reach(aim, away, isWhole);
  };
  const size = largest(world.table.cells.map(({value}) => Math.abs(value)));
  return {
    world,
    size,
    points,
    absorb,
    solveUp(aim) {
      if (!aim.upIsMost) aim.up = ended(world.model.maximise(aim.terms), absorb);
      if (aim.up === Infinity) aim.wholeUp = Infinity;
      aim.upIsMost = true;
    },
    solveDown(aim) {
      if (!aim.downIsLeast && !atItsEnd(aim, world))
        aim.down = ended(world.model.minimise(aim.terms), absorb);
      if (aim.down === Infinity) aim.wholeDown = Infinity;
      aim.downIsLeast = true;
    }
  };
}

function ended({gain, away}: Optimum, absorb: Search['absorb']): number {
  if (away) absorb(away);
  return gain;
}

/** A single column that has been seen at its own lower bound can go no lower. */
function atItsEnd({terms, truth, down}: Aim, world: World): boolean {
  const [[column, times] = [-1, 0], ...more] = terms;
  if (terms.length === 0) return true;
  if (more.length > 0 || times <= 0) return false;
  const lowest = times * world.bounds(column).lo;
  return truth - down <= lowest + 1e-9 * Math.abs(truth - lowest);
}
