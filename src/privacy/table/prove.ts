import {attack} from './attack.ts';
import type {Plan} from './plan.ts';
import {type Target, targetsOf} from './targets.ts';

/**
 * Attacks the finished pattern anew, as everybody and without what was learnt while making it. Answers what an
 * outsider can tell of each cell that matters; throws when anything can be undone, which would be a defect.
 */
export function prove(plan: Plan): ReadonlyMap<string, readonly [lower: number, upper: number]> {
  for (const cell of plan.hidden) plan.world.bind(cell, plan.unseenAtAll(cell));
  for (const attacker of plan.attackers) {
    plan.world.become(attacker);
    const attempt = attack(plan.world, plan.unit, plan.targets());
    const breach = attempt.targets.find((target) => attempt.settle(target) !== null);
    if (breach) throw new Error(`The pattern found does not protect "${breach.id}".`);
  }
  return outsiderIntervals(plan);
}

function outsiderIntervals(plan: Plan): ReadonlyMap<string, readonly [number, number]> {
  plan.world.become(null);
  const attempt = attack(
    plan.world,
    plan.unit,
    targetsOf(plan.world, plan.unit, (cell) => plan.hidden.has(cell))
  );
  const cells = attempt.targets.filter(({holder}) => holder === null);
  return new Map(
    cells.map((target) => {
      const {lo, hi} = plan.world.bounds(plan.world.column(target.cell));
      return [target.cell, isAsked(target, plan) ? attempt.interval(target) : ([lo, hi] as const)] as const;
    })
  );
}

/** Of a shown cell that needs no protection, what is published is all that is asked. */
const isAsked = ({cell, need}: Target, {hidden}: Plan) => hidden.has(cell) || need !== null;
