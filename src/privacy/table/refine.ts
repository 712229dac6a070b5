import {attack} from './attack.ts';
import type {Plan} from './plan.ts';

/** Shows again each secondary cell that nothing needs, the most valuable first. */
export function refine(plan: Plan): void {
  const secondary = [...plan.hidden].filter((cell) => !plan.primary.has(cell));
  for (const cell of secondary.toSorted((a, b) => plan.weight(b) - plan.weight(a))) {
    plan.show(cell);
    if (!isSafe(cell, plan)) plan.hide(cell);
  }
}

/** Is every target of every attacker still safe now that this cell is shown? What is learnt on the way is kept. */
function isSafe(cell: string, plan: Plan): boolean {
  const column = plan.world.column(cell);
  const tried = new Map<string | null, readonly Float64Array[]>();
  const safe = plan.attackers.every((attacker) => {
    plan.world.become(attacker);
    const possible = (plan.points.get(attacker) ?? []).filter((away) => fits(away[column]!, cell, plan));
    const attempt = attack(plan.world, plan.unit, plan.targets(), possible);
    const held = attempt.targets.every((target) => attempt.settle(target) === null);
    tried.set(attacker, held ? attempt.points : attempt.points.slice(possible.length));
    return held;
  });
  for (const [attacker, points] of tried)
    plan.points.set(attacker, safe ? points : [...new Set([...plan.points.get(attacker)!, ...points])]);
  return safe;
}

/** Does this distance from the truth agree with what is published of the cell? */
function fits(away: number, cell: string, plan: Plan): boolean {
  const value = plan.world.truth[plan.world.column(cell)]!;
  const {lo, hi} = plan.shown(cell);
  const slack = 1e-9 * Math.abs(value);
  return away >= lo - value - slack && away <= hi - value + slack;
}
