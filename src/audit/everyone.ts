import {type Front, frontOf, neededBy, reaches, roomOf} from './front.ts';
import {know, type Lonely} from './knowledge.ts';
import type {Attempt, Reach} from './solver.ts';
import type {Goal, System} from './system.ts';
import {mostWhole} from './wholes.ts';

/** An attacker that comes too near. */
export interface Breach extends Front {
  readonly goal: Goal;
  readonly reach: Reach;
  /** The most that the goal can be. */
  readonly most: number;
}

/** One goal, attacked by an outsider, by the owners in it, and by all others; answers the first who succeeds. */
export function everyone(
  problem: Attempt,
  system: System,
  lonely: Lonely,
  goal: Goal,
  percent: number
): {breach: Breach | null; margin: number} {
  const inside = goal.parts.map(([owner]) => owner);
  const outside = [...system.known.keys()].filter((owner) => !inside.includes(owner));
  let margin = Infinity;
  /** Several at once, as one who knows what any of them knows; halved until the one who succeeds is found. */
  const tryAll = (who: readonly (string | null)[]): Breach | null => {
    const fronts = who.flatMap((attacker) => frontOf(goal, attacker) ?? []);
    if (fronts.length === 0) return null;
    know(problem, system, lonely, who);
    const needed = Math.max(...fronts.map((front) => neededBy(front, percent)));
    const reach = problem.most(goal.terms);
    const most = reaches(reach.most, needed) ? mostWhole(problem, system, goal, reach, needed) : reach.most;
    const near = fronts.toSorted((a, b) => roomOf(most, a) - roomOf(most, b))[0]!;
    if (reaches(most, needed)) {
      margin = Math.min(margin, roomOf(most, near));
      return null;
    }
    if (who.length === 1) return {...near, goal, reach, most};
    const half = who.length >> 1;
    return tryAll(who.slice(0, half)) ?? tryAll(who.slice(half));
  };
  const breach = tryAll([null]) ?? tryAll(inside) ?? tryAll(outside);
  return {breach, margin: breach ? roomOf(breach.most, breach) : margin};
}
