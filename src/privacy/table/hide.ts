import {InputError} from '../../errors.ts';
import {type Attack, attack} from './attack.ts';
import type {Breach} from './breach.ts';
import type {Plan} from './plan.ts';
import {type Price, repair, type Wanted} from './repair.ts';
import type {Target} from './targets.ts';

/**
 * Hides what is needed to keep one attacker from every target. Hiding only adds to what others must think possible,
 * so one pass over the attackers is enough.
 */
export function hideAgainst(attacker: string | null, plan: Plan): void {
  plan.world.become(attacker);
  const attempt = attack(plan.world, plan.unit, plan.targets());
  for (const target of attempt.targets.toSorted((a, b) => gapOf(b) - gapOf(a))) secure(target, attempt, plan);
  plan.points.set(attacker, attempt.points);
}

/** The hardest first: what is hidden for them often protects the rest. */
const gapOf = ({value, need}: Target) => (need?.above ?? value) - value;

/**
 * One repair does for each side that is too tight. Of counts it may end between whole numbers; the third and fourth
 * then ask for a change of whole numbers, which is what it takes.
 */
function secure(target: Target, attempt: Attack, plan: Plan): void {
  for (const unit of [null, null, plan.unit, plan.unit]) {
    const breach = attempt.settle(target);
    if (!breach) return;
    const hide = cheapest(wanted(breach, plan), plan, unit);
    if (!hide)
      throw new InputError(`"${target.id}" cannot be protected: too little of its table may be hidden.`);
    hide.forEach(plan.hide);
    attempt.widened();
  }
  if (attempt.settle(target))
    throw new Error(`Hiding does not protect "${target.id}": a repair did not do what it found.`);
}

function cheapest(ways: readonly Wanted[], plan: Plan, unit: number | null): readonly string[] | null {
  const found = ways.flatMap((way) => {
    plan.repairs++;
    return repair(plan.highs, plan.world.system(), way, (column) => priceOf(column, plan), unit) ?? [];
  });
  const [best] = found.toSorted((a, b) => a.cost - b.cost);
  return best ? best.hide.map((column) => plan.table.cells[column]!.id) : null;
}

/** Weights run from 1 to 1000 for the solver; a worthless cell is still not hidden for nothing. */
function priceOf(column: number, plan: Plan): Price | null {
  const cell = plan.table.cells[column]?.id;
  if (cell === undefined || plan.hidden.has(cell) || !plan.mayHide(cell)) return null;
  return {cost: 1 + 999 * (plan.weight(cell) / plan.heaviest), hidden: plan.unseen(cell)};
}

/** What would take the breach away: up to the need, down to it, or any move at all for a value that is exact. */
function wanted({target, side}: Breach, plan: Plan): readonly Wanted[] {
  const {need, most, least, value} = target;
  const up = (need!.above ?? -Infinity) - most.truth;
  const down = least.truth - (need!.below ?? Infinity);
  if (side === 'lower' && down > 0) return [{terms: least.terms, sign: -1, far: down}];
  if (up > 0) return [{terms: most.terms, sign: 1, far: up}];
  const far = plan.unit ?? Math.max(0.01 * value, 0.01 * plan.least);
  const ways: Wanted[] = [{terms: most.terms, sign: 1, far}];
  if (least.truth >= far) ways.push({terms: least.terms, sign: -1, far});
  return ways;
}
